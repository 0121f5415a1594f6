import { type Detector, type Hit, NOTHING } from './define'

const WORD = /[\p{L}\p{N}]/u
const SHORTEST = 2
const LONGEST = 128

/** The kind of the user's own words: company names, code names. Made for each job, since the words differ. */
export function glossary(terms: readonly string[]): Detector {
  const words = [...new Set(terms.map((t) => t.trim().toLowerCase()))]
    .filter((t) => t.length >= SHORTEST && t.length <= LONGEST)
    .sort((a, b) => b.length - a.length)
  return {
    id: 'glossary',
    group: 'own-words',
    names: { ja: '登録した用語', en: 'Your own words' },
    priority: 20,
    label: 'TERM',
    source: { what: 'the list that the user keeps', asOf: '2026-11' },
    triggers: words.map(literal),
    find: (line, at) => {
      const hits = words.flatMap((word): readonly Hit[] => {
        const start = at - word.length
        const fits =
          start >= 0 && line.slice(start, at).toLowerCase() === word && standsAlone(line, start, at)
        return fits ? [{ start, end: at, value: word }] : []
      })
      return hits.length > 0 ? hits.slice(0, 1) : NOTHING
    },
    examples: [],
  }
}

/**
 * What would have to be a term so that a selected text is masked: without blanks around it, and as a whole word where a
 * Latin one is cut, since a term is not found inside a longer word.
 * @returns null: no term can be made of it
 */
export function termAt(line: string, start: number, end: number): string | null {
  let [from, to] = [start, end]
  while (from < to && BLANK.test(line.charAt(from))) from++
  while (to > from && BLANK.test(line.charAt(to - 1))) to--
  if (from === to) return null
  while (from > 0 && joins(line.charAt(from - 1), line.charAt(from))) from--
  while (to < line.length && joins(line.charAt(to - 1), line.charAt(to))) to++
  return isTerm(line.slice(from, to)) ? line.slice(from, to) : null
}

/** Whether a text can be a term. */
export const isTerm = (text: string): boolean =>
  text.trim().length >= SHORTEST && text.trim().length <= LONGEST && !/[\r\n]/.test(text)

const BLANK = /\s/
const literal = (word: string) => word.replace(/[\\[\]{}]/g, (c) => `\\${c}`)

const isLatin = (char: string) => char !== '' && WORD.test(char) && char.charCodeAt(0) < 0x2e80
const joins = (a: string, b: string) => isLatin(a) && isLatin(b)

/** A Latin word is not found inside a longer one; Japanese has no such borders. */
function standsAlone(line: string, start: number, end: number): boolean {
  return !joins(line.charAt(start - 1), line.charAt(start)) && !joins(line.charAt(end - 1), line.charAt(end))
}
