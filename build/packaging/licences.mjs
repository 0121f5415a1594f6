import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/say.mjs'

/** @typedef {{ name: string, version: string, identifier: string | null, text: string | null }} Bundled */

// Each build leaves the list of what it bundled (`build.license` of Vite).
const LISTS = ['main', 'preload', 'renderer', 'cli'].map((part) => join(ROOT, 'out', part, 'licences.json'))

/** @returns {Bundled[]} every package whose code is in the app, once, by name */
export function bundledPackages() {
  const all = LISTS.filter((path) => existsSync(path)).flatMap(
    (path) => /** @type {Bundled[]} */ (JSON.parse(readFileSync(path, 'utf8'))),
  )
  const byName = new Map(all.map((each) => [`${each.name}@${each.version}`, each]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Writes the notices that the licences of the bundled packages ask for, and what the app is made of as CycloneDX 1.6.
 * @param {{ version: string, electron: string, folder: string }} app  `electron`: the version that is packaged
 */
export function writeLicences({ version, electron, folder }) {
  const packages = bundledPackages()
  const unlicensed = packages.filter(({ identifier, text }) => identifier === null && text === null)
  if (unlicensed.length > 0)
    throw new Error(`no licence is known of ${unlicensed.map(({ name }) => name).join(', ')}`)
  const notices = packages.map(
    ({ name, version: own, identifier, text }) =>
      `## ${name} ${own} (${identifier ?? 'see below'})\n\n${(text ?? 'The package names its licence and has no text of it.').trim()}\n`,
  )
  const head =
    '# Third-party notices\n\nKihyo contains the following packages. The licences of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html.\n'
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.md'), [head, ...notices].join('\n'))
  writeFileSync(
    join(folder, 'sbom.cdx.json'),
    `${JSON.stringify(billOf(packages, version, electron), null, 2)}\n`,
  )
}

/**
 * https://cyclonedx.org/docs/1.6/json/
 * @param {readonly Bundled[]} packages
 * @param {string} version
 * @param {string} electron
 */
function billOf(packages, version, electron) {
  const purl = (/** @type {string} */ name, /** @type {string} */ own) =>
    `pkg:npm/${name.replace('@', '%40')}@${own}`
  const component = (
    /** @type {string} */ name,
    /** @type {string} */ own,
    /** @type {string | null} */ licence,
  ) => ({
    type: 'library',
    name,
    version: own,
    purl: purl(name, own),
    'bom-ref': purl(name, own),
    ...(licence === null ? {} : { licenses: [{ expression: licence }] }),
  })
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: 'kihyo',
        version,
        'bom-ref': 'kihyo',
        licenses: [{ expression: 'MIT' }],
      },
    },
    components: [
      component('electron', electron, 'MIT'),
      ...packages.map(({ name, version: own, identifier }) => component(name, own, identifier)),
    ],
  }
}
