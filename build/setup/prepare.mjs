import { buildIfStale } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { provideElectron } from './electron.mjs'
import { provideLibraries } from './system.mjs'

/** Everything that must be there before the app runs; what is there already costs nothing. */
export async function prepare() {
  await installDependencies()
  const electron = await provideElectron()
  await provideLibraries(electron.binary)
  await buildIfStale()
  return electron
}
