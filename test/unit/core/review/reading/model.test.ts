import { ByteFileError } from '@core/knowledge/byte-file'
import { signsOf } from '@core/review/parse/signs'
import { makeReaderFile, openReaderFile } from '@core/review/reading/model'
import { ROLES } from '@core/review/reading/reading'
import { lessonsOf } from '@core/review/reading/train'
import { describe, expect, it } from 'vitest'

const LINES = [
  '[f]',
  'The printer in the hall jams on every page.',
  'Our printer jams whenever it is warm.',
  'ジョブが途中で止まりました。',
  '処理が途中で止まったままです。',
  '[to]',
  'We swapped the roller, but it still jams.',
  'We swapped the tray and it still jams.',
  '[-]',
  'Kind regards from the office.',
  'Regards from all in the office.',
  '[V]',
  'It just will not do.',
  'It will just not do.',
]
const lessons = lessonsOf(LINES, signsOf)
const classes = new Map([['jams', [1]]])
const file = makeReaderFile(lessons, classes)

describe('lessons', () => {
  it('stand under the letters of what they do', () => {
    expect(lessons.map(({ tells }) => [...tells].join())).toEqual([
      ...Array.from({ length: 4 }, () => 'failure'),
      'attempt,outcome',
      'attempt,outcome',
      '',
      '',
      'vague,failure',
      'vague,failure',
    ])
  })
})

describe('the file of roles', () => {
  it('is the same for the same lessons', () => {
    expect(makeReaderFile(lessons, classes)).toEqual(file)
  })

  it('reads what it learnt', () => {
    const read = openReaderFile(file)
    const { roles } = read('Our printer jams on every page.', signsOf('Our printer jams on every page.'))
    expect(Object.keys(roles)).toEqual(ROLES)
    expect(roles.failure).toBeGreaterThan(read('Regards from the office.', new Set()).roles.failure)
  })

  it('reads the same sentence in the same way, whatever was read between', () => {
    const read = openReaderFile(file)
    const first = read('処理が止まったままです。', new Set())
    read('x'.repeat(5_000).replaceAll('xxxx', 'word '), new Set())
    expect(read('処理が止まったままです。', new Set())).toEqual(first)
  })

  it('is refused when a byte is wrong', () => {
    const damaged = file.slice()
    damaged[damaged.length - 9] = (damaged.at(-9) ?? 0) ^ 1
    expect(() => openReaderFile(damaged)).toThrow(ByteFileError)
  })

  it('takes empty, endless and odd text', () => {
    const read = openReaderFile(file)
    for (const text of ['', ' ', '。', '\u0000', '🎉🎉', '、'.repeat(2_000), 'a,'.repeat(2_000), '\uD800'])
      for (const value of Object.values(read(text, signsOf(text)).roles))
        expect(value).toBeGreaterThanOrEqual(0)
  })
})
