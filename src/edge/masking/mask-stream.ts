import type { Writable } from 'node:stream'
import type { Report } from '@core/masking/types'
import { maskGzip } from './gzip'
import { type MaskOptions, MaskPipe } from './pipe'
import { refuseBinary, SNIFF_BYTES, sniff } from './sniff'

export interface MaskStreamOptions extends MaskOptions {
  /** how messages call the input */
  readonly name?: string
  /**
   * The output has taken the bytes when its callback says so, as files and pipes have, so that they need not be copied for
   * it. A stream that hands them on in the same process has not.
   */
  readonly takesBytes?: boolean
}

/**
 * Masks a stream into another: constant memory, no final newline added. An empty stream stays empty; gzip comes out as gzip.
 * @param input  a chunk may be used again for other bytes when the one after the next is asked for
 * @throws {AppError} binary-archive, binary-image, binary-other before anything was written; gzip-damaged, gzip-bomb
 */
export async function maskStream(
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
  options: MaskStreamOptions,
): Promise<Report> {
  const name = options.name ?? 'stdin'
  const chunks = buffers(input)
  const first = await headOf(chunks)
  if (first.length === 0) return emptyReport(options)
  const sniffed = sniff(first)
  const writer = new Writer(output, options.takesBytes === true)
  if (sniffed.kind === 'gzip') {
    const packed = copied(joined(first, chunks))
    const { report } = await maskGzip({
      ...options,
      name,
      input: packed,
      write: (bytes) => writer.write(bytes),
    })
    await writer.end()
    return report
  }
  refuseBinary(sniffed, name)
  const pipe = new MaskPipe(options)
  for await (const bytes of joined(first, chunks)) await writer.write(pipe.push(bytes))
  await writer.write(pipe.end())
  await writer.end()
  return pipe.report()
}

function emptyReport(options: MaskOptions): Report {
  const pipe = new MaskPipe(options)
  pipe.end()
  return pipe.report()
}

async function* buffers(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer, void> {
  for await (const chunk of input)
    yield typeof chunk === 'string'
      ? Buffer.from(chunk)
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/** Unpacking may hold what it was given for a while. */
async function* copied(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of input) yield Buffer.from(chunk)
}

/** The first bytes, as many as `sniff` wants or there are. */
async function headOf(chunks: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  const head: Buffer[] = []
  for (let length = 0; length < SNIFF_BYTES; ) {
    const next = await chunks.next()
    if (next.done === true) break
    head.push(Buffer.from(next.value))
    length += next.value.length
  }
  return Buffer.concat(head)
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

/** Writes while the next piece is masked: one piece is on its way at most. */
class Writer {
  private written: Promise<void> = Promise.resolve()

  constructor(
    private readonly output: Writable,
    private readonly takesBytes: boolean,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    await this.written
    if (bytes.length === 0) return
    // A copy where the stream may keep what it was given.
    const own = this.takesBytes ? bytes : Buffer.from(bytes)
    this.written = new Promise((resolve, reject) => {
      this.output.write(own, (error) => (error ? reject(error) : resolve()))
    })
    // Whoever waits next is told.
    this.written.catch(() => undefined)
  }

  /** When all has been taken. */
  end(): Promise<void> {
    return this.written
  }
}
