import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type FileHandle, link, lstat, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { deflateRawSync } from 'node:zlib'
import { AppError } from '@shared/errors'
import { ZipFile } from 'yazl'
import { asWriteError, syncFolder, systemErrorCode } from '../files/atomic-write'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, MANIFEST, type Manifest } from './format'
import { gather, type Source, type Wanted } from './gather'

export interface WriteOptions extends Wanted {
  readonly writtenAt: Date
  /** version of the app, for people who look into the file */
  readonly app: string
  readonly signal?: AbortSignal
  /** told after each file, with how many are done */
  readonly onProgress?: (done: number) => void
}

export interface Written {
  readonly path: string
  readonly drafts: number
  readonly files: number
  /** drafts that could not be read and are not in it */
  readonly problems: readonly AppError[]
}

// What packs better is stored as it is: a reader must be able to tell it from a bomb.
const RATIO_MAX = 100
const PROBE_BYTES = 1_048_576
// Written to all the time while it is at work.
const LEFTOVER_AGE_MS = 3_600_000

/**
 * Writes drafts, or the whole data folder, to one file that appears whole or not at all. Memory does not depend on their size.
 * May run beside the app: each file is taken as it was before or after a save.
 * @param target  never overwritten
 * @throws {AppError} export-exists, export-failed, disk-full, draft-missing
 */
export async function writeArchive(
  dataFolder: string,
  target: string,
  options: WriteOptions,
): Promise<Written> {
  const path = resolve(target)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`)
  const problems: AppError[] = []
  try {
    if (await exists(path)) throw new AppError('export-exists', { folder: path })
    await clearLeftovers(path)
    const files = await fill(temporary, gather(dataFolder, options, problems), options)
    await synced(temporary)
    await place(temporary, path)
    await syncFolder(dirname(path))
    const drafts = files.filter((file) => /^drafts\/[^/]+\.json$/.test(file.path)).length
    return { path, drafts, files: files.length, problems }
  } catch (error) {
    throw asExportError(error, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function fill(temporary: string, sources: AsyncIterable<Source>, options: WriteOptions) {
  const zip = new ZipFile()
  const file = createWriteStream(temporary, { flags: 'wx', mode: 0o600 })
  const failed = new Promise<never>((_, reject) => zip.once('error', reject))
  const written = pipeline(Readable.from(zip.outputStream), file)
  failed.catch(() => undefined)
  written.catch(() => undefined)
  const files: Manifest['files'] = []
  try {
    for await (const source of sources) {
      options.signal?.throwIfAborted()
      const added = add(zip, source, options)
      // While an entry is written it is waited for, so that one alone is open.
      const entry = await Promise.race([added, failed, written.then(() => added)])
      if (entry !== null) files.push(entry)
      options.onProgress?.(files.length)
    }
    const { kind, app, writtenAt } = options
    const head = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, kind, app } as const
    const manifest: Manifest = { ...head, writtenAt: writtenAt.toISOString(), files }
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), MANIFEST, { mtime: writtenAt, mode: 0o100600 })
    zip.end()
    await Promise.race([written, failed])
    return files
  } catch (error) {
    file.destroy()
    throw error
  }
}

/** One entry; null when its file has gone since it was listed. */
async function add(zip: ZipFile, { path, from }: Source, { writtenAt: mtime, signal }: WriteOptions) {
  const handle = 'file' in from ? await openIfThere(from.file) : null
  if ('file' in from && handle === null) return null
  try {
    const compress = handle === null || (await packsOrdinarily(handle))
    const hash = createHash('sha256')
    let sizeBytes = 0
    const bytes =
      'bytes' in from ? [from.bytes] : (handle?.createReadStream({ start: 0, autoClose: false }) ?? [])
    const counted = async function* () {
      for await (const chunk of bytes) {
        signal?.throwIfAborted()
        const buffer = Buffer.from(chunk)
        hash.update(buffer)
        sizeBytes += buffer.length
        yield buffer
      }
    }
    const stream = Readable.from(counted())
    const done = finished(stream)
    zip.addReadStream(stream, path, { compress, mtime, mode: 0o100600 })
    await done
    return { path, sizeBytes, sha256: hash.digest('hex') }
  } finally {
    await handle?.close()
  }
}

async function packsOrdinarily(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(PROBE_BYTES), 0, PROBE_BYTES, 0)
  if (bytesRead < PROBE_BYTES) return true
  return bytesRead / deflateRawSync(buffer, { level: 1 }).length < RATIO_MAX
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** What an export to this name left when it was killed; a younger one may be at work. */
async function clearLeftovers(path: string): Promise<void> {
  const [start, end] = [`.${basename(path)}.`, '.partial']
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(start) || !/^[0-9a-f]{8}$/.test(name.slice(start.length, -end.length))) continue
    if (!name.endsWith(end)) continue
    const leftover = join(dirname(path), name)
    const found = await lstat(leftover).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > LEFTOVER_AGE_MS) await rm(leftover, { force: true })
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives the file its name, unless something has it. */
async function place(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw new AppError('export-exists', { folder: path })
    // A file system without links, as on a USB stick: the smallest gap between look and rename.
    if (await exists(path)) throw new AppError('export-exists', { folder: path })
    await rename(temporary, path)
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

function asExportError(error: unknown, path: string): unknown {
  if (error instanceof Error && error.name === 'AbortError') return error
  const known = asWriteError(error, path)
  if (known instanceof AppError) return known
  const detail = systemErrorCode(error) ?? (error instanceof Error ? error.message : String(error))
  return new AppError('export-failed', { folder: path, detail }, { cause: error })
}
