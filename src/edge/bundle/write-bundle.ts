import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Bundle } from '@core/bundle/bundle'
import { syncFolder, systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'

/** A page of the bundle as PDF. */
export interface PrintedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ManifestEntry {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * Writes a bundle as a folder that appears whole or not at all: under a temporary name beside its place, every file
 * synced, renamed at the end. A folder that exists is never touched.
 * @param sources  the masked copies, in the order of bundle.attachmentPaths
 * @param printed  pages as PDF, where there is something to print with
 * @returns what was written, manifest.json included
 * @throws {AppError} export-exists, disk-full, attachment-missing, export-failed
 */
export async function writeBundle(
  bundle: Bundle,
  sources: readonly string[],
  target: string,
  exportedAt: string,
  printed: readonly PrintedFile[] = [],
): Promise<readonly ManifestEntry[]> {
  const folder = resolve(target)
  const temporary = join(dirname(folder), `.${basename(folder)}.${randomBytes(4).toString('hex')}.partial`)
  try {
    if (await exists(folder)) throw new AppError('export-exists', { folder })
    await mkdir(join(temporary, 'attachments'), { recursive: true })
    const entries = await fill(temporary, bundle, sources, printed)
    const manifest = `${JSON.stringify({ exportedAt, files: entries }, null, 2)}\n`
    const own = await writeSynced(join(temporary, 'manifest.json'), manifest)
    await syncFolder(join(temporary, 'attachments'))
    await syncFolder(temporary)
    // rename() would silently replace an empty folder made meanwhile.
    if (await exists(folder)) throw new AppError('export-exists', { folder })
    await rename(temporary, folder)
    await syncFolder(dirname(folder))
    return [...entries, { path: 'manifest.json', ...own }]
  } catch (error) {
    // What went wrong first is what counts.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw asExportError(error, folder)
  }
}

async function fill(
  folder: string,
  bundle: Bundle,
  sources: readonly string[],
  printed: readonly PrintedFile[],
): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = []
  for (const { path, text } of bundle.files)
    entries.push({ path, ...(await writeSynced(join(folder, path), text)) })
  for (const { path, bytes } of printed)
    entries.push({ path, ...(await writeSynced(join(folder, path), bytes)) })
  for (const [index, path] of bundle.attachmentPaths.entries()) {
    entries.push({ path, ...(await copySynced(sources[index] ?? '', join(folder, path))) })
  }
  return entries
}

type Written = Omit<ManifestEntry, 'path'>

async function writeSynced(path: string, text: string | Uint8Array): Promise<Written> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return { sizeBytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

async function copySynced(from: string, to: string): Promise<Written> {
  try {
    await copyFile(from, to)
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    throw new AppError('attachment-missing', { name: basename(to) }, { cause: error })
  }
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  const hash = createHash('sha256')
  // What is hashed is what was written, not what was meant to be.
  for await (const chunk of createReadStream(to)) hash.update(chunk)
  return { sizeBytes: (await stat(to)).size, sha256: hash.digest('hex') }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false
    throw error
  }
}

function asExportError(error: unknown, folder: string): unknown {
  if (error instanceof AppError) return error
  const code = systemErrorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', {}, { cause: error })
  const detail = error instanceof Error ? error.message : String(error)
  return new AppError('export-failed', { folder, detail: code ?? detail }, { cause: error })
}
