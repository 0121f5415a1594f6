import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

// Two frames after the window said it is ready, fonts and layout have settled.
const SETTLE_MS = 300

/**
 * What a script may ask for by environment, once the editor is usable: KIHYO_READY, a line with the milliseconds since the
 * process began; KIHYO_PICTURE, the same and a PNG of the window, which is how `npm start` shows it without a display.
 */
export async function tellReady(window: BrowserWindow | null): Promise<void> {
  const { KIHYO_READY: line, KIHYO_PICTURE: file } = process.env
  if (window === null || (!line && !file)) return
  console.log(`window ready ${Math.round(performance.now())}`)
  if (!file) return
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const picture = await window.webContents.capturePage()
  await writeFile(file, picture.toPNG())
  console.log(`picture ${file}`)
}
