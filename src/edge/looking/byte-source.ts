import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'

/** Bytes that can be read at any place. */
export interface ByteSource {
  readonly length: number
  /** Fewer than asked for only when the file has become shorter. */
  readonly read: (from: number, to: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** A file on the disk, of which only what is asked for is read. @throws what {@link open} throws */
export async function openFile(path: string): Promise<ByteSource> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  return {
    length: size,
    read: (from, to) => readFully(file, from, Math.min(to, size)),
    close: () => file.close(),
  }
}

async function readFully(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at)
    if (bytesRead === 0) return bytes.subarray(0, at)
    at += bytesRead
  }
  return bytes
}

/**
 * What is inside gzip, in memory: nothing readable is written to the disk for it.
 * @param most  bytes; what comes behind them is left out
 * @throws {AppError} gzip-damaged
 */
export async function unpack(
  path: string,
  name: string,
  most: number,
): Promise<{ source: ByteSource; isCut: boolean }> {
  const file = await open(path, 'r')
  const chunks: Buffer[] = []
  let length = 0
  try {
    await pipeline(
      file.createReadStream({ autoClose: false }),
      createGunzip(),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) {
          chunks.push(chunk)
          length += chunk.length
          if (length > most) return
        }
      },
    )
  } catch (error) {
    if (systemErrorCode(error)?.startsWith('Z_'))
      throw new AppError('gzip-damaged', { name }, { cause: error })
    if (length <= most) throw error
  } finally {
    await file.close()
  }
  const bytes = Buffer.concat(chunks).subarray(0, most)
  const source = {
    length: bytes.length,
    read: async (from: number, to: number) => bytes.subarray(from, to),
    close: async () => undefined,
  }
  return { source, isCut: length > most }
}
