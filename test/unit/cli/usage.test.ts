import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kihyo } from './kihyo'

describe('kihyo, called in general', () => {
  it('prints its version and its help to standard output', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(kihyo(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
    const help = kihyo(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    for (const command of [
      'ask',
      'articles',
      'article',
      'review',
      'mask',
      'export',
      'new',
      'list',
      'show',
      'close',
      'import',
    ])
      expect(help.stdout).toContain(`  ${command} `)
  })

  it('speaks Japanese unless the environment names another language', () => {
    expect(kihyo(['--help']).stdout).toContain('使い方')
    expect(kihyo(['--help'], { env: { LANG: 'ja_JP.UTF-8' } }).stdout).toContain('使い方')
    expect(kihyo(['--help'], { env: { LANG: 'en_US.UTF-8' } }).stdout).toContain('Usage')
  })

  it.each([
    ['no command', []],
    ['a command that does not exist', ['asks']],
    ['an option that does not exist', ['articles', '--colour']],
    ['an option without its value', ['ask', '質問', '--lang']],
    ['a language that does not exist', ['ask', '--lang', 'fr', 'question']],
    ['no question', ['ask']],
    ['an empty question', ['ask', ' ']],
    ['questions from two places', ['ask', '--jsonl', 'question']],
    ['an article that does not exist', ['article', 'nowhere']],
    ['two articles', ['article', 'roadmap', 'fix-date']],
    ['no draft', ['review']],
    ['a draft that does not exist', ['review', 'nowhere.md']],
    ['a draft that is a folder', ['review', '.']],
    ['no place to export to', ['export', 'draft.md']],
    ['a template that does not exist', ['new', '--template', 'poem']],
    ['a profile that does not exist', ['mask', '--profile', 'loose']],
    ['an account of too few digits', ['mask', '--own-account', '123']],
    ['a key file that does not exist', ['mask', '--key', 'nowhere.key']],
    ['a log that does not exist', ['mask', 'nowhere.log']],
    ['a status that does not exist', ['list', '--status', 'lost']],
    ['no draft to show', ['show']],
    ['a file to import that does not exist', ['import', 'nowhere.kihyo']],
    ['a draft to import that does not exist', ['import', 'nowhere.md']],
    ['no file for all drafts', ['export', '--all']],
    ['keys outside a backup', ['export', '--all', '--out', 'x.kihyo', '--with-keys']],
  ])('ends with 2 and one line on stderr: %s', (_, args) => {
    const { status, stdout, stderr } = kihyo(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^kihyo: [^\n]+\n$/)
  })
})

describe('kihyo new', () => {
  it.each(['trouble', 'how-to', 'billing', 'quota'])(
    'prints the template %s in both languages',
    (template) => {
      const ja = kihyo(['new', '--template', template, '--lang', 'ja'])
      const en = kihyo(['new', '--template', template, '--lang', 'en'])
      expect(ja).toMatchObject({ status: 0, stderr: '' })
      expect(ja.stdout).toMatch(/^---\nlanguage: ja\n/)
      expect(en.stdout).toMatch(/^---\nlanguage: en\n/)
    },
  )

  it('prints the trouble template unless told', () => {
    expect(kihyo(['new']).stdout).toBe(kihyo(['new', '--template', 'trouble', '--lang', 'ja']).stdout)
  })
})
