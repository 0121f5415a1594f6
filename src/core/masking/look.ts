import type { Compiled } from './compile'
import type { Judge } from './decisions'
import type { LineLooker, LookedLine, Mark } from './looked'
import { compiledFor, judgeOf, type MaskerOptions, ownAccountsOf } from './masker'
import { fitInto } from './stand-in'
import { type Sink, Stream } from './stream'
import { decodeUtf8, Piece } from './utf8'

/**
 * Finds in a part of a file what masking finds in the whole of it, but for a key over many lines that begins before the
 * part, and for what a cut line has lost.
 */
export class OriginalLooker implements LineLooker {
  private readonly compiled: Compiled
  private readonly judge: Judge

  constructor(private readonly options: MaskerOptions) {
    this.compiled = compiledFor(options.profile, options.terms)
    this.judge = judgeOf(options)
  }

  lines(bytes: Uint8Array): LookedLine[] {
    return linesOf(bytes, this.found(bytes), this.options.decode)
  }

  private found(bytes: Uint8Array): Mark[] {
    const { decode = decodeUtf8 } = this.options
    const found: Mark[] = []
    let position = 0
    const sink: Sink = {
      keep: (_bytes, start, end) => {
        position += end - start
      },
      masked: (piece, from, to, claims) => {
        const origin = position - piece.byteAt(from)
        for (const claim of claims) {
          const { start, end, detector, isPart } = claim
          const { standIn, fate } = this.judge.judge(piece.text, claim)
          found.push({
            start: origin + piece.byteAt(start),
            end: origin + piece.byteAt(end),
            kind: detector.id,
            standIn: standIn.text,
            text: fitInto(piece.text, claim, standIn.text),
            fate,
            isPart: isPart === true,
          })
        }
        position = origin + piece.byteAt(to)
      },
    }
    const stream = new Stream(this.compiled, { sink, isOwnAccount: ownAccountsOf(this.options), decode })
    stream.push(bytes)
    stream.end()
    return found
  }
}

const NEWLINE = 10
const RETURN = 13

/**
 * UTF-8 as lines without their breaks.
 * @param found  in order, their places counted in bytes
 */
export function linesOf(
  bytes: Uint8Array,
  found: readonly Mark[],
  decode: NonNullable<MaskerOptions['decode']> = decodeUtf8,
): LookedLine[] {
  const lines: LookedLine[] = []
  let next = 0
  for (let offset = 0; offset < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, offset)
    const end = newline < 0 ? bytes.length : newline
    const hasReturn = newline > offset && bytes[end - 1] === RETURN
    const piece = new Piece(bytes, offset, hasReturn ? end - 1 : end, decode)
    const marks: Mark[] = []
    for (let mark = found[next]; mark !== undefined && mark.start <= end; mark = found[next]) {
      const start = piece.unitAt(mark.start)
      marks.push({ ...mark, start, end: Math.min(piece.text.length, piece.unitAt(mark.end)) })
      next++
    }
    lines.push({ offset, text: piece.text, marks })
    offset = end + 1
  }
  return lines
}

/** @see OriginalLooker */
export const lookAt = (bytes: Uint8Array, options: MaskerOptions): LookedLine[] =>
  new OriginalLooker(options).lines(bytes)
