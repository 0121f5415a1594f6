import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { replaceFile, syncFolder, systemErrorCode } from '../files/atomic-write'
import { isProcessAlive } from '../files/running-app'

// `.import-PID-…` beside the drafts: the same disk, so that a rename suffices.
const STAGING = /^\.import-(\d+)-[0-9a-f]+$/
export const JOURNAL = 'journal.json'
const MovesSchema = v.array(v.object({ from: v.string(), to: v.string() }))

/** One staged file and its place in the data folder; both relative, with `/`. */
export type Move = v.InferOutput<typeof MovesSchema>[number]

export async function makeStaging(dataFolder: string): Promise<string> {
  const staging = join(dataFolder, `.import-${process.pid}-${randomBytes(6).toString('hex')}`)
  await mkdir(join(staging, 'files'), { recursive: true, mode: 0o700 })
  return staging
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
    if (pid === 0 || (pid !== process.pid && isProcessAlive(pid))) continue
    const staging = join(dataFolder, name)
    const moves = await readJournal(join(staging, JOURNAL))
    if (moves === null) await rm(staging, { recursive: true, force: true })
    else await finish(dataFolder, staging, moves)
  }
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
