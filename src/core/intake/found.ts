import { type Certainty, FIELD_NAMES, type FieldName, type Range } from './types'

/** A value as a reader finds it, before it is put into the form of its field. */
export interface Found extends Range {
  readonly name: FieldName
  readonly text: string
  readonly certainty: Certainty
  /** of a time: what the format says that the text does not */
  readonly clock?: 'utc' | 'epoch'
}

// What logs write for "nothing".
const NOTHING = /^(?:|-|null|none|undefined|n\/a|unknown|<none>|<nil>)$/i

const isFieldName = (name: string): name is FieldName => FIELD_NAMES.some((known) => known === name)

/**
 * The named groups of a match, made with the flag `d`, as values: a group is called after its field (`requestId`), with a
 * digit where a name is needed twice (`requestId2`). `utcTime` and `epoch` are times whose zone the format defines.
 * @param offset  of the matched string in the pasted text
 */
export function groupsOf(match: RegExpExecArray | null, offset = 0): readonly Found[] {
  const groups = Object.entries(match?.groups ?? {})
  return groups.flatMap(([group, text]: [string, string | undefined]) => {
    const place = match?.indices?.groups?.[group]
    if (text === undefined || place === undefined || NOTHING.test(text.trim())) return []
    const lead = text.length - text.trimStart().length
    const start = offset + place[0] + lead
    return found(group.replace(/\d$/, ''), text.trim(), start)
  })
}

/** One value by the name of its field; a name that is no field's is left out. */
export function found(
  name: string,
  text: string,
  start: number,
  certainty: Certainty = 'stated',
): readonly Found[] {
  const range = { start, end: start + text.length }
  if (name === 'utcTime') return [{ name: 'time', text, ...range, certainty: 'derived', clock: 'utc' }]
  if (name === 'epoch') return [{ name: 'time', text, ...range, certainty: 'derived', clock: 'epoch' }]
  return isFieldName(name) && !NOTHING.test(text) ? [{ name, text, ...range, certainty }] : []
}

/** The groups of the first match of each pattern. */
export const search = (text: string, offset: number, ...patterns: readonly RegExp[]): readonly Found[] =>
  patterns.flatMap((pattern) => groupsOf(pattern.exec(text), offset))

/** The groups of a match that holds an ARN: what the ARN tells on the side follows from it. */
export const arnGroupsOf = (match: RegExpExecArray | null, offset = 0): readonly Found[] =>
  groupsOf(match, offset).map((value) =>
    value.name === 'region' || value.name === 'accountId' ? { ...value, certainty: 'derived' } : value,
  )

/** The same values, said to follow from something else. */
export const derived = (values: readonly Found[]): readonly Found[] =>
  values.map((value) => ({ ...value, certainty: 'derived' }))
