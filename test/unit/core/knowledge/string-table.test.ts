import { lengthsOf, makeStringTable, openStringTable, startsOf } from '@core/knowledge/string-table'
import { describe, expect, it } from 'vitest'

const WORDS = ['', '=12', 'a', 'ab', 'abc', 'b', 'rds', 'ゆうせん', '緊急', '緊急度', '𠮷野', '～'].sort()

describe('a table of strings', () => {
  const table = makeStringTable(WORDS)

  it('knows the place of each', () => {
    expect(WORDS.map(table.get)).toEqual(WORDS.map((_, at) => at))
  })

  it.each(['A', 'abcd', 'rd', '緊', '緊急度の', '𠮷', 'zzz', '￿'])('does not know “%s”', (word) => {
    expect(table.get(word)).toBeUndefined()
  })

  it('is the same when it is opened from its arrays', () => {
    const opened = openStringTable(startsOf(lengthsOf(table.starts)), table.units)
    expect(WORDS.map(opened.get)).toEqual(WORDS.map((_, at) => at))
  })

  it('may be empty', () => {
    expect(makeStringTable([]).get('a')).toBeUndefined()
  })
})
