import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { configuration, DIST } from './packaging/config.mjs'
import { makeIcons } from './packaging/icons.mjs'
import { writeLicences } from './packaging/licences.mjs'
import { prepare } from './setup/prepare.mjs'
import { ROOT, SetupError, say } from './setup/say.mjs'

// npm run package          the installers of this system: AppImage and deb, dmg, or nsis
// npm run package -- --dir a folder with the app as it is installed, which needs no download

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'))

async function main() {
  const isFolder = process.argv.includes('--dir')
  const { dist, binary } = await prepare()
  await makeIcons(binary, join(DIST, 'resources'))
  const { version } = readJson(join(ROOT, 'package.json'))
  const wanted = readJson(join(ROOT, 'node_modules/electron/package.json')).version
  // What is tried out runs on the Electron that is here; what is given to people, on the one that is locked.
  const electron = isFolder ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') : wanted
  writeLicences({ version, electron, folder: join(DIST, 'resources') })
  await build({
    projectDir: ROOT,
    targets: isFolder ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
    config: {
      ...configuration(),
      electronVersion: electron,
      ...(isFolder ? { electronDist: dist } : {}),
    },
    publish: 'never',
  })
}

main().catch((error) => {
  if (!(error instanceof SetupError)) throw error
  say(error.message, error.message)
  process.exitCode = 1
})
