import { detached } from './cache'
import { type Compiled, compile } from './compile'
import type { Detector } from './define'
import { detectorsOf, PROFILE_RULES } from './profiles'
import { detectors } from './registry'
import type { Claim } from './resolve'
import { fitInto, type Hmac, StandIns } from './stand-in'
import { Stream } from './stream'
import { Tally } from './tally'
import { glossary } from './terms'
import type { Counts, Profile, Sample } from './types'

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
}

export interface ChangeListener {
  /** Whether a line with this kind is of interest; asked for every hit. */
  readonly wants: (kind: string) => boolean
  readonly take: (sample: Sample) => void
}

export interface Masker {
  /** Takes more text and returns what is settled by now, in order. */
  readonly push: (chunk: string) => string
  /** The rest. No final newline is added. */
  readonly end: () => string
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
 * Masks a text of any length in constant memory. The output depends on the text, the options and the key alone, not on
 * how the text was cut into chunks.
 */
export function createMasker({ profile, ownAccounts, terms, hmac, changes }: MaskerOptions): Masker {
  const own = new Set(PROFILE_RULES[profile].keepsOwnAccounts ? ownAccounts : [])
  const standIns = new StandIns(hmac)
  const tally = new Tally()
  let out = ''
  const replace = (line: string, claim: Claim): string => {
    const standIn = standIns.of(claim.detector, claim.value ?? line.slice(claim.start, claim.end))
    if (!claim.isPart) tally.add(claim.detector.id, standIn)
    return fitInto(line, claim.start, claim.end, standIn.text)
  }
  const sink = {
    keep: (text: string, start: number, end: number) => {
      out += text.slice(start, end)
    },
    masked: (line: string, from: number, to: number, claims: readonly Claim[], number: number) => {
      let at = from
      let masked = ''
      for (const claim of claims) {
        masked += line.slice(at, claim.start) + replace(line, claim)
        at = claim.end
      }
      masked += line.slice(at, to)
      out += masked
      if (changes !== undefined && claims.some((c) => changes.wants(c.detector.id))) {
        changes.take(sampleOf(line.slice(from, to), masked, claims, from, number))
      }
    },
  }
  const stream = new Stream(compiledFor(profile, terms), sink, (id) => own.has(id))
  const taken = () => {
    const text = out
    out = ''
    return text
  }
  return {
    push: (chunk) => {
      stream.push(chunk)
      return taken()
    },
    end: () => {
      stream.end()
      return taken()
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
  before: string,
  after: string,
  claims: readonly Claim[],
  from: number,
  line: number,
): Sample {
  const start = Math.max(0, (claims[0]?.start ?? from) - from - SAMPLE_BEFORE)
  const clip = (text: string) => detached(text.slice(start, start + SAMPLE_LENGTH).replace(/[\r\n]+$/, ''))
  return {
    line,
    before: clip(before),
    after: clip(after),
    kinds: [...new Set(claims.map((c) => c.detector.id))],
  }
}
