import * as v from 'valibot'

// A file of named arrays: eight letters, a sum, the length of the head, the head as JSON, then the arrays one after another,
// each at a multiple of eight bytes. Numbers lie as every machine that runs Electron keeps them, lowest byte first.

const MAGIC = 'kihyo-kb'
const SUM_AT = MAGIC.length
const LENGTH_AT = SUM_AT + 4
const HEAD_AT = LENGTH_AT + 4
const ALIGNMENT = 8

/** A file that cannot be trusted: `message` says in English what is wrong with it. */
export class ByteFileError extends Error {
  override readonly name = 'ByteFileError'
}

const SIZES = { u8: 1, u16: 2, u32: 4 } as const
type Kind = keyof typeof SIZES
type Numbers = Uint8Array | Uint16Array | Uint32Array

/** What a file is made of, as it is written and as it is read. */
export interface Contents {
  /** anything that JSON can carry */
  readonly head: unknown
  readonly arrays: Readonly<Record<string, Numbers>>
}

const HeadSchema = v.object({
  arrays: v.array(
    v.strictTuple([
      v.string(),
      v.picklist(['u8', 'u16', 'u32']),
      v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    ]),
  ),
  head: v.unknown(),
})

const kindOf = (numbers: Numbers): Kind =>
  numbers instanceof Uint8Array ? 'u8' : numbers instanceof Uint16Array ? 'u16' : 'u32'

const padded = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT

export function writeByteFile({ head, arrays }: Contents): Uint8Array {
  const directory = Object.entries(arrays).map(([name, numbers]) => [name, kindOf(numbers), numbers.length])
  const json = new TextEncoder().encode(JSON.stringify({ arrays: directory, head }))
  const sizes = Object.values(arrays).map(({ byteLength }) => padded(byteLength))
  const bodyAt = padded(HEAD_AT + json.length)
  const bytes = new Uint8Array(bodyAt + sizes.reduce((sum, size) => sum + size, 0))
  bytes.set(new TextEncoder().encode(MAGIC))
  bytes.set(json, HEAD_AT)
  let at = bodyAt
  for (const numbers of Object.values(arrays)) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at)
    at += padded(numbers.byteLength)
  }
  const view = new DataView(bytes.buffer)
  view.setUint32(LENGTH_AT, json.length, true)
  view.setUint32(SUM_AT, sumOf(bytes), true)
  return bytes
}

/** The arrays of a file, read where they lie and not copied. */
export interface ByteFile {
  readonly head: unknown
  /** @throws {ByteFileError} when there is no such array */
  readonly u8: (name: string) => Uint8Array
  readonly u16: (name: string) => Uint16Array
  readonly u32: (name: string) => Uint32Array
}

/** @throws {ByteFileError} when the bytes are not such a file, or not all of it, or not as they were written */
export function readByteFile(file: Uint8Array): ByteFile {
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : file.slice()
  if (bytes.length < HEAD_AT || new TextDecoder().decode(bytes.subarray(0, SUM_AT)) !== MAGIC)
    throw new ByteFileError('not a knowledge file')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (bytes.length % ALIGNMENT !== 0 || view.getUint32(SUM_AT, true) !== sumOf(bytes))
    throw new ByteFileError('damaged: its sum does not match its bytes')
  const headEnd = HEAD_AT + view.getUint32(LENGTH_AT, true)
  const { arrays, head } = parseHead(bytes.subarray(HEAD_AT, headEnd))
  const places = new Map<string, Place>()
  let at = padded(headEnd)
  for (const [name, kind, length] of arrays) {
    places.set(`${kind} ${name}`, [bytes.byteOffset + at, length])
    at += padded(length * SIZES[kind])
  }
  if (at !== bytes.length) throw new ByteFileError(`damaged: ${bytes.length} bytes, of ${at}`)
  const place = (kind: Kind, name: string): Place => {
    const found = places.get(`${kind} ${name}`)
    if (found === undefined) throw new ByteFileError(`damaged: no ${name} of ${kind}`)
    return found
  }
  return {
    head,
    u8: (name) => new Uint8Array(bytes.buffer, ...place('u8', name)),
    u16: (name) => new Uint16Array(bytes.buffer, ...place('u16', name)),
    u32: (name) => new Uint32Array(bytes.buffer, ...place('u32', name)),
  }
}

/** offset in the buffer, and length in numbers */
type Place = readonly [number, number]

function parseHead(json: Uint8Array): v.InferOutput<typeof HeadSchema> {
  try {
    return v.parse(HeadSchema, JSON.parse(new TextDecoder().decode(json)))
  } catch (cause) {
    throw new ByteFileError('damaged: its head cannot be read', { cause })
  }
}

/** FNV-1a by words of four bytes, the sum's own left out. Each step can be undone, so that no single error is lost. */
function sumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let sum = 0x811c9dc5
  for (let at = 0; at < words.length; at++)
    if (at !== SUM_AT / 4) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return sum >>> 0
}
