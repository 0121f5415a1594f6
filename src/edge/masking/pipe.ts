import { createHash } from 'node:crypto'
import { createMasker, hmacSha256, type Masker } from '@core/masking'
import type { Decisions } from '@core/masking/decisions'
import type { MaskMap } from '@core/masking/file-map'
import type { Offer } from '@core/masking/offers'
import { NO_ORIGINALS, Originals, type OriginalsKept } from '@core/masking/originals'
import type { Profile, Report, Sample } from '@core/masking/types'
import type { Decode } from '@core/masking/utf8'
import { ByteLines } from '../looking/layout'
import { type Codec, codecFor, LOOKED_AT } from './codec'
import { Samples } from './samples'

export interface MaskOptions {
  readonly profile: Profile
  readonly ownAccounts: readonly string[]
  readonly terms: readonly string[]
  /** the case's key, hexadecimal; 32 bytes are usual */
  readonly key: string
  /** what the owner decided about single values */
  readonly decisions?: Decisions
  /** whether what the stand-ins stand for is told at the end */
  readonly keepsOriginals?: boolean
}

/** What there is to tell of a file that was masked. */
export interface Piped {
  readonly report: Report
  /** Up to 20 lines before and after, for the laptop's owner only. */
  readonly samples: Sample[]
  /** Values that the owner may decide about, for the same eyes. */
  readonly offers: Offer[]
  /** where hits and lines are */
  readonly map: MaskMap
  /** what the stand-ins stand for, when it was asked for; for the same eyes */
  readonly originals: OriginalsKept
}

const NOTHING = Buffer.alloc(0)

/** Bytes in, masked bytes out, and what there is to tell about it. One file a pipe. */
export class MaskPipe {
  private readonly started = performance.now()
  private readonly hashIn = createHash('sha256')
  private readonly hashOut = createHash('sha256')
  private readonly samplesTaken = new Samples()
  private readonly masker: Masker
  private readonly originals: Originals | undefined
  private codec: Codec | null = null
  /** for encodings that are not masked as they are: the engine counts in other bytes */
  private byteLines: ByteLines | null = null
  /** The first bytes, until there are enough to tell the encoding: it must not depend on how they were cut. */
  private head: Buffer[] = []
  private headBytes = 0
  private bytesIn = 0
  private bytesOut = 0

  constructor({ key, keepsOriginals = false, ...options }: MaskOptions) {
    this.originals = keepsOriginals ? new Originals() : undefined
    this.masker = createMasker({
      ...options,
      originals: this.originals,
      hmac: hmacSha256(Buffer.from(key, 'hex')),
      changes: this.samplesTaken,
      decode,
    })
  }

  /** Masks the next bytes. @returns what is settled by now, good until the call after the next; may be empty */
  push(bytes: Buffer): Uint8Array {
    this.bytesIn += bytes.length
    this.hashIn.update(bytes)
    if (this.codec !== null) return this.mask(this.codec, bytes)
    if (this.headBytes + bytes.length >= LOOKED_AT) return this.begin(bytes)
    this.head.push(Buffer.from(bytes))
    this.headBytes += bytes.length
    return NOTHING
  }

  end(): Uint8Array {
    const first = this.codec === null ? Buffer.from(this.begin(NOTHING)) : NOTHING
    return Buffer.concat([first, this.rest()])
  }

  private begin(bytes: Buffer): Uint8Array {
    const head = this.head.length === 0 ? bytes : Buffer.concat([...this.head, bytes])
    this.head = []
    this.codec = codecFor(head)
    if (!this.codec.encoding.startsWith('utf-8')) this.byteLines = new ByteLines(this.codec.encoding)
    return this.mask(this.codec, head)
  }

  private mask(codec: Codec, bytes: Buffer): Uint8Array {
    this.byteLines?.push(bytes)
    return this.out(codec, this.masker.push(codec.toUtf8(bytes)))
  }

  private rest(): Uint8Array {
    const codec = this.codec ?? codecFor(NOTHING)
    const last = Buffer.from(this.masker.push(codec.toUtf8End()))
    return this.out(codec, Buffer.concat([last, this.masker.end()]))
  }

  /** Call it once, after `end`. */
  report(): Report {
    return {
      bytesIn: this.bytesIn,
      bytesOut: this.bytesOut,
      lines: this.masker.lines,
      seconds: Math.round(performance.now() - this.started) / 1_000,
      counts: this.masker.counts,
      offered: this.masker.offered,
      kept: this.masker.kept,
      encoding: this.codec?.encoding ?? 'utf-8',
      sha256In: this.hashIn.digest('hex'),
      sha256Out: this.hashOut.digest('hex'),
    }
  }

  /** All there is to tell. Call it once, after `end`, instead of `report`. */
  piped(): Piped {
    const report = this.report()
    const lines = this.byteLines?.list ?? this.masker.lineMarks
    return {
      report,
      samples: this.samplesTaken.list,
      offers: [...this.masker.offers],
      map: { hits: this.masker.map(), lines },
      originals: this.originals?.kept ?? NO_ORIGINALS,
    }
  }

  private out(codec: Codec, masked: Uint8Array): Uint8Array {
    const bytes = codec.fromUtf8(masked)
    this.bytesOut += bytes.length
    this.hashOut.update(bytes)
    return bytes
  }
}

const decode: Decode = (bytes, start, end) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start, end)
