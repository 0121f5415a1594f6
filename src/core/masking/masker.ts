import { detached } from './cache'
import { type Compiled, compile } from './compile'
import type { Detector } from './define'
import { Output } from './output'
import { detectorsOf, PROFILE_RULES } from './profiles'
import { detectors } from './registry'
import type { Claim } from './resolve'
import { fitInto, type Hmac, StandIns } from './stand-in'
import { type Sink, Stream } from './stream'
import { Tally } from './tally'
import { glossary } from './terms'
import type { Counts, Profile, Sample } from './types'
import { type Decode, decodeUtf8 } from './utf8'

export interface MaskerOptions {
  readonly profile: Profile
  /** the filing account's 12-digit IDs */
  readonly ownAccounts: readonly string[]
  /** words that only this organisation knows */
  readonly terms: readonly string[]
  /** keyed hash of the case; the same key gives the same stand-ins */
  readonly hmac: Hmac
  /** Gets changed lines, for the owner's eyes. */
  readonly changes?: ChangeListener
  /** the platform's fastest way from UTF-8 to text, when there is a faster one than TextDecoder */
  readonly decode?: Decode
}

export interface ChangeListener {
  /** Whether a line with this kind is of interest; asked for every hit. */
  readonly wants: (kind: string) => boolean
  readonly take: (sample: Sample) => void
}

export interface Masker {
  /** Takes more UTF-8 and returns what is settled by now, in order; good until the call after the next. */
  readonly push: (chunk: Uint8Array) => Uint8Array
  /** The rest; no final newline is added. */
  readonly end: () => Uint8Array
  readonly counts: Counts
  /** line breaks seen, plus one when the last line has none */
  readonly lines: number
  /** Calls of detectors so far. */
  readonly asked: number
}

// How much of a line a sample shows around its first hit.
const SAMPLE_BEFORE = 60
const SAMPLE_LENGTH = 240

const compiledOf = new Map<Profile, Compiled>()

function compiledFor(profile: Profile, terms: readonly string[]): Compiled {
  const own: readonly Detector[] = terms.length > 0 ? [glossary(terms)] : []
  if (own.length > 0) return compile([...detectorsOf(profile, detectors), ...own])
  const known = compiledOf.get(profile) ?? compile(detectorsOf(profile, detectors))
  compiledOf.set(profile, known)
  return known
}

/**
 * Masks UTF-8 of any length in constant memory; bytes that are not UTF-8 stay as they are. The output depends on the
 * bytes, the options and the key alone, not on how the bytes were cut into chunks.
 */
export function createMasker(options: MaskerOptions): Masker {
  const { profile, ownAccounts, terms, hmac, changes, decode = decodeUtf8 } = options
  const own = new Set(PROFILE_RULES[profile].keepsOwnAccounts ? ownAccounts : [])
  const standIns = new StandIns(hmac)
  const tally = new Tally()
  const out = new Output()
  const standInFor = (text: string, claim: Claim): string => {
    const standIn = standIns.of(claim.detector, claim.value ?? text.slice(claim.start, claim.end))
    if (!claim.isPart) tally.add(claim.detector.id, standIn)
    return fitInto(text, claim.start, claim.end, standIn.text)
  }
  const sink: Sink = {
    keep: (bytes, start, end) => out.copy(bytes, start, end),
    masked: (piece, from, to, claims, line) => {
      const replaced = claims.map((claim) => standInFor(piece.text, claim))
      let at = from
      claims.forEach(({ start, end }, i) => {
        out.copy(piece.bytes, piece.byteAt(at), piece.byteAt(start))
        out.ascii(replaced[i] ?? '')
        at = end
      })
      out.copy(piece.bytes, piece.byteAt(at), piece.byteAt(to))
      if (changes !== undefined && claims.some((c) => changes.wants(c.detector.id)))
        changes.take(sampleOf(piece.text, from, to, claims, replaced, line))
    },
  }
  const isOwnAccount = (id: string) => own.has(id)
  const stream = new Stream(compiledFor(profile, terms), { sink, isOwnAccount, decode })
  return {
    push: (chunk) => {
      stream.push(chunk)
      return out.take()
    },
    end: () => {
      stream.end()
      return out.take()
    },
    get counts() {
      return tally.counts
    },
    get lines() {
      return stream.lines
    },
    get asked() {
      return stream.asked
    },
  }
}

function sampleOf(
  text: string,
  from: number,
  to: number,
  claims: readonly Claim[],
  replaced: readonly string[],
  line: number,
): Sample {
  let at = from
  let after = ''
  claims.forEach(({ start, end }, i) => {
    after += text.slice(at, start) + (replaced[i] ?? '')
    at = end
  })
  after += text.slice(at, to)
  const start = Math.max(0, (claims[0]?.start ?? from) - from - SAMPLE_BEFORE)
  const clip = (part: string) => detached(part.slice(start, start + SAMPLE_LENGTH).replace(/[\r\n]+$/, ''))
  return {
    line,
    before: clip(text.slice(from, to)),
    after: clip(after),
    kinds: [...new Set(claims.map((c) => c.detector.id))],
  }
}
