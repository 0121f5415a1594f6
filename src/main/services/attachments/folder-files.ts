import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '@shared/errors'

// More files than any case can take; a home folder was dropped by mistake.
const MOST = 200
const DEPTH_MAX = 8

/** A dropped path as the files to mask: itself, or what a folder holds. */
export interface Dropped {
  readonly path: string
  /** why nothing of it is masked; null: it is a file, or may turn out to be one */
  readonly problem: AppError | null
}

/** Files of dropped folders, in the order of their names; hidden files and links are left out. */
export async function filesOf(paths: readonly string[]): Promise<readonly Dropped[]> {
  const all = await Promise.all(paths.map(droppedOf))
  return all.flat()
}

async function droppedOf(path: string): Promise<readonly Dropped[]> {
  // A path that cannot be read becomes a card all the same; masking finds out why.
  const info = await lstat(path).catch(() => null)
  if (info === null || !info.isDirectory()) return [{ path, problem: null }]
  const found: string[] = []
  await collect(path, 0, found)
  const name = basename(path)
  if (found.length === 0) return [{ path, problem: new AppError('folder-empty', { name }) }]
  if (found.length > MOST)
    return [{ path, problem: new AppError('folder-too-large', { name, most: String(MOST) }) }]
  return found.sort().map((file) => ({ path: file, problem: null }))
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (found.length > MOST || entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isFile()) found.push(path)
    else if (entry.isDirectory() && depth < DEPTH_MAX) await collect(path, depth + 1, found)
  }
}
