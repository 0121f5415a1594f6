import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { replaceFile, syncFolder, systemErrorCode } from '../files/atomic-write'
import { isProcessAlive } from '../files/running-app'

// `.import-PID-…` beside the drafts: the same disk, so that a rename suffices.
const STAGING = /^\.import-(\d+)-[0-9a-f]+$/
const JOURNAL = 'journal.json'
// A process id is given anew after a restart: of one that seems alive, the age tells.
const MOVING_MS = 10 * 60_000
const STAGING_MS = 24 * 60 * 60_000
const MovesSchema = v.array(v.object({ from: v.string(), to: v.string() }))

/** One staged file and its place in the data folder; both relative, with `/`. */
export type Move = v.InferOutput<typeof MovesSchema>[number]

// Of this process: two imports at once leave each other alone.
const underWay = new Set<string>()

export async function makeStaging(dataFolder: string): Promise<string> {
  const staging = join(dataFolder, `.import-${process.pid}-${randomBytes(6).toString('hex')}`)
  underWay.add(staging)
  await mkdir(join(staging, 'files'), { recursive: true, mode: 0o700 })
  return staging
}

/** Ends an import in this process. What was decided stays for {@link finishImports}; anything else is cleared. */
export async function endStaging(staging: string): Promise<void> {
  underWay.delete(staging)
  if (!(await exists(join(staging, JOURNAL)))) await rm(staging, { recursive: true, force: true })
}

/**
 * Puts staged files in their places. The journal decides: killed before it is written, nothing has happened; after it,
 * {@link finishImports} does the rest. Nothing is overwritten.
 * @returns places that somebody else took meanwhile; what was there is there
 */
export async function commitImport(
  dataFolder: string,
  staging: string,
  moves: readonly Move[],
): Promise<string[]> {
  await syncFolder(join(staging, 'files'))
  await replaceFile(join(staging, JOURNAL), JSON.stringify(moves))
  return finish(dataFolder, staging, moves)
}

/**
 * For the app at its start, before drafts are listed, and for every import: completes what was decided, and clears what
 * was not. Imports of other processes that still run are left alone.
 */
export async function finishImports(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const pid = Number(STAGING.exec(name)?.[1] ?? 0)
    const staging = join(dataFolder, name)
    if (pid === 0 || (await isUnderWay(staging, pid))) continue
    const moves = await readJournal(join(staging, JOURNAL))
    if (moves === null) await rm(staging, { recursive: true, force: true })
    else await finish(dataFolder, staging, moves)
  }
}

async function isUnderWay(staging: string, pid: number): Promise<boolean> {
  if (pid === process.pid) return underWay.has(staging)
  if (!isProcessAlive(pid)) return false
  const decided = await stat(join(staging, JOURNAL)).catch(() => null)
  const began = decided ?? (await stat(staging).catch(() => null))
  return began !== null && Date.now() - began.mtimeMs < (decided === null ? STAGING_MS : MOVING_MS)
}

/** Null before the decision: the journal is replaced as a whole, so it is there or it is not. */
async function readJournal(path: string): Promise<Move[] | null> {
  try {
    return v.parse(MovesSchema, JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function finish(dataFolder: string, staging: string, moves: readonly Move[]): Promise<string[]> {
  const taken: string[] = []
  const folders = new Set<string>()
  for (const { from, to } of moves) {
    const target = join(dataFolder, to)
    const folder = dirname(target)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 })
    folders.add(folder)
    if (!(await moveIn(join(staging, from), target))) taken.push(to)
  }
  for (const folder of folders) await syncFolder(folder)
  await rm(staging, { recursive: true, force: true })
  return taken
}

/** False when the place is taken by another file. */
async function moveIn(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    const code = systemErrorCode(error)
    // Moved before the import was killed.
    if (code === 'ENOENT') return true
    if (code === 'EEXIST') return isSameFile(from, to)
    // A file system without links.
    if (await exists(to)) return false
    await rename(from, to)
    return true
  }
  await unlink(from)
  return true
}

async function isSameFile(from: string, to: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(from), stat(to)])
  return a.ino === b.ino && a.dev === b.dev
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
