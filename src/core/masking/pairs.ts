import { before, skip } from './scan'
import { readValue, type Value } from './values'

/** What the list of names and values calls this value; its own name stands before it or on the line before. */
export interface Paired extends Value {
  readonly name: string
}

const NAME_BEFORE =
  /(?:^|[\s{,[])["']?(?:name|key|id|field|param)["']?\s{0,4}[:=]\s{0,4}["']?([^"'\s,]{1,80})["']?\s{0,3},?\s{0,4}$/i
const LEAD = /["']?\w{0,20}value["']?$/i
const SEPARATOR = /["']?\s{0,4}[:=]\s{0,4}/y
const REACH = 200

/**
 * The value of `{"name":"sid","value":"…"}`, of the same on lines of their own, and of `- name: X` followed by `value: …`.
 * @param at  just behind the word `value`, or behind one more character
 * @param previous  the line before
 */
export function pairedValue(line: string, at: number, previous: () => string): Paired | null {
  const word = /value$/i.test(line.slice(at - 5, at)) ? at : at - 1
  if (!/value$/i.test(line.slice(word - 5, word))) return null
  const from = skip(SEPARATOR, line, word)
  if (from === null) return null
  const lead = before(line, word, REACH).replace(LEAD, '')
  const head = /^[\s-]*$/.test(lead) ? previous().trimEnd() : lead
  const name = NAME_BEFORE.exec(head)?.[1]
  if (name === undefined) return null
  const value = readValue(line, from)
  return value === null ? null : { ...value, name }
}
