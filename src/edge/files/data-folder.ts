import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The world that decides where data lies; a test brings its own. */
export interface Place {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly home: string
}
const here = (): Place => ({ env: process.env, platform: process.platform, home: homedir() })

// package.json's productName, by which Electron names the folder.
const APP_NAME = 'Kihyo'

/** Where the app keeps its things when asked from outside Electron: KIHYO_DATA, or Electron's default `userData`. */
export function userDataFolder({ env, platform, home }: Place = here()): string {
  if (env.KIHYO_DATA !== undefined && env.KIHYO_DATA !== '') return resolve(env.KIHYO_DATA)
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), APP_NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_NAME)
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), APP_NAME)
}

/** Drafts, keys and settings, apart from Chromium's own files. */
export const dataFolderIn = (userData: string): string => join(userData, 'kihyo')
