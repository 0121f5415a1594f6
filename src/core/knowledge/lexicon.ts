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

/**
 * Longest match from the left: each place of the text where a word of the list stands.
 * Linear in the text: at most `longest` look-ups a place.
 */
export function findWords(
  text: string,
  words: ReadonlyMap<string, string>,
  longest: number,
  onWord: (value: string, start: number, end: number) => void,
): void {
  for (let at = 0; at < text.length; ) {
    let end = 0
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const value = words.get(text.slice(at, at + length))
      if (value === undefined) continue
      onWord(value, at, at + length)
      end = at + length
      break
    }
    at = end > at ? end : at + 1
  }
}

/** As `findWords`, but overlapping: the longest word of the list at every place. */
export function findAll(
  text: string,
  words: ReadonlyMap<string, string>,
  longest: number,
  onWord: (value: string) => void,
): void {
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const value = words.get(text.slice(at, at + length))
      if (value === undefined) continue
      onWord(value)
      break
    }
  }
}

/** The text with its kanji words spelt as they are read; what the list does not know stays. */
export function spellOut(text: string, readings: ReadonlyMap<string, string>, longest: number): string {
  let spelt = ''
  let from = 0
  findWords(text, readings, longest, (reading, start, end) => {
    spelt += text.slice(from, start) + reading
    from = end
  })
  return spelt + text.slice(from)
}

export const hasKanji = (text: string) => [...text].some(isKanji)
