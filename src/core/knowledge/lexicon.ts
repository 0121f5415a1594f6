import * as v from 'valibot'
import { isKanji } from './kana'

/** `content/synonyms.json`: groups of words and phrases that mean the same to someone who asks. */
export const SynonymsSchema = v.object({
  ja: v.array(v.pipe(v.array(v.string()), v.minLength(2))),
  en: v.array(v.pipe(v.array(v.string()), v.minLength(2))),
})
export type Synonyms = v.InferOutput<typeof SynonymsSchema>

/** `content/readings.json`: how words with kanji are read, in hiragana. */
export const ReadingsSchema = v.record(v.string(), v.string())
export type Readings = v.InferOutput<typeof ReadingsSchema>

/** `content/services.json`: AWS services as people name them, and the words of trouble. */
export const ServicesSchema = v.object({
  symptoms: v.object({ ja: v.array(v.string()), en: v.array(v.string()) }),
  services: v.array(
    v.object({
      /** the article on what to gather */
      id: v.string(),
      names: v.array(v.string()),
      parts: v.object({ ja: v.array(v.string()), en: v.array(v.string()) }),
    }),
  ),
})
export type Services = v.InferOutput<typeof ServicesSchema>

/** Words and what they stand for, ready to be looked for at every place of a text. */
export interface WordFinder {
  readonly words: ReadonlyMap<string, string>
  /** by the first two letters of a word, which lengths there are, greatest first: most places of a text need no look-up */
  readonly lengths: ReadonlyMap<string, readonly number[]>
}

export function makeWordFinder(entries: Iterable<readonly [string, string]>): WordFinder {
  const words = new Map(entries)
  const lengths = new Map<string, number[]>()
  for (const word of words.keys()) {
    const head = word.slice(0, 2)
    const known = lengths.get(head)
    if (known === undefined) lengths.set(head, [word.length])
    else if (!known.includes(word.length)) known.push(word.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return { words, lengths }
}

/** The end of the longest word that begins at a place, and what it stands for; null when none does. */
function longestAt(text: string, at: number, { words, lengths }: WordFinder) {
  for (const length of lengths.get(text.slice(at, at + 2)) ?? []) {
    if (at + length > text.length) continue
    const value = words.get(text.slice(at, at + length))
    if (value !== undefined) return { value, end: at + length }
  }
  const value = words.get(text.charAt(at))
  return value === undefined ? null : { value, end: at + 1 }
}

/** What the words of the list stand for, the longest one at every place of the text; they may overlap. */
export function findAll(text: string, finder: WordFinder): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const word = longestAt(text, at, finder)
    if (word !== null) found.push(word.value)
  }
  return found
}

/** The text with its kanji words spelt as they are read, longest first from the left; what the list does not know stays. */
export function spellOut(text: string, readings: WordFinder): string {
  let spelt = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at, readings)
    if (word !== null) {
      spelt += text.slice(from, at) + word.value
      from = word.end
    }
    at = word?.end ?? at + 1
  }
  return spelt + text.slice(from)
}

export const hasKanji = (text: string) => [...text].some(isKanji)
