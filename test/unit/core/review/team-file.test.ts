import { allRules } from '@core/review'
import { merged } from '@core/review/preferences'
import { parseTeamFile } from '@core/review/team-file'
import { describe, expect, it } from 'vitest'

const ids = new Set(allRules.map(({ id }) => id))
const read = (text: string) => parseTeamFile(text, ids)

describe('a team file', () => {
  it('switches rules off, gives others a level, and adds words', () => {
    const text =
      '# our choices\nrules:\n  phone-for-details: off\n  impact-missing: error\nglossary:\n  - ハヤブサ台帳\n  - 4711\n'
    expect(read(text)).toEqual({
      preferences: {
        levels: { 'phone-for-details': 'off', 'impact-missing': 'error' },
        glossary: ['ハヤブサ台帳', '4711'],
      },
      faults: [],
    })
  })

  it('may be JSON, with Windows line breaks, or empty', () => {
    expect(read('{ "rules": { "impact-missing": "info" } }\r\n').preferences.levels).toEqual({
      'impact-missing': 'info',
    })
    expect(read('')).toEqual({ preferences: { levels: {}, glossary: [] }, faults: [] })
  })

  it.each([
    [
      'a rule that there is not',
      'rules:\n  no-such-rule: off\n  impact-missing: off',
      { kind: 'unknown-rule', line: 2, name: 'no-such-rule' },
    ],
    [
      'a level that there is not',
      'rules:\n  goal-missing: loud\n  impact-missing: off',
      { kind: 'level', line: 2, name: 'goal-missing', value: 'loud' },
    ],
    [
      'a key that there is not',
      'rulez: {}\nrules:\n  impact-missing: off',
      { kind: 'unknown-key', line: 1, name: 'rulez' },
    ],
    [
      'a glossary that is no list',
      'rules:\n  impact-missing: off\nglossary: word',
      { kind: 'glossary', line: 3 },
    ],
    [
      'a term that is empty',
      'rules:\n  impact-missing: off\nglossary:\n  - ""',
      { kind: 'glossary', line: 4 },
    ],
  ])('tells the line of %s and keeps the rest', (_, text, fault) => {
    const { preferences, faults } = read(text)
    expect(faults).toEqual([fault])
    expect(preferences.levels).toEqual({ 'impact-missing': 'off' })
  })

  it('tells of rules that are no list of keys and values, and keeps the words', () => {
    expect(read('rules:\n  - impact-missing\nglossary: [梟]')).toEqual({
      preferences: { levels: {}, glossary: ['梟'] },
      faults: [{ kind: 'rules', line: 2 }],
    })
    expect(read('rules:\nglossary: [梟]').faults).toEqual([])
  })

  it.each([
    ['is no YAML', 'rules:\n  a: [1\n b: 2', 2],
    ['is a list', '- rules', 1],
    ['is prose', 'Hello.', 1],
  ])('that %s is told, and changes nothing', (_, text, line) => {
    const { preferences, faults } = read(text)
    expect(preferences).toEqual({ levels: {}, glossary: [] })
    expect(faults).toMatchObject([{ kind: 'yaml' }])
    expect(faults[0]?.line).toBeGreaterThanOrEqual(line)
  })

  it('gives way to one’s own choice for a rule, and adds up its words', () => {
    const team = {
      levels: { 'impact-missing': 'off', 'goal-missing': 'info' },
      glossary: ['A', 'B'],
    } as const
    const own = { levels: { 'impact-missing': 'error' }, glossary: ['B', 'C'] } as const
    expect(
      merged({ ...team, glossary: [...team.glossary] }, { ...own, glossary: [...own.glossary] }),
    ).toEqual({
      levels: { 'impact-missing': 'error', 'goal-missing': 'info' },
      glossary: ['A', 'B', 'C'],
    })
  })
})
