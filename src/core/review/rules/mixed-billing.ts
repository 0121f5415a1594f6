import { defineRule } from '../define-rule'
import { splitOff } from '../fixes'
import { CERTAIN, plays } from '../parse/plays'
import type { Sentence } from '../parse/sentences'

const BILLING =
  /請求(?:書|額|内容|が|に|を|の)|料金(?:体系|が|は|を|の|に|も)|課金(?:され|の|体系|対象|が|は)|返金|課金額|費用(?:が|は|を|の)|値段|いくら(?:です|に|かか)|コスト(?:が|は|の|を)|\b(?:refund(?:ed)?|billing|billed|invoices?|charge[ds]? (?:for|of|us)|charges|pric(?:e|ing|ed)|how much (?:does|do|will|is)|costs? (?:of|for|us|per)|credit note|USD \d|\$\d)\b/i
const ASKS_BILLING =
  /(?:請求|料金|課金|返金|費用|値段|コスト)[^。\n]{0,40}(?:教え|知りた|確認|お願い|でしょうか|ですか|ますか|いただけ|希望|ください|[?？])|いくら(?:です|に|かか)[^。\n]{0,10}か|\b(?:refund(?:ed)?|how much|pric(?:ed|ing|e)|billing|charged?|costs?|invoice)\b[^.\n]{0,80}\?|(?:請求|明細|利用料|料金)[^\n]{0,60}(?:なぜ|理由|どうして)|\b(?:statement|bill|invoice|cost explorer)\b[^\n]{0,120}(?:how come|why\b|\?)|\b(?:please|could you|can you|we want|would like)\b[^.\n]{0,50}\b(?:refund|invoice|charge|credit|billing|price)/i
export default defineRule({
  id: 'mixed-billing',
  level: 'warning',
  article: 'split-technical-and-billing',
  name: { ja: '技術と料金の混在', en: 'Technical and billing mixed' },
  message: {
    ja: '技術の質問と料金の質問は窓口が違います。料金は「アカウントと請求」のケースに分けてください',
    en: 'Billing is answered by other people. Please file it as an account and billing case of its own',
  },
  examples: [
    {
      lang: 'ja',
      bad: '関数が 10:05 JST から失敗します。原因の調べ方を教えてください。また、料金体系も教えてください。',
      fixed: '関数が 10:05 JST から失敗します。原因の調べ方を教えてください。',
    },
    { lang: 'ja', good: '関数が 10:05 JST から失敗します。原因の調べ方を教えてください。' },
    { lang: 'ja', good: '10 月の請求の内訳を教えてください。', draft: { caseType: 'account-billing' } },
    { lang: 'en', bad: 'The job has failed since 10:05 UTC. Why? Also, can last month be refunded?' },
    { lang: 'en', good: 'The job has failed since 10:05 UTC. Why?' },
  ],
  check: ({ draft, own, sentences, kind }) => {
    const isAboutMoney = (sentence: Sentence) =>
      ASKS_BILLING.test(sentence.own) || plays(sentence, 'money', CERTAIN)
    if (draft.caseType !== 'technical' || !(ASKS_BILLING.test(own) || sentences.some(isAboutMoney))) return []
    const isTechnical =
      kind === 'incident' ||
      sentences.some(
        (sentence) =>
          !isAboutMoney(sentence) &&
          !BILLING.test(sentence.own) &&
          /教え|方法|手順|設定|[?？]|\b(?:how|why|which|what)\b/i.test(sentence.own),
      )
    if (!isTechnical) return []
    const about = sentences.find((sentence) => sentence.range.part === 'body' && isAboutMoney(sentence))
    const { start, end } = about?.range ?? { start: 0, end: 0 }
    const fixes = end > start ? [splitOff(draft, start, end, 'account-billing')] : []
    return [{ range: null, fixes }]
  },
})
