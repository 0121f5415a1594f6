import { PassThrough, Readable } from 'node:stream'
import { createMasker, hmacSha256 } from '@core/masking'
import { Japanese } from '@edge/masking/japanese'
import { maskStream } from '@edge/masking/mask-stream'
import { AppError } from '@shared/errors'
import { credential, logLine, pem, pick, type Random, seeded } from '../unit/core/masking/generate'

const KEY = '5a'.repeat(32)
const OPTIONS = { profile: 'balanced', ownAccounts: ['111122223333'], terms: ['霞工業'], key: KEY } as const
/** Calls of detectors a byte, at most: a detector looks at a bounded piece, so this bounds the time. */
export const MOST_ASKED = 2

/** What text is broken with: openings without an end, separators, ends of windows. */
const PIECES = [
  'password=',
  '"password":"',
  "pwd='",
  '<password>',
  '</',
  '-----BEGIN RSA PRIVATE KEY-----',
  '-----END',
  '://u:',
  '@',
  '::',
  '1.2.3.4.',
  'Bearer ',
  'Cookie: a=',
  'eyJhbGciOi.',
  'arn:aws:',
  '\\"',
  '\\\\',
  '""',
  '&quot;',
  '%22',
  '<PASSWORD-',
  '<IP-prv-',
  '${',
  '{{',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '氏名：',
  '住所',
  'パスワード：',
  '😀',
  '\u0000',
  '\uFEFF',
  'x'.repeat(700),
  '4111 1111 ',
  '0120-1-',
  'psql ',
  'value: ',
  'name: "token"',
] as const

/** Text as a log holds it, then cut, doubled and broken in a few places; `most` bounds how often a piece is repeated. */
function brokenLog(random: Random, most: number): string {
  let text = Array.from({ length: 1 + random(30) }, () =>
    random(12) === 0 ? pem(random) : logLine(random),
  ).join(pick(random, ['\n', '\r\n', ' ']))
  for (let i = random(12); i > 0; i--) {
    const [from = 0, to = 0] = [random(text.length + 1), random(text.length + 1)].sort((a, b) => a - b)
    const middle = pick<() => string>(random, [
      () => '',
      () => pick(random, PIECES),
      () => pick(random, PIECES).repeat(1 + random(most)),
      () => text.slice(from, from + 200).repeat(2),
      () => String.fromCodePoint(1 + random(0xd7fe)),
    ])()
    text = text.slice(0, from) + middle + text.slice(random(3) === 0 ? to : from)
  }
  return text.slice(0, 200_000)
}

/** A credential on a line of its own, in one of the ways they stand in files. */
function ownLine(random: Random): { readonly line: string; readonly value: string } {
  const { name, value } = credential(random)
  const line = pick(random, [
    `${name}=${value}`,
    `${name}: ${value}`,
    `${name} = "${value}"`,
    `{"${name}":"${value}","ttl":30}`,
    `export ${name}='${value}'`,
    `<${name}>${value}</${name}>`,
  ])
  return { line, value }
}

const randomBytes = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => random(256)))

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** Text to bytes of one of the encodings; characters that an encoding lacks are none of the case. */
function encoded(
  random: Random,
  text: string,
): { readonly bytes: Buffer; readonly decode: (bytes: Buffer) => string } {
  const inCp932 = text.replace(/[^\t\r\n -~\u3041-\u3093\u30a1-\u30f6処理件使]/gu, '')
  const japanese = (encoding: 'shift_jis' | 'euc-jp') => {
    const codec = new Japanese(encoding)
    return { bytes: codec.encode(inCp932), decode: (bytes: Buffer) => bytes.toString('latin1') }
  }
  return pick<() => { bytes: Buffer; decode: (bytes: Buffer) => string }>(random, [
    () => ({ bytes: Buffer.from(text), decode: (bytes) => bytes.toString() }),
    () => ({ bytes: Buffer.from(text), decode: (bytes) => bytes.toString() }),
    () => ({ bytes: utf16(text), decode: (bytes) => bytes.toString('utf16le') }),
    () => japanese('shift_jis'),
    () => japanese('euc-jp'),
  ])()
}

/** Through the path that files take, in chunks of any size. null: refused as no text, by name. */
async function masked(random: Random, bytes: Buffer): Promise<Buffer | null> {
  const output = new PassThrough()
  const parts: Buffer[] = []
  output.on('data', (part: Buffer) => parts.push(part))
  const size = pick(random, [1 + random(50), 1 + random(5_000), 65_536, 1 << 20])
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  try {
    await maskStream(Readable.from(chunks), output, OPTIONS)
  } catch (error) {
    if (error instanceof AppError && /^(?:binary|gzip)-/.test(error.code)) return null
    throw error
  }
  return Buffer.concat(parts)
}

/** How often detectors were asked for these bytes. */
export function askedFor(bytes: Uint8Array): number {
  const masker = createMasker({ ...OPTIONS, hmac: hmacSha256(Buffer.from(KEY, 'hex')) })
  masker.push(bytes)
  masker.end()
  return masker.asked
}

function expectLinear(bytes: Uint8Array): void {
  const asked = askedFor(bytes)
  if (asked > 50 + bytes.length * MOST_ASKED)
    throw new Error(`detectors asked ${asked} times for ${bytes.length} bytes`)
}

async function expectStable(random: Random, once: Buffer): Promise<void> {
  const twice = await masked(random, once)
  if (twice === null || twice.equals(once)) return
  const at = once.findIndex((byte, i) => byte !== twice[i])
  const [before, after] = [once, twice].map((b) =>
    JSON.stringify(b.subarray(Math.max(0, at - 60), at + 80).toString()),
  )
  throw new Error(`masking again changes byte ${at}: ${before} becomes ${after}`)
}

async function anyBytes(random: Random): Promise<void> {
  const bytes = randomBytes(random, random(20_000))
  expectLinear(bytes)
  await masked(random, bytes)
}

async function brokenBytes(random: Random): Promise<void> {
  const bytes = Buffer.from(brokenLog(random, 300))
  for (let i = random(30); i > 0 && bytes.length > 0; i--) bytes[random(bytes.length)] = 1 + random(255)
  expectLinear(bytes)
  // Openings nested in openings, as only repeated pieces have them, may be read another way the second time.
  await masked(random, bytes)
}

async function brokenText(random: Random): Promise<void> {
  const { line, value } = ownLine(random)
  const text = `${brokenLog(random, 1).replaceAll('\0', '')}\n${line}\n${brokenLog(random, 1).replaceAll('\0', '')}`
  const { bytes, decode } = encoded(random, text)
  expectLinear(bytes)
  const once = await masked(random, bytes)
  if (once === null) return
  if (decode(once).includes(value)) throw new Error(`left in the text: ${line}`)
  await expectStable(random, once)
}

async function repeated(random: Random): Promise<void> {
  const piece = Array.from({ length: 1 + random(3) }, () => pick(random, PIECES)).join('')
  const text = piece.repeat(1 + random(Math.ceil(120_000 / piece.length)))
  expectLinear(Buffer.from(text))
  await masked(random, Buffer.from(text))
}

/**
 * One case: no crash, a bounded number of questions, the same when masked again, no credential left on a line of its own.
 * @throws {Error} what went wrong; the seed brings it back
 */
export async function runCase(seed: number): Promise<void> {
  const random = seeded(seed)
  const kinds = [anyBytes, brokenBytes, brokenText, brokenText, repeated] as const
  await pick(random, kinds)(random)
}
