import { foldKana, isHiragana, isKanji, isKatakana, toHiragana } from './kana'

/** What a run of characters is written in; `other` separates. */
export type Script = 'latin' | 'kanji' | 'katakana' | 'hiragana' | 'other'

export interface Run {
  readonly script: Script
  /** folded: lower case, katakana as hiragana, no marks of length */
  readonly text: string
}

const isLatin = (char: string) =>
  (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || (char >= 'à' && char <= 'ɏ')
// Inside a word: s3.example, x-amzn, us_east, 10:05, don't. At its edge they are punctuation.
const JOINS = new Set(['-', '_', '.', "'", '’'])

function scriptOf(char: string): Script {
  if (isLatin(char)) return 'latin'
  if (isKanji(char)) return 'kanji'
  if (isKatakana(char)) return 'katakana'
  return isHiragana(char) ? 'hiragana' : 'other'
}

/**
 * Width, case and composition made one (NFKC), so that ﾒﾝﾃﾅﾝｽ is メンテナンス and ＲＤＳ is rds.
 * Written out rather than left to Intl.Segmenter: its words differ between the ICU of Node and of Electron.
 */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The runs of one script each, in order; what separates words is left out, but for one `other` between runs. */
export function runsOf(text: string): Run[] {
  const chars = [...normalize(text)]
  const runs: Run[] = []
  for (let at = 0; at < chars.length; ) {
    const script = scriptOf(chars[at] ?? '')
    let end = at + 1
    while (end < chars.length && continues(chars, end, script)) end += 1
    const raw = chars.slice(at, end).join('')
    if (script !== 'other') runs.push({ script, text: foldRun(raw, script) })
    else if (runs.length > 0 && runs.at(-1)?.script !== 'other') runs.push({ script, text: ' ' })
    at = end
  }
  return runs
}

function continues(chars: readonly string[], at: number, script: Script): boolean {
  const char = chars[at] ?? ''
  if (scriptOf(char) === script) return true
  // The mark of length belongs to the word before it, hiragana too: さーばー.
  if (char === 'ー' && script === 'hiragana') return true
  return script === 'latin' && JOINS.has(char) && isLatin(chars[at + 1] ?? '')
}

function foldRun(raw: string, script: Script): string {
  if (script === 'katakana' || script === 'hiragana') return foldKana(toHiragana(raw))
  return raw.replaceAll('’', "'")
}
