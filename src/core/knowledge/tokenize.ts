import lunr from 'lunr'
import { isHiragana, isKatakana, romajiToHiragana, toHiragana } from './kana'
import { findAll, hasKanji, makeWordFinder, type Readings, type Synonyms, spellOut } from './lexicon'
import { normalize, type Run, runsOf } from './normalize'

/** Raised whenever the tokens of a text change; an index made by another version is not read. */
export const TOKENIZER_VERSION = 1

export interface Tokenizer {
  /** Search terms, in order, with repeats: the same function for index and query. */
  readonly terms: (text: string) => string[]
  /** Terms and, beyond them, pieces of words and pairs of words: what the classifier learns from. */
  readonly features: (text: string) => string[]
  /** The text as it would be spelt in kana, or null when that changes nothing. Takes romaji too. */
  readonly reading: (text: string) => string | null
}

/** Which words of content the tokenizer knows: what means the same, and how kanji are read. */
export interface Lexicon {
  readonly groups: SynonymGroups
  readonly readings: Readings
}

/** A word or phrase as it is looked for, and the common term of its group. */
export type SynonymGroups = Readonly<Record<string, string>>

/** Folds and stems the members of each group once, at build time: some thousand stems would cost a start its time. */
export function foldSynonyms(synonyms: Synonyms['ja']): SynonymGroups {
  return Object.fromEntries(
    synonyms.flatMap((group, at) => group.map((member) => [matchText(runsOf(member)), `=${at}`])),
  )
}

const TERM_PIECE = 3
const WORD_PIECES = [3, 4] as const
const TEXT_PIECES = [2, 3] as const

/** The one tokenizer of the knowledge base: Japanese and English mixed, the same tokens in every JavaScript engine. */
export function makeTokenizer(lexicon: Lexicon): Tokenizer {
  const groups = makeWordFinder(Object.entries(lexicon.groups))
  const readings = makeWordFinder(Object.entries(lexicon.readings))
  const synonyms = (runs: readonly Run[]) => findAll(matchText(runs), groups)
  return {
    terms: (text) => {
      const runs = runsOf(text)
      return [...runs.flatMap(termsOfRun), ...synonyms(runs)]
    },
    features: (text) => {
      const runs = runsOf(text)
      return [...runs.flatMap(termsOfRun), ...synonyms(runs), ...pieces(runs), ...wordPairs(runs)]
    },
    reading: (text) => {
      const plain = normalize(text)
      const spelt = isRomaji(plain) ? fromRomaji(plain) : toHiragana(spellOut(plain, readings))
      return spelt === plain ? null : spelt
    },
  }
}

/** The text in which synonyms are looked for: words of Latin script by their stems, the rest without gaps. */
function matchText(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.script === 'latin' ? ` ${stem(run.text)} ` : run.script === 'other' ? '' : run.text))
    .join('')
    .replace(/ {2}/g, ' ')
}

function termsOfRun(run: Run): string[] {
  const { script, text } = run
  if (script === 'other' || text === '') return []
  if (script === 'latin') return latinTerms(text)
  if (script === 'kanji') return text.length <= 2 ? [text] : [text, ...grams(text, 2)]
  // Katakana words are often compounds, and hiragana has no word borders at all: pieces find their parts.
  const whole = script === 'katakana' || text.length < TERM_PIECE ? [text] : []
  return text.length > TERM_PIECE || script === 'hiragana' ? [...whole, ...grams(text, TERM_PIECE)] : whole
}

function latinTerms(word: string): string[] {
  const parts = word.split(/[-_.']/).filter((part) => part !== '')
  return parts.length > 1 ? [word, ...parts.map(stem)] : [stem(word)]
}

const stems = new Map<string, string>()
/** Porter's stem, by lunr's own stemmer. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stemmed = lunr.stemmer(new lunr.Token(word, {})).toString()
  // A cache, not a store: a long-running app meets many words.
  if (stems.size > 20_000) stems.clear()
  stems.set(word, stemmed)
  return stemmed
}

function grams(text: string, size: number): string[] {
  const found: string[] = []
  for (let at = 0; at + size <= text.length; at++) found.push(text.slice(at, at + size))
  return found
}

/** Pieces across the borders of Japanese scripts, and pieces inside Latin words, where typing errors leave some whole. */
function pieces(runs: readonly Run[]): string[] {
  const japanese = runs
    .map(({ script, text }) => (script === 'latin' || script === 'other' ? ' ' : text))
    .join('')
    .split(/ +/)
  const latin = runs.filter(({ script, text }) => script === 'latin' && text.length > 3)
  return [
    ...TEXT_PIECES.flatMap((size) => japanese.flatMap((text) => grams(text, size))),
    ...WORD_PIECES.flatMap((size) => latin.flatMap(({ text }) => grams(`^${text}$`, size))),
  ].map((piece) => `~${piece}`)
}

function wordPairs(runs: readonly Run[]): string[] {
  const words = runs.filter((run) => run.script === 'latin').map((run) => stem(run.text))
  return words.slice(1).map((word, at) => `${words[at]}_${word}`)
}

/** Nothing but Latin letters, most of its words spelt as romaji spells Japanese. */
function isRomaji(text: string): boolean {
  if (hasKanji(text) || [...text].some((char) => isHiragana(char) || isKatakana(char))) return false
  const words = text.match(/[a-z'-]{2,}/g) ?? []
  const spelt = words.filter((word) => romajiToHiragana(word) !== null)
  return spelt.length >= 2 && spelt.length >= words.length * 0.6
}

function fromRomaji(text: string): string {
  return text
    .replace(/[a-z][a-z'-]*/g, (word) => romajiToHiragana(word) ?? word)
    .replace(/([ぁ-ゖ]) (?=[ぁ-ゖ])/g, '$1')
}
