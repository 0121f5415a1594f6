import type { Draft } from '../draft/schema'
import type { ParsedDraft } from './parse/draft-text'
import type { Both, Edit, Level, TextRange } from './types'

export interface Hit {
  /** null: about something absent */
  readonly range: TextRange | null
  readonly fixes?: readonly { readonly title: Both<string>; readonly edits: readonly Edit[] }[]
}

/** A text that must be reported, or must not. In `bad`, ⟦ ⟧ mark what the finding covers; none: about something absent. */
export interface Example {
  readonly lang: 'ja' | 'en'
  readonly bad?: string
  readonly good?: string
  /** what the first fix makes of `bad` */
  readonly fixed?: string
  readonly subject?: string
  readonly draft?: Partial<Draft>
  readonly why?: string
}

export interface Rule {
  readonly id: string
  readonly level: Level
  readonly article: string
  readonly name: Both<string>
  readonly message: Both<string>
  readonly examples: readonly Example[]
  readonly check: (parsed: ParsedDraft) => readonly Hit[]
}

/** One rule, one file: its examples are its documentation and its tests. */
export const defineRule = (rule: Rule): Rule => rule

/** The places where the writer's own words match, quoted text left out. */
export function ownMatches(parsed: ParsedDraft, pattern: RegExp): readonly Hit[] {
  return parsed.sentences.flatMap(({ range, text, quoted }) => {
    const match = quoted ? null : pattern.exec(text)
    if (match === null || insideQuotes(text, match.index)) return []
    const start = range.start + match.index
    return [{ range: { part: range.part, start, end: start + match[0].length } }]
  })
}

function insideQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const open = (left: string, right: string): boolean => before.lastIndexOf(left) > before.lastIndexOf(right)
  const odd = (mark: string): boolean => before.split(mark).length % 2 === 0
  return open('「', '」') || open('“', '”') || odd('`') || odd('"')
}
