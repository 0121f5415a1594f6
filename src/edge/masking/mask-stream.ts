import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Report } from '@core/masking/types'
import { AppError } from '@shared/errors'
import { type MaskOptions, MaskPipe } from './pipe'
import { type Sniffed, sniff } from './sniff'

/**
 * Masks a stream into another: constant memory, no final newline added. An empty stream stays empty.
 * @param name  how messages call the input
 * @throws {AppError} binary-archive, binary-image, binary-other before anything was written
 */
export async function maskStream(
  input: Readable,
  output: Writable,
  options: MaskOptions & { readonly name?: string },
): Promise<Report> {
  const pipe = new MaskPipe(options)
  let isFirst = true
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
    if (isFirst) refuseBinary(sniff(bytes), options.name ?? 'stdin')
    isFirst = false
    await write(output, pipe.push(bytes))
  }
  await write(output, pipe.end())
  return pipe.report()
}

/** A copy, since a stream may keep what it was given for a while. */
async function write(output: Writable, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0 && !output.write(Buffer.from(bytes))) await once(output, 'drain')
}

/** @throws {AppError} for what cannot be masked as text; an empty input passes */
export function refuseBinary(sniffed: Sniffed, name: string): void {
  switch (sniffed.kind) {
    case 'archive':
      throw new AppError('binary-archive', { name, format: sniffed.format })
    case 'image':
      throw new AppError('binary-image', { name, format: sniffed.format })
    case 'other':
      throw new AppError('binary-other', { name })
    default:
  }
}
