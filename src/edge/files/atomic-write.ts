import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '@shared/errors'
// atomically: fsync before the rename, waits out Windows' virus scanners, no dependencies; see docs/decisions/.
import { writeFile } from 'atomically'

// How long a rename waits for a scanner that holds the file.
const RETRY_MS = 1_000

/** The `code` of a Node.js system error, or null. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** A failed write in words; anything but a full disk or a forbidden place passes through as it is. */
export function asWriteError(error: unknown, path: string): unknown {
  const code = systemErrorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', {}, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('not-writable', { path }, { cause: error })
  }
  return error
}

/**
 * Replaces a file as a whole. When the promise resolves, bytes and name are on the disk; when it rejects, the old
 * file is as it was.
 * @param mode  private by default: drafts hold confidential text
 * @throws {AppError} disk-full, not-writable
 */
export async function replaceFile(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  try {
    // A nearly full disk takes a part of the bytes without an error: a stream goes on and meets it, one write() does not.
    await writeFile(path, Readable.from([typeof data === 'string' ? Buffer.from(data) : data]), {
      mode,
      timeout: RETRY_MS,
    })
    await syncFolder(dirname(path))
  } catch (error) {
    throw asWriteError(error, path)
  }
}

/** Makes a rename in the folder survive a power cut. Windows cannot open folders and needs no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
