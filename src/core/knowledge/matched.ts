/** A part of a text, UTF-16 offsets, end exclusive. */
export interface Part {
  readonly text: string
  readonly isMatched: boolean
}

const KANA_SHIFT = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0)
const SHORTEST = 2

/** One character as the search sees it; what would change the length stays as it is. */
function folded(char: string): string {
  const plain = char.normalize('NFKC').toLowerCase()
  const one = plain.length === char.length ? plain : char
  return /[ァ-ヶ]/.test(one) ? String.fromCharCode(one.charCodeAt(0) - KANA_SHIFT) : one
}

const fold = (text: string): string => Array.from(text, folded).join('')
const isFiller = (part: string): boolean => /^[ぁ-ん、。・\s]+$/.test(part)
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[a-z0-9]/.test(char)

/** A text cut where it shares words with a question, so that they can be marked; particles alone are no word. */
export function matchedParts(text: string, question: string): readonly Part[] {
  const plain = fold(text)
  const asked = fold(question.slice(0, 500))
  const parts: Part[] = []
  const add = (from: number, to: number, isMatched: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isMatched })
  }
  let open = 0
  for (let at = 0; at < plain.length; ) {
    const end = longestShared(plain, at, asked)
    if (end - at < SHORTEST || isFiller(text.slice(at, end))) {
      at += 1
      continue
    }
    add(open, at, false)
    add(at, end, true)
    open = end
    at = end
  }
  add(open, text.length, false)
  return parts
}

/** The end of the longest run from `at` that stands in the question too; Latin words count as a whole only. */
function longestShared(text: string, at: number, asked: string): number {
  if (isWordChar(text[at])) {
    if (isWordChar(text[at - 1])) return at
    let end = at
    while (isWordChar(text[end])) end += 1
    return new RegExp(`(?<![a-z0-9])${text.slice(at, end)}(?![a-z0-9])`).test(asked) ? end : at
  }
  if (isInsideEmoji(text, at)) return at
  let end = at
  while (
    end < text.length &&
    !isWordChar(text[end]) &&
    !/\s/.test(text[end] ?? '') &&
    asked.includes(text.slice(at, end + 1))
  )
    end += 1
  // Half of an emoji is no match.
  return end > at && isInsideEmoji(text, end) ? end - 1 : end
}

const isInsideEmoji = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
