import { defineRule, type Hit } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'

// An organisation's own name as what has the trouble: 新会計システム, 〜くん, ステ環.
const OWN_NAME =
  /(?:新|旧|次期|社内)?[一-龠ァ-ヶA-Za-z]{2,10}(?:基幹|会計|勤怠|販売|在庫|受注|物流|人事|給与|顧客)?(?:システム|くん|ちゃん|さん)(?=が|は|で|の)|ステ環|本環|検環|開環|(?:うち|弊社|当社)の(?:システム|アプリ|サーバー?|環境)(?=が|は|で)/
const TROUBLE = /動か|止ま|落ち|遅|使え|つなが|繋がら|エラー|失敗|おかし/
function glossaryHits({ draft, sentences }: ParsedDraft): readonly Hit[] {
  return draft.glossary
    .filter((term) => term.trim() !== '')
    .flatMap((term) => {
      const found = sentences.find(({ text }) => text.includes(term))
      if (found === undefined) return []
      const start = found.range.start + found.text.indexOf(term)
      return [{ range: { part: found.range.part, start, end: start + term.length } }]
    })
}
export default defineRule({
  id: 'internal-jargon',
  level: 'warning',
  article: 'avoid-internal-jargon',
  name: { ja: '社内だけの言葉', en: 'Internal term' },
  message: {
    ja: '社内だけで通じる言葉のようです。AWS のサービス名とリソース ID で書いてください',
    en: 'Only your organisation may know this term. Please use AWS service names and resource IDs',
  },
  examples: [
    { lang: 'ja', bad: '⟦新経理システム⟧がまた動かなくなりました。' },
    { lang: 'ja', good: 'ECS サービス keiri-svc のタスクが起動しません。' },
    { lang: 'en', bad: '⟦TimeBuddy⟧ fails to start since 10:05 UTC.', draft: { glossary: ['TimeBuddy'] } },
    {
      lang: 'en',
      good: 'The ECS service timecard-svc fails to start since 10:05 UTC.',
      draft: { glossary: ['TimeBuddy'] },
    },
  ],
  check: (parsed) => {
    const listed = glossaryHits(parsed)
    if (listed.length > 0 || parsed.kind !== 'incident' || parsed.resources.length > 0) return listed
    return parsed.sentences
      .flatMap(({ own, range }) => {
        const match = TROUBLE.test(own) ? OWN_NAME.exec(own) : null
        if (match === null) return []
        const start = range.start + match.index
        return [{ range: { part: range.part, start, end: start + match[0].length } }]
      })
      .slice(0, 1)
  },
})
