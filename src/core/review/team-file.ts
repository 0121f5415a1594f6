import * as v from 'valibot'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { NO_PREFERENCES, type Preferences, RULE_CHOICES } from './preferences'

/** Why a line of a team file was left out. */
export type TeamFault =
  | { readonly kind: 'yaml'; readonly line: number; readonly detail: string }
  | { readonly kind: 'unknown-key' | 'unknown-rule'; readonly line: number; readonly name: string }
  | { readonly kind: 'level'; readonly line: number; readonly name: string; readonly value: string }
  | { readonly kind: 'rules' | 'glossary'; readonly line: number }

export interface TeamFile {
  readonly preferences: Preferences
  readonly faults: readonly TeamFault[]
}

const Choice = v.picklist(RULE_CHOICES)
const Term = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

/**
 * Reads a team's preferences: YAML (or JSON) with `rules`, a map of rule ids to off, info, warning or error, and
 * `glossary`, a list of words. What cannot be used is told with its line and left out; the rest holds.
 */
export function parseTeamFile(text: string, ruleIds: ReadonlySet<string>): TeamFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineOf = (node: unknown): number => lines.linePos(rangeStart(node)).line || 1
  const error = document.errors[0]
  if (error !== undefined) {
    const detail = error.message.split('\n')[0]?.replace(/ at line .*/, '') ?? ''
    return {
      preferences: NO_PREFERENCES,
      faults: [{ kind: 'yaml', line: error.linePos?.[0].line ?? 1, detail }],
    }
  }
  if (document.contents === null) return { preferences: NO_PREFERENCES, faults: [] }
  if (!isMap(document.contents))
    return {
      preferences: NO_PREFERENCES,
      faults: [{ kind: 'yaml', line: 1, detail: 'not a list of keys and values' }],
    }
  const faults: TeamFault[] = []
  let preferences = NO_PREFERENCES
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (name === 'rules') preferences = { ...preferences, levels: levelsOf(value, ruleIds, lineOf, faults) }
    else if (name === 'glossary') preferences = { ...preferences, glossary: termsOf(value, lineOf, faults) }
    else faults.push({ kind: 'unknown-key', line: lineOf(key), name })
  }
  return { preferences, faults }
}

const rangeStart = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
const isEmpty = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null)
const isNode = (value: unknown): value is Node => isScalar(value) || isMap(value) || isSeq(value)

function levelsOf(
  node: unknown,
  ruleIds: ReadonlySet<string>,
  lineOf: (node: unknown) => number,
  faults: TeamFault[],
): Preferences['levels'] {
  const levels: Preferences['levels'] = {}
  if (!isMap(node)) {
    // A key with nothing behind it is a part that is still to be written.
    if (!isEmpty(node)) faults.push({ kind: 'rules', line: lineOf(node) })
    return levels
  }
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : ''
    // YAML 1.1 readers write the word off as a truth value.
    const said = isScalar(value) ? (value.value === false ? 'off' : String(value.value)) : ''
    const choice = v.safeParse(Choice, said)
    if (!ruleIds.has(name)) faults.push({ kind: 'unknown-rule', line: lineOf(key), name })
    else if (!choice.success) faults.push({ kind: 'level', line: lineOf(key), name, value: said })
    else levels[name] = choice.output
  }
  return levels
}

function termsOf(
  node: unknown,
  lineOf: (node: unknown) => number,
  faults: TeamFault[],
): Preferences['glossary'] {
  if (!isSeq(node)) {
    faults.push({ kind: 'glossary', line: lineOf(node) })
    return []
  }
  return node.items.flatMap((item) => {
    const term = v.safeParse(Term, isScalar(item) ? String(item.value) : '')
    if (!term.success) faults.push({ kind: 'glossary', line: lineOf(item) })
    return term.success ? [term.output] : []
  })
}
