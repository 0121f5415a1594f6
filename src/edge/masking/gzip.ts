import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'
import { type MaskOptions, MaskPipe, type Piped } from './pipe'
import { refuseBinary, sniff } from './sniff'

export interface GzipJob extends MaskOptions {
  readonly name: string
  /** the packed bytes */
  readonly input: AsyncIterable<Buffer>
  /** Takes packed bytes; resolves when more may come. */
  readonly write: (bytes: Uint8Array) => Promise<void>
}

// Text packs ten times; what packs a thousand times is made to fill a disk.
const RATIO_MAX = 500
const FREE_BYTES = 64 * 1_048_576

/**
 * Masks what is inside gzip and packs it again, in constant memory. Sizes and hashes of the report are those of the packed
 * files, which anybody can check.
 * @throws {AppError} gzip-damaged, gzip-bomb, and what is refused inside: binary-archive, binary-image, binary-other
 */
export async function maskGzip(job: GzipJob): Promise<Piped> {
  const pipe = new MaskPipe(job)
  const packedIn = new Packed()
  const packedOut = new Packed()
  try {
    await pipeline(
      job.input,
      (chunks: AsyncIterable<Buffer>) => counted(chunks, packedIn),
      createGunzip(),
      (chunks: AsyncIterable<Buffer>) => masked(chunks, pipe, packedIn, job.name),
      createGzip(),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of counted(chunks, packedOut)) await job.write(chunk)
      },
    )
  } catch (error) {
    if (systemErrorCode(error)?.startsWith('Z_'))
      throw new AppError('gzip-damaged', { name: job.name }, { cause: error })
    throw error
  }
  const { report, ...seen } = pipe.piped()
  const packed = {
    ...report,
    bytesIn: packedIn.bytes,
    bytesOut: packedOut.bytes,
    sha256In: packedIn.hash.digest('hex'),
    sha256Out: packedOut.hash.digest('hex'),
    encoding: `${report.encoding}, gzip`,
  }
  return { report: packed, ...seen }
}

class Packed {
  bytes = 0
  readonly hash = createHash('sha256')
}

async function* counted(chunks: AsyncIterable<Buffer>, packed: Packed): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    packed.bytes += chunk.length
    packed.hash.update(chunk)
    yield chunk
  }
}

async function* masked(
  chunks: AsyncIterable<Buffer>,
  pipe: MaskPipe,
  packed: Packed,
  name: string,
): AsyncGenerator<Buffer> {
  let unpacked = 0
  for await (const chunk of chunks) {
    if (unpacked === 0) refuseBinary(sniff(chunk), name)
    unpacked += chunk.length
    if (unpacked > FREE_BYTES + packed.bytes * RATIO_MAX) throw new AppError('gzip-bomb', { name })
    // A copy, since a stream may keep what it was given for a while.
    yield Buffer.from(pipe.push(chunk))
  }
  yield Buffer.from(pipe.end())
}
