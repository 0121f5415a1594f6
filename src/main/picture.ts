import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

// Two frames after the window said it is ready, fonts and layout have settled.
const SETTLE_MS = 300

/**
 * KIHYO_PICTURE names a PNG to write once the window is usable: how `npm start` shows the window on a machine without
 * a display. Prints the time since the process began.
 */
export async function takePicture(window: BrowserWindow | null): Promise<void> {
  const file = process.env.KIHYO_PICTURE
  if (file === undefined || file === '' || window === null) return
  console.log(`window ready ${Math.round(performance.now())}`)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const picture = await window.webContents.capturePage()
  await writeFile(file, picture.toPNG())
  console.log(`picture ${file}`)
}
