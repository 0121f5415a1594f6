/** What is read of a pasted text, in UTF-16 units: an error and its surroundings fit many times over. */
export const READ_MAX = 200_000

export interface Paste {
  readonly text: string
  readonly isCut: boolean
}

export interface Line {
  readonly text: string
  /** offset in the paste */
  readonly start: number
}

/** The part of the text that is read. A cut one ends with a whole line where it has lines. */
export function pasteOf(text: string): Paste {
  if (text.length <= READ_MAX) return { text, isCut: false }
  const end = text.lastIndexOf('\n', READ_MAX)
  return { text: text.slice(0, end > 0 ? end : READ_MAX), isCut: true }
}

/** The lines, without their breaks. */
export function linesOf({ text }: Paste): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    lines.push({ text: text.slice(start, end).replace(/\r$/, ''), start })
    start = end + 1
  }
  return lines
}

/** The line that tells most: the first that shows a failure, else the first of the kind. */
export function tellingLine(
  paste: Paste,
  isOfKind: (line: string) => boolean,
  isFailure: (line: string) => boolean,
): Line | null {
  const lines = linesOf(paste).filter(({ text }) => isOfKind(text))
  return lines.find(({ text }) => isFailure(text)) ?? lines[0] ?? null
}
