import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineMessages, LANGS, LangSchema } from '@shared/lang'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

describe('the languages', () => {
  it('are two, Japanese first', () => expect(LANGS).toEqual(['ja', 'en']))

  it.each(LANGS)('are known: %s', (lang) => expect(v.parse(LangSchema, lang)).toBe(lang))

  it.each([['fr'], ['JA'], ['ja-JP'], [''], [undefined], [0], [['ja']]])('are no others: %j', (lang) =>
    expect(v.safeParse(LangSchema, lang).success).toBe(false),
  )
})

const SRC = join(import.meta.dirname, '../../../src')
const catalogueFiles = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?:renderer|cli)\/.*messages\.ts$/.test(name))

type Catalogue = Readonly<Record<string, unknown>>
const CatalogueSchema = v.strictObject({
  ja: v.record(v.string(), v.unknown()),
  en: v.record(v.string(), v.unknown()),
})

async function cataloguesOf(file: string): Promise<{ ja: Catalogue; en: Catalogue }[]> {
  const module: unknown = await import(join(SRC, file))
  return Object.values(v.parse(v.looseObject({}), module)).flatMap((value) => {
    const parsed = v.safeParse(CatalogueSchema, value)
    return parsed.success ? [parsed.output] : []
  })
}

/** The words of an entry with every parameter shown as ⟦its name⟧. */
function wordsOf(entry: unknown): string {
  if (typeof entry !== 'function') return String(entry)
  return String(entry(new Proxy({}, { get: (_, name) => `⟦${String(name)}⟧` })))
}
const paramsOf = (entry: unknown) => [...new Set(wordsOf(entry).match(/⟦\w+⟧/g))].sort()

describe('the words of the window and of the command line', () => {
  it('are found', () => expect(catalogueFiles.length).toBeGreaterThanOrEqual(9))

  it.each(catalogueFiles)('say the same in both languages: %s', async (file) => {
    const catalogues = await cataloguesOf(file)
    expect(catalogues.length).toBeGreaterThanOrEqual(1)
    for (const { ja, en } of catalogues) {
      expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort())
      for (const key of Object.keys(ja)) {
        expect(wordsOf(ja[key]).trim(), key).not.toBe('')
        expect(wordsOf(en[key]).trim(), key).not.toBe('')
        expect(paramsOf(en[key]), key).toEqual(paramsOf(ja[key]))
      }
    }
  })

  it.each(catalogueFiles)('show every parameter that they take: %s', async (file) => {
    for (const { ja, en } of await cataloguesOf(file))
      for (const [key, entry] of [...Object.entries(ja), ...Object.entries(en)]) {
        if (typeof entry === 'function') expect(paramsOf(entry), key).not.toEqual([])
      }
  })

  it('stay as they were written', () => {
    const catalogue = defineMessages({
      ja: { saved: (p: { time: string }) => `保存 ${p.time}`, close: '閉じる' },
      en: { saved: (p) => `Saved ${p.time}`, close: 'Close' },
    })
    expect(catalogue.ja.saved({ time: '10:05' })).toBe('保存 10:05')
    expect(catalogue.en.close).toBe('Close')
  })
})
