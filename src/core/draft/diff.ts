import { diffArrays } from 'diff'
import type { Draft } from './schema'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export interface DraftDiff {
  /** only what differs; `key` as in the front matter */
  readonly fields: readonly { readonly key: string; readonly parts: readonly DiffPart[] }[]
  readonly subject: readonly DiffPart[]
  readonly body: readonly DiffPart[]
}

// Beyond these, the work grows with the square of the changes; what is not compared in detail is shown as replaced.
const LINE_EDITS_MAX = 4_000
const WORD_EDITS_MAX = 1_000
const WORD_TEXT_MAX = 20_000

/**
 * What changed between two versions, for display. Joined, `same` and `removed` are the text before, `same` and `added`
 * the text after.
 */
export function compareDrafts(before: Draft, after: Draft): DraftDiff {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const fields = [...keys]
    .filter((key) => key !== 'subject' && key !== 'body')
    .map((key) => ({ key, was: inWords(old.get(key)), is: inWords(now.get(key)) }))
    .filter(({ was, is }) => was !== is)
    .map(({ key, was, is }) => ({ key, parts: compareTexts(was, is) }))
  return {
    fields,
    subject: compareTexts(before.subject, after.subject),
    body: compareTexts(before.body, after.body),
  }
}

/** Two texts, first by lines, then by words within the lines that were replaced. */
export function compareTexts(before: string, after: string): DiffPart[] {
  const parts = compareTokens(linesOf(before), linesOf(after), LINE_EDITS_MAX)
  const refined: DiffPart[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]]
    if (part === undefined) break
    if (part.kind !== 'removed' || next?.kind !== 'added') {
      refined.push(part)
      continue
    }
    refined.push(...compareWords(part.text, next.text))
    at += 1
  }
  return joined(refined)
}

function compareWords(before: string, after: string): DiffPart[] {
  if (before.length + after.length > WORD_TEXT_MAX) return replaced(before, after)
  return compareTokens(wordsOf(before), wordsOf(after), WORD_EDITS_MAX)
}

function compareTokens(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): DiffPart[] {
  const changes = diffArrays([...before], [...after], { maxEditLength })
  if (changes === undefined) return replaced(before.join(''), after.join(''))
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const replaced = (before: string, after: string): DiffPart[] =>
  joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

/** Neighbours of one kind as one part, none of them empty. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.text === '') continue
    if (last?.kind === part.kind) result[result.length - 1] = { ...part, text: last.text + part.text }
    else result.push(part)
  }
  return result
}

/** Each with its end. */
const linesOf = (text: string): string[] => text.match(/[^\n]+\n?|\n/g) ?? []

// Japanese has no spaces: a run of one script is as near to a word as its reader needs.
const WORD =
  /[\p{Script=Han}々〆]+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}\p{M}_]+|\s+|./gsu
const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** A field's value as a person reads it: lists one a line. */
function inWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((item) => `${inWords(item)}\n`).join('')
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value).filter(([, each]) => each !== '' && each !== null)
  return entries.map(([key, each]) => `${key}: ${inWords(each)}`).join(' · ')
}
