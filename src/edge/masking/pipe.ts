import { createHash, createHmac } from 'node:crypto'
import { createMasker, type Masker } from '@core/masking'
import type { Profile, Report, Sample } from '@core/masking/types'
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
    const secret = Buffer.from(key, 'hex')
    this.masker = createMasker({
      ...options,
      hmac: (value) => createHmac('sha256', secret).update(value).digest(),
      changes: this.samplesTaken,
    })
  }

  /** Masks the next bytes. @returns what is settled by now; may be empty */
  push(bytes: Buffer): Buffer {
    this.bytesIn += bytes.length
    this.hashIn.update(bytes)
    this.codec ??= codecFor(bytes)
    return this.out(this.codec, this.masker.push(this.codec.decode(bytes)))
  }

  end(): Buffer {
    const codec = this.codec ?? codecFor(Buffer.alloc(0))
    const text = this.masker.push(codec.decodeEnd())
    return this.out(codec, text + this.masker.end())
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

  private out(codec: Codec, text: string): Buffer {
    const bytes = codec.encode(text)
    this.bytesOut += bytes.length
    this.hashOut.update(bytes)
    return bytes
  }
}
