import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { FileMap } from '@core/masking/file-map'
import { asWriteError, syncFolder, systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'
import { maskGzip } from './gzip'
import { type MaskOptions, MaskPipe, type Piped } from './pipe'
import { refuseBinary, SNIFF_BYTES, type Sniffed, sniff } from './sniff'

export interface MaskFileJob extends MaskOptions {
  readonly source: string
  readonly target: string
}

export interface Masked extends Omit<Piped, 'map'> {
  /** where hits and lines are, and which original that was */
  readonly map: FileMap
}

export interface MaskHooks {
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly bytesTotal: number }) => void
  readonly signal?: AbortSignal
}

// Large enough that calls cost nothing, small enough that memory stays flat.
const CHUNK_BYTES = 1 << 20
// Packed text is ten times as long inside.
const GZIP_CHUNK_BYTES = 1 << 16

/**
 * Masks a file into another one, which appears as a whole with bytes and name on the disk, or not at all. The source
 * is never changed.
 * @throws {AppError} file-missing, file-unreadable, file-empty, file-is-folder, file-changed, binary-archive,
 *   binary-image, binary-other, gzip-damaged, gzip-bomb, disk-full, not-writable, mask-cancelled
 */
export async function maskFile(job: MaskFileJob, hooks: MaskHooks = {}): Promise<Masked> {
  const name = basename(job.source)
  const source = await openSource(job.source, name)
  const temporary = `${job.target}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const { before, isGzip } = await checked(source, name)
    const target = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
      throw asWriteError(error, job.target)
    })
    let piped: Piped
    try {
      piped = await (isGzip ? copyGzip : copy)(source, target, job, before, hooks)
      await target.sync()
    } catch (error) {
      throw asWriteError(error, job.target)
    } finally {
      await target.close()
    }
    await refuseChanged(job.source, source, before, name)
    await rename(temporary, job.target)
    await syncFolder(dirname(job.target))
    const { size, mtimeMs } = before
    return { ...piped, map: { ...piped.map, source: { size, mtimeMs } } }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await source.close()
  }
}

async function openSource(path: string, name: string): Promise<FileHandle> {
  try {
    // A pipe or a device would wait for ever; only its kind is looked at here.
    const found = await stat(path)
    if (found.isDirectory()) throw new AppError('file-is-folder', { name })
    if (!found.isFile()) throw new AppError('file-unreadable', { name, detail: 'not a regular file' })
    return await open(path, 'r')
  } catch (error) {
    throw asReadError(error, name)
  }
}

function asReadError(error: unknown, name: string): unknown {
  if (error instanceof AppError) return error
  const code = systemErrorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file-missing', { name }, { cause: error })
  if (code === 'EISDIR') return new AppError('file-is-folder', { name }, { cause: error })
  return new AppError('file-unreadable', { name, detail: code ?? 'read error' }, { cause: error })
}

async function checked(source: FileHandle, name: string): Promise<{ before: Stats; isGzip: boolean }> {
  const head = Buffer.alloc(SNIFF_BYTES)
  const { bytesRead } = await read(source, head, 0, name)
  const sniffed: Sniffed = sniff(head.subarray(0, bytesRead))
  if (sniffed.kind === 'empty') throw new AppError('file-empty', { name })
  refuseBinary(sniffed, name)
  return { before: await source.stat(), isGzip: sniffed.kind === 'gzip' }
}

function copyGzip(
  source: FileHandle,
  target: FileHandle,
  job: MaskFileJob,
  before: Stats,
  hooks: MaskHooks,
): Promise<Piped> {
  const name = basename(job.source)
  const input = chunksOf(source, name, before, hooks)
  return maskGzip({ ...job, name, input, write: (bytes) => writeAll(target, bytes) })
}

async function* chunksOf(
  source: FileHandle,
  name: string,
  { size }: Stats,
  { onProgress, signal }: MaskHooks,
): AsyncGenerator<Buffer> {
  let position = 0
  for (;;) {
    const chunk = Buffer.alloc(GZIP_CHUNK_BYTES)
    const { bytesRead } = await read(source, chunk, position, name)
    if (signal?.aborted) throw new AppError('mask-cancelled', { name })
    if (bytesRead === 0) return
    position += bytesRead
    if (position > size) throw new AppError('file-changed', { name })
    yield chunk.subarray(0, bytesRead)
    onProgress?.({ bytesRead: position, bytesTotal: size })
  }
}

async function copy(
  source: FileHandle,
  target: FileHandle,
  job: MaskFileJob,
  { size }: Stats,
  { onProgress, signal }: MaskHooks,
): Promise<Piped> {
  const name = basename(job.source)
  const pipe = new MaskPipe(job)
  // While one chunk is masked the next one is read, and the one before is written.
  let [chunk, other] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)]
  let position = 0
  let written: Promise<void> = Promise.resolve()
  let { bytesRead } = await read(source, chunk, position, name)
  while (bytesRead > 0) {
    if (signal?.aborted) throw new AppError('mask-cancelled', { name })
    position += bytesRead
    // A log that grows while it is read would never end.
    if (position > size) throw new AppError('file-changed', { name })
    const next = read(source, other, position, name)
    // Whoever fails first is told; the other must not fail unheard.
    next.catch(() => undefined)
    const masked = pipe.push(chunk.subarray(0, bytesRead))
    await written
    written = writeAll(target, masked)
    written.catch(() => undefined)
    onProgress?.({ bytesRead: position, bytesTotal: size })
    bytesRead = (await next).bytesRead
    ;[chunk, other] = [other, chunk]
  }
  await written
  await writeAll(target, pipe.end())
  return pipe.piped()
}

async function read(source: FileHandle, into: Buffer, position: number, name: string) {
  try {
    return await source.read(into, 0, into.length, position)
  } catch (error) {
    throw asReadError(error, name)
  }
}

async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) at += (await target.write(bytes, at)).bytesWritten
}

async function refuseChanged(path: string, source: FileHandle, before: Stats, name: string): Promise<void> {
  const after = await source.stat()
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new AppError('file-changed', { name })
  const byName = await stat(path).catch((error: unknown) => {
    throw asReadError(error, name)
  })
  if (byName.ino !== before.ino || byName.dev !== before.dev) throw new AppError('file-changed', { name })
}
