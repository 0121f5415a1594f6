import { BrowserWindow, session } from 'electron'

const TIMEOUT_MS = 15_000

/**
 * The very HTML as PDF of A4, printed in a hidden window that runs no script and reaches nothing.
 * @throws {Error} when the page cannot be drawn, or not within 15 s
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const alone = session.fromPartition('print')
  alone.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:text/html') }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: alone,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
    },
  })
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), TIMEOUT_MS)
  })
  try {
    return await Promise.race([drawn(window, html), tooLong])
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}

async function drawn(window: BrowserWindow, html: string): Promise<Uint8Array> {
  await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
  return window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true })
}
