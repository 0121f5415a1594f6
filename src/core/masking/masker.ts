import { detached } from './cache'
import { type Compiled, compile } from './compile'
import { type Decisions, type Fate, Judge, NO_DECISIONS } from './decisions'
import type { Detector } from './define'
import { HitMap, type HitMapData } from './hit-map'
import { type LineMarkList, LineMarks } from './line-marks'
import { type Offer, Offers } from './offers'
import type { Originals } from './originals'
import { Output } from './output'
import { detectorsOf, PROFILE_RULES } from './profiles'
import { detectors } from './registry'
import type { Claim } from './resolve'
import { fitInto, type Hmac } from './stand-in'
import { type Sink, Stream } from './stream'
import { Tally } from './tally'
import { glossary } from './terms'
import type { Counts, Profile, Sample } from './types'
import { type Decode, decodeUtf8, type Piece } from './utf8'

export interface MaskerOptions {
  readonly profile: Profile
  /** the filing account's 12-digit IDs */
  readonly ownAccounts: readonly string[]
  /** words that only this organisation knows */
  readonly terms: readonly string[]
  /** keyed hash of the case; the same key gives the same stand-ins */
  readonly hmac: Hmac
  /** what the owner decided about single values */
  readonly decisions?: Decisions
  /** Gets changed lines, for the owner's eyes. */
  readonly changes?: ChangeListener
  /** Gets what was masked, for the owner's eyes. */
  readonly originals?: Originals | undefined
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
  /** what was masked */
  readonly counts: Counts
  /** what stays readable because the owner said so */
  readonly kept: Counts
  /** what stays readable until the owner decides */
  readonly offered: Counts
  readonly offers: readonly Offer[]
  /** Where the hits are; call it behind `end`. */
  readonly map: () => HitMapData
  /** Where lines are, in bytes of what was pushed. */
  readonly lineMarks: LineMarkList
  /** line breaks seen, plus one when the last line has none */
  readonly lines: number
  /** Calls of detectors so far. */
  readonly asked: number
}

// How much of a line a sample shows around its first hit.
const SAMPLE_BEFORE = 60
const SAMPLE_LENGTH = 240

const compiledOf = new Map<Profile, Compiled>()

export function compiledFor(profile: Profile, terms: readonly string[]): Compiled {
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
  const { profile, terms, changes, decode = decodeUtf8 } = options
  const out = new Output()
  const find = new Findings(options)
  const lineMarks = new LineMarks()
  let position = 0
  const sink: Sink = {
    keep: (bytes, start, end) => {
      position += end - start
      out.copy(bytes, start, end)
    },
    masked: (piece, from, to, claims, line) => {
      const origin = position - piece.byteAt(from)
      const replaced: (string | null)[] = []
      for (const claim of claims) replaced.push(find.note(piece, claim, line, origin))
      let at = from
      claims.forEach(({ start, end }, i) => {
        const text = replaced[i] ?? null
        if (text === null) return
        out.copy(piece.bytes, piece.byteAt(at), piece.byteAt(start))
        out.ascii(text)
        at = end
      })
      out.copy(piece.bytes, piece.byteAt(at), piece.byteAt(to))
      position = origin + piece.byteAt(to)
      if (
        changes !== undefined &&
        claims.some((c, i) => replaced[i] !== null && changes.wants(c.detector.id))
      )
        changes.take(sampleOf(piece.text, from, to, claims, replaced, line))
    },
  }
  const stream = new Stream(compiledFor(profile, terms), {
    sink,
    isOwnAccount: ownAccountsOf(options),
    decode,
  })
  return {
    push: (chunk) => {
      stream.push(chunk)
      if (!stream.isHolding) lineMarks.add(position, stream.lines)
      return out.take()
    },
    end: () => {
      stream.end()
      return out.take()
    },
    get counts() {
      return find.tallies.mask.counts
    },
    get kept() {
      return find.tallies.keep.counts
    },
    get offered() {
      return find.tallies.offer.counts
    },
    get offers() {
      return find.offers.list
    },
    map: () => find.map.end(position),
    get lineMarks() {
      return lineMarks.list
    },
    get lines() {
      return stream.lines
    },
    get asked() {
      return stream.asked
    },
  }
}

/** Whether an ID is the filing account's own, where the profile lets it stay. */
export function ownAccountsOf({ profile, ownAccounts }: Pick<MaskerOptions, 'profile' | 'ownAccounts'>) {
  const own = new Set(PROFILE_RULES[profile].keepsOwnAccounts ? ownAccounts : [])
  return (id: string): boolean => own.has(id)
}

export const judgeOf = ({ profile, hmac, decisions }: MaskerOptions): Judge =>
  new Judge(hmac, decisions ?? NO_DECISIONS, PROFILE_RULES[profile].uncertain === 'mask')

/** What was found: how much of it, where, and what there is to decide. */
class Findings {
  readonly tallies: Readonly<Record<Fate, Tally>> = {
    mask: new Tally(),
    keep: new Tally(),
    offer: new Tally(),
  }
  readonly offers = new Offers()
  readonly map = new HitMap()
  private readonly judge: Judge
  private readonly originals: Originals | undefined

  constructor(options: MaskerOptions) {
    this.judge = judgeOf(options)
    this.originals = options.originals
  }

  /**
   * @param origin  where the piece's bytes begin in the file
   * @returns what is put there; null: it stays
   */
  note(piece: Piece, claim: Claim, line: number, origin: number): string | null {
    const { detector, start, end, isPart } = claim
    const { text } = piece
    const { standIn, fate } = this.judge.judge(text, claim)
    if (isPart !== true) {
      // Asked before the tally marks the stand-in as seen, so that a value that is repeated costs nothing.
      if (fate === 'mask' && !standIn.isCounted && this.originals?.hasRoom(detector.id) === true)
        this.originals.add(standIn.text, detector.id, claim.value ?? text.slice(start, end))
      this.tallies[fate].add(detector.id, standIn)
      this.map.add(detector.id, origin + piece.byteAt(start))
      if (fate === 'offer') this.offers.add(detector.id, standIn.text, text, start, end, line)
    }
    return fate === 'mask' ? fitInto(text, claim, standIn.text) : null
  }
}

function sampleOf(
  text: string,
  from: number,
  to: number,
  claims: readonly Claim[],
  replaced: readonly (string | null)[],
  line: number,
): Sample {
  let at = from
  let after = ''
  claims.forEach(({ start, end }, i) => {
    after += text.slice(at, start) + (replaced[i] ?? text.slice(start, end))
    at = end
  })
  after += text.slice(at, to)
  const start = Math.max(0, (claims[0]?.start ?? from) - from - SAMPLE_BEFORE)
  const clip = (part: string) =>
    detached(part.slice(start, start + SAMPLE_LENGTH).replace(/(?<![\r\n])[\r\n]+$/, ''))
  return {
    line,
    before: clip(text.slice(from, to)),
    after: clip(after),
    kinds: [...new Set(claims.map((c) => c.detector.id))],
  }
}
