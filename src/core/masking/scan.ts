// Small bounded looks around a place, which most detectors need. All limits are in UTF-16 units.

const DIGIT = /\d/
const isIdentifier = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 45 ||
  code === 46

export const isDigit = (char: string) => DIGIT.test(char)

/** Where the name begins that reaches up to `at`: letters, digits, `_ - .`, at most 64 of them. */
export function nameStart(line: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 64 && isIdentifier(line.charCodeAt(start - 1))) start--
  return start
}

/** Where the name ends that goes on at `at`, at most 48 further. */
export function nameEnd(line: string, at: number): number {
  let end = at
  while (end < line.length && end - at < 48 && isIdentifier(line.charCodeAt(end))) end++
  return end
}

/** What stands before, at most `reach` of it. */
export const before = (line: string, at: number, reach: number) => line.slice(Math.max(0, at - reach), at)

/** The match of a sticky pattern at this place. */
export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

/** Where a sticky pattern ends when it fits here; otherwise null. */
export function skip(pattern: RegExp, line: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(line) ? pattern.lastIndex : null
}

/** Whether a text mixes letters and digits, as made-up words of people and machines do and prose does not. */
export const looksMixed = (text: string) => /[A-Za-z]/.test(text) && /[0-9]/.test(text)
