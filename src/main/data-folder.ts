import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'

/** KIHYO_DATA moves everything the app keeps: for tests, for a USB stick, for two workplaces. */
export function chooseDataFolder(): void {
  const folder = process.env.KIHYO_DATA
  if (folder === undefined || folder === '') return
  mkdirSync(resolve(folder), { recursive: true, mode: 0o700 })
  app.setPath('userData', resolve(folder))
}

/** Drafts and keys, apart from Chromium's own files. */
export const dataFolder = (): string => join(app.getPath('userData'), 'kihyo')
