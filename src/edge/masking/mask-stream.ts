import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Report } from '@core/masking/types'
import { maskGzip } from './gzip'
import { type MaskOptions, MaskPipe } from './pipe'
import { refuseBinary, SNIFF_BYTES, sniff } from './sniff'

/**
 * Masks a stream into another: constant memory, no final newline added. An empty stream stays empty.
 * @param name  how messages call the input
 * gzip comes out as gzip.
 * @throws {AppError} binary-archive, binary-image, binary-other before anything was written; gzip-damaged, gzip-bomb
 */
export async function maskStream(
  input: Readable,
  output: Writable,
  options: MaskOptions & { readonly name?: string },
): Promise<Report> {
  const name = options.name ?? 'stdin'
  const chunks = buffers(input)
  const first = await headOf(chunks)
  if (first.length === 0) return emptyReport(options)
  const sniffed = sniff(first)
  if (sniffed.kind === 'gzip') {
    const job = {
      ...options,
      name,
      input: joined(first, chunks),
      write: (bytes: Uint8Array) => write(output, bytes),
    }
    return (await maskGzip(job)).report
  }
  refuseBinary(sniffed, name)
  const pipe = new MaskPipe(options)
  for await (const bytes of joined(first, chunks)) await write(output, pipe.push(bytes))
  await write(output, pipe.end())
  return pipe.report()
}

function emptyReport(options: MaskOptions): Report {
  const pipe = new MaskPipe(options)
  pipe.end()
  return pipe.report()
}

async function* buffers(input: Readable): AsyncGenerator<Buffer, void> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
}

/** The first bytes, as many as `sniff` wants or there are. */
async function headOf(chunks: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  const head: Buffer[] = []
  for (let length = 0; length < SNIFF_BYTES; ) {
    const next = await chunks.next()
    if (next.done === true) break
    head.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(head)
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

/** A copy, since a stream may keep what it was given for a while. */
async function write(output: Writable, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0 && !output.write(Buffer.from(bytes))) await once(output, 'drain')
}
