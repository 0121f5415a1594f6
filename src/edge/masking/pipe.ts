import { createHash } from 'node:crypto'
import { createMasker, hmacSha256, type Masker } from '@core/masking'
import type { Profile, Report, Sample } from '@core/masking/types'
import type { Decode } from '@core/masking/utf8'
import { type Codec, codecFor } from './codec'
import { Samples } from './samples'

export interface MaskOptions {
  readonly profile: Profile
  readonly ownAccounts: readonly string[]
  readonly terms: readonly string[]
  /** the case's key, hexadecimal; 32 bytes are usual */
  readonly key: string
}

/** Bytes in, masked bytes out, and what there is to tell about it. One file a pipe. */
export class MaskPipe {
  private readonly started = performance.now()
  private readonly hashIn = createHash('sha256')
  private readonly hashOut = createHash('sha256')
  private readonly samplesTaken = new Samples()
  private readonly masker: Masker
  private codec: Codec | null = null
  private bytesIn = 0
  private bytesOut = 0

  constructor({ key, ...options }: MaskOptions) {
    this.masker = createMasker({
      ...options,
      hmac: hmacSha256(Buffer.from(key, 'hex')),
      changes: this.samplesTaken,
      decode,
    })
  }

  /** Masks the next bytes. @returns what is settled by now, good until the call after the next; may be empty */
  push(bytes: Buffer): Uint8Array {
    this.bytesIn += bytes.length
    this.hashIn.update(bytes)
    this.codec ??= codecFor(bytes)
    return this.out(this.codec, this.masker.push(this.codec.toUtf8(bytes)))
  }

  end(): Uint8Array {
    const codec = this.codec ?? codecFor(Buffer.alloc(0))
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
      encoding: this.codec?.encoding ?? 'utf-8',
      sha256In: this.hashIn.digest('hex'),
      sha256Out: this.hashOut.digest('hex'),
    }
  }

  get samples(): Sample[] {
    return this.samplesTaken.list
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
