import * as v from 'valibot'
import { FATES } from './decisions'
import { compiledFor, judgeOf, type MaskerOptions, ownAccountsOf } from './masker'
import { fitInto } from './stand-in'
import { type Sink, Stream } from './stream'
import { decodeUtf8, Piece } from './utf8'

/** A value in a line, and what becomes of it. */
export const MarkSchema = v.object({
  /** UTF-16 offsets into the line's text, end exclusive */
  start: v.number(),
  end: v.number(),
  kind: v.string(),
  /** names the value in decisions */
  standIn: v.string(),
  /** what stands in its place in the masked copy */
  text: v.string(),
  fate: v.picklist(FATES),
})
export type Mark = v.InferOutput<typeof MarkSchema>

/** A line as it is in the original; for the owner's eyes only. */
export const LookedLineSchema = v.object({
  /** where it begins, in bytes of what was looked at */
  offset: v.number(),
  /** without its line break */
  text: v.string(),
  marks: v.array(MarkSchema),
})
export type LookedLine = v.InferOutput<typeof LookedLineSchema>

/**
 * The lines of a part of a file with what masking finds in them: the same as in the masked copy, but for a key over many
 * lines that begins before the part.
 * @param bytes  UTF-8, whole lines
 */
export function lookAt(bytes: Uint8Array, options: MaskerOptions): LookedLine[] {
  const { profile, terms, decode = decodeUtf8 } = options
  const judge = judgeOf(options)
  const found: (Mark & { byte: number })[] = []
  let position = 0
  const sink: Sink = {
    keep: (_bytes, start, end) => {
      position += end - start
    },
    masked: (piece, from, to, claims) => {
      const origin = position - piece.byteAt(from)
      for (const claim of claims) {
        const { start, end, detector } = claim
        const { standIn, fate } = judge.judge(piece.text, claim)
        const mark = {
          kind: detector.id,
          standIn: standIn.text,
          text: fitInto(piece.text, start, end, standIn.text),
          fate,
        }
        const byte = origin + piece.byteAt(start)
        found.push({ ...mark, start: byte, end: origin + piece.byteAt(end), byte })
      }
      position = origin + piece.byteAt(to)
    },
  }
  const stream = new Stream(compiledFor(profile, terms), {
    sink,
    isOwnAccount: ownAccountsOf(options),
    decode,
  })
  stream.push(bytes)
  stream.end()
  return linesOf(bytes, found, decode)
}

const NEWLINE = 10
const RETURN = 13

function linesOf(
  bytes: Uint8Array,
  found: readonly (Mark & { byte: number })[],
  decode: NonNullable<MaskerOptions['decode']>,
): LookedLine[] {
  const lines: LookedLine[] = []
  let next = 0
  for (let offset = 0; offset < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, offset)
    const end = newline < 0 ? bytes.length : newline
    const piece = new Piece(bytes, offset, bytes[end - 1] === RETURN && end > offset ? end - 1 : end, decode)
    const marks: Mark[] = []
    for (
      let mark = found[next];
      mark !== undefined && mark.byte < Math.max(end, offset + 1);
      mark = found[next]
    ) {
      const { byte: _, ...rest } = mark
      marks.push({
        ...rest,
        start: piece.unitAt(mark.start),
        end: Math.min(piece.text.length, piece.unitAt(mark.end)),
      })
      next++
    }
    lines.push({ offset, text: piece.text, marks })
    offset = end + 1
  }
  return lines
}
