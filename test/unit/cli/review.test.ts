import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LEVELS } from '@core/review/types'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kihyo } from './kihyo'

const Offsets = { start: v.number(), end: v.number() }
const ReviewedSchema = v.strictObject({
  file: v.string(),
  findings: v.array(
    v.strictObject({
      rule: v.string(),
      level: v.picklist(LEVELS),
      ...Offsets,
      line: v.pipe(v.number(), v.minValue(1)),
      column: v.pipe(v.number(), v.minValue(1)),
      message: v.string(),
      article: v.string(),
      fixes: v.array(
        v.strictObject({
          title: v.string(),
          edits: v.array(v.strictObject({ ...Offsets, text: v.string() })),
        }),
      ),
    }),
  ),
  counts: v.strictObject({ error: v.number(), warning: v.number(), info: v.number() }),
})
const reviewed = (line: string) => v.parse(ReviewedSchema, JSON.parse(line))

const draft = `---
language: ja
service: Amazon EC2
---
# 【至急】サーバーが動きません

昨日からサーバーの調子が悪いです。
いろいろ試しましたが直りません。
`

describe('kihyo review', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-test-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it.each([
    ['LF', draft],
    ['CRLF', draft.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${draft}`],
  ])('places findings in the text of the file: %s', (name, text) => {
    const { findings } = reviewed(kihyo(['review', '--json', write(`${name}.md`, text)]).stdout)
    const urgent = findings.find(({ rule }) => rule === 'urgency-in-text')
    expect(text.slice(urgent?.start, urgent?.end)).toContain('至急')
    expect(urgent).toMatchObject({ line: 5 })
    for (const { start, end, line, column } of findings.filter((each) => each.end > 0)) {
      const before = text.slice(0, start)
      expect(start).toBeLessThanOrEqual(end)
      expect(line).toBe(before.split('\n').length)
      expect(column).toBe(start - (before.lastIndexOf('\n') + 1) + 1)
    }
  })

  it('prints an object a line, a line a file, in the order of the files', () => {
    const files = [write('b.md', draft), write('a.md', ''), write('c.md', draft)]
    const { stdout } = kihyo(['review', '--json', ...files])
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => reviewed(line).file),
    ).toEqual(files)
  })

  it('ends with 1 when there is an error among the findings, with 0 otherwise', () => {
    const { status, stdout } = kihyo(['review', '--json', write('exit.md', draft)])
    expect(status).toBe(reviewed(stdout).counts.error > 0 ? 1 : 0)
  })

  it('speaks to people with file, line and column', () => {
    const path = write('people.md', draft)
    const { stdout } = kihyo(['review', '--lang', 'en', path])
    expect(stdout).toContain(`${path}:5:`)
    expect(stdout).toMatch(/\nerror \d+ · warning \d+ · info \d+\n$/)
  })

  it.each([
    ['a value that is not allowed', '---\nseverity: huge\n---\n# a\n', 'huge'],
    ['YAML that is broken', '---\nservice: [a\n---\n# a\n', ':'],
    ['front matter without an end', '---\nservice: a\n', ':1'],
  ])('refuses %s in one line that says where', (name, text, words) => {
    const { status, stdout, stderr } = kihyo(['review', write(`${name}.md`, text)])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^kihyo: [^\n]+\n$/)
    expect(stderr).toContain(`${name}.md`)
    expect(stderr).toContain(words)
  })
})
