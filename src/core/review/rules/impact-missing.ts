import { absent, defineRule } from '../define-rule'
import { playsIn } from '../parse/plays'

export default defineRule({
  id: 'impact-missing',
  level: 'warning',
  article: 'business-impact',
  name: { ja: '業務への影響', en: 'Business impact' },
  message: {
    ja: '緊急度が高いケースですが、業務への影響が書かれていません',
    en: 'The severity is high, but the text says nothing about the business impact',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'EC2（i-0abc1234def）が 10:05 JST から停止しています。',
      draft: { severity: 'urgent' },
    },
    {
      lang: 'ja',
      good: 'EC2（i-0abc1234def）が 10:05 JST から停止し、全店舗の決済ができません。',
      draft: { severity: 'urgent' },
    },
    { lang: 'en', bad: 'EC2 i-0abc1234def has been down since 10:05 UTC.', draft: { severity: 'urgent' } },
    {
      lang: 'en',
      good: 'EC2 i-0abc1234def has been down since 10:05 UTC; no customer can pay.',
      draft: { severity: 'urgent' },
    },
  ],
  prompt: {
    ja: {
      heading: '業務への影響',
      hint: '〔止まっている業務、影響を受けている利用者や拠点の範囲、回避策の有無、期限があればその背景〕',
    },
    en: {
      heading: 'Business impact',
      hint: '[Which work has stopped, who or where is affected, whether a workaround exists, any deadline and its reason]',
    },
  },
  check: ({ draft: { severity }, kind, sentences }) =>
    absent(
      kind === 'incident' &&
        ['high', 'urgent', 'critical'].includes(severity) &&
        !playsIn(sentences, 'impact'),
    ),
})
