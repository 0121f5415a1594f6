import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { LogFacts } from '@core/evidence/fit'
import { spanOf } from '@core/evidence/timestamps'

// The first and the last time of a log stand near its ends.
const END_CHARS = 262_144
const NEEDLE_MAX = 200

export interface ScanOptions {
  /** the year of lines that tell none */
  readonly year: number
  readonly signal?: AbortSignal
}

/**
 * Reads a masked copy once, in constant memory: its first and last time, and which of the given values stand in it.
 * @param values  ASCII, up to 200 characters each
 */
export async function scanLog(
  path: string,
  name: string,
  values: readonly string[],
  { year, signal }: ScanOptions,
): Promise<LogFacts> {
  const wanted = new Set(values.filter((value) => value.length <= NEEDLE_MAX))
  const found: string[] = []
  let head = ''
  let tail = ''
  for await (const text of textOf(path, name.endsWith('.gz'), signal)) {
    if (head.length < END_CHARS) head += text.slice(0, END_CHARS - head.length)
    const seen = tail.slice(-NEEDLE_MAX) + text
    for (const value of wanted) {
      if (!seen.includes(value)) continue
      found.push(value)
      wanted.delete(value)
    }
    tail = (tail + text).slice(-END_CHARS)
  }
  return { name, span: spanOf(head.split('\n'), tail.split('\n'), year), found }
}

/** The text as far as times and identifiers go: bytes as they are, UTF-16 decoded, gzip unpacked. */
async function* textOf(
  path: string,
  isGzip: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  const file = createReadStream(path, {
    highWaterMark: 1_048_576,
    ...(signal === undefined ? {} : { signal }),
  })
  const stream = isGzip ? file.pipe(createGunzip()) : file
  file.on('error', (error) => stream.destroy(error))
  let decoder: TextDecoder | null | undefined
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue
    if (decoder === undefined) decoder = decoderFor(chunk)
    yield decoder === null ? chunk.toString('latin1') : decoder.decode(chunk, { stream: true })
  }
}

/** null: one byte a character is enough to find ASCII */
function decoderFor(chunk: Buffer): TextDecoder | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le')
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be')
  return null
}
