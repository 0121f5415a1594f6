import { fileURLToPath } from 'node:url'
import { allRules } from '@core/review'
import { loadKnowledge } from '@edge/knowledge/load'
import { describe, expect, it } from 'vitest'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../out/knowledge', import.meta.url)))
const LANGS = ['ja', 'en'] as const
const plain = (marked: string) => marked.replace(/[⟦⟧]/g, '')

describe('the verdict on a question', () => {
  const examples = allRules
    .filter(({ id }) => id.startsWith('asks-'))
    .flatMap(({ id, article, examples: all }) =>
      all.flatMap(({ lang, bad }) => (bad === undefined ? [] : [{ id, article, lang, bad: plain(bad) }])),
    )

  it.each(examples)('is what the review says of it: $id, $bad', ({ article, lang, bad }) => {
    expect(knowledge.ask(bad, lang).verdict).toBe(knowledge.article(article, lang).verdict)
  })

  const instead = LANGS.flatMap((lang) =>
    knowledge.list(lang).flatMap(({ id, verdict }) => {
      const question = knowledge.article(id, lang).askInstead
      return verdict === 'not-answerable' && question !== null ? [{ id, lang, question }] : []
    }),
  )

  it.each(instead)('is no refusal of what $id ($lang) tells to ask instead', ({ lang, question }) => {
    expect(['not-answerable', 'unknown']).not.toContain(knowledge.ask(question, lang).verdict)
  })
})
