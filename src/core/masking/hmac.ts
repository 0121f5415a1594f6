import type { Hmac } from './stand-in'

// HMAC-SHA-256 (RFC 2104, FIPS 180-4) for many short values under one key: the key's two blocks are hashed once, and little is
// allocated. Node's own and @noble/hashes make objects for every value: a log full of distinct ones took a quarter longer and 30 MB more.

const BLOCK = 64
const DIGEST = 32
const LENGTH_FIELD = 8
const encoder = new TextEncoder()

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)))
/** … and of the square roots of the first eight (5.3.3). */
const INITIAL = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

/** The keyed hash of a text's UTF-8, 32 bytes. */
export function hmacSha256(key: Uint8Array): Hmac {
  const sha = new Sha256()
  const short = key.length > BLOCK ? sha.digest(INITIAL, 0, key, key.length) : key
  const padded = (pad: number) => Uint8Array.from({ length: BLOCK }, (_, i) => (short[i] ?? 0) ^ pad)
  const inner = sha.state(padded(0x36))
  const outer = sha.state(padded(0x5c))
  let scratch = new Uint8Array(256)
  return (value) => {
    if (value.length * 3 > scratch.length) scratch = new Uint8Array(value.length * 3)
    const first = sha.digest(inner, BLOCK, scratch, write(value, scratch))
    return sha.digest(outer, BLOCK, first, DIGEST)
  }
}

/** @returns how many bytes the text took */
function write(text: string, into: Uint8Array): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) return encoder.encodeInto(text, into).written
    into[i] = code
  }
  return text.length
}

class Sha256 {
  private readonly words = new Int32Array(64)
  private readonly block = new Uint8Array(BLOCK)
  private readonly now = new Int32Array(8)

  /** The state behind one block. */
  state(block: Uint8Array): Int32Array {
    this.now.set(INITIAL)
    this.compress(block, 0)
    return this.now.slice()
  }

  /**
   * @param from    the state so far
   * @param before  how many bytes went into it
   * @param length  of the bytes that count
   */
  digest(from: Int32Array, before: number, bytes: Uint8Array, length: number): Uint8Array {
    const { now } = this
    for (let i = 0; i < 8; i++) now[i] = from[i] ?? 0
    let at = 0
    for (; at + BLOCK <= length; at += BLOCK) this.compress(bytes, at)
    this.finish(bytes, at, length, (before + length) * 8)
    const digest = new Uint8Array(DIGEST)
    for (let i = 0; i < 8; i++) writeWord(digest, i * 4, now[i] ?? 0)
    return digest
  }

  private finish(bytes: Uint8Array, at: number, length: number, bits: number): void {
    const { block } = this
    const rest = length - at
    for (let i = 0; i < BLOCK; i++) block[i] = i < rest ? (bytes[at + i] ?? 0) : 0
    block[rest] = 0x80
    if (rest >= BLOCK - LENGTH_FIELD) {
      this.compress(block, 0)
      block.fill(0)
    }
    writeWord(block, BLOCK - LENGTH_FIELD, Math.floor(bits / 2 ** 32))
    writeWord(block, BLOCK - 4, bits | 0)
    this.compress(block, 0)
  }

  private compress(bytes: Uint8Array, at: number): void {
    const { words: w, now } = this
    for (let i = 0; i < 16; i++) w[i] = readWord(bytes, at + i * 4)
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] ?? 0
      const y = w[i - 2] ?? 0
      const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
      const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
      w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
    }
    // One by one: taking the state apart as a list would cost as much as half the rounds.
    const a0 = now[0] ?? 0
    const b0 = now[1] ?? 0
    const c0 = now[2] ?? 0
    const d0 = now[3] ?? 0
    const e0 = now[4] ?? 0
    const f0 = now[5] ?? 0
    const g0 = now[6] ?? 0
    const h0 = now[7] ?? 0
    let [a, b, c, d, e, f, g, h] = [a0, b0, c0, d0, e0, f0, g0, h0]
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (K[i] ?? 0) + (w[i] ?? 0)) | 0
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    now[0] = a0 + a
    now[1] = b0 + b
    now[2] = c0 + c
    now[3] = d0 + d
    now[4] = e0 + e
    now[5] = f0 + f
    now[6] = g0 + g
    now[7] = h0 + h
  }
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

const readWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24
  bytes[at + 1] = word >>> 16
  bytes[at + 2] = word >>> 8
  bytes[at + 3] = word
}
