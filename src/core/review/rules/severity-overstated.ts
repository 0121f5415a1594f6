import { absent, defineRule } from '../define-rule'

const NOT_PRODUCTION =
  /(?:検証|開発|テスト|ステージング)(?:用の?)?(?:環境|アカウント|サーバー|システム)|\b(?:test|staging|dev(?:elopment)?|sandbox) (?:environment|system|account|stack)\b/i
const PRODUCTION = /本番|商用|\bprod(?:uction)?\b/i
const PLAN =
  /(?:検討|設計|計画|予定)(?:し|中|で|を|の)|\b(?:we are (?:designing|planning|evaluating|considering)|design question|planning to|tender|proposal|from (?:spring|summer|autumn|winter) \d{4}|next (?:month|quarter|year))\b/i
export default defineRule({
  id: 'severity-overstated',
  level: 'warning',
  article: 'choose-severity',
  name: { ja: '緊急度が高すぎる可能性', en: 'Severity may be too high' },
  message: {
    ja: '開発・検証の環境、または質問や計画の内容に対して、緊急度が高く設定されています',
    en: 'The severity is high for a test environment, a question or a plan',
  },
  examples: [
    { lang: 'ja', bad: '来月の移行を検討中です。推奨の構成を教えてください。', draft: { severity: 'high' } },
    { lang: 'ja', good: '来月の移行を検討中です。推奨の構成を教えてください。', draft: { severity: 'low' } },
    {
      lang: 'en',
      bad: 'Builds fail in our test account since 10:05 UTC. Why?',
      draft: { severity: 'urgent', environment: 'development' },
    },
    {
      lang: 'en',
      good: 'Payments fail in production since 10:05 UTC. Why?',
      draft: { severity: 'urgent', environment: 'production' },
    },
  ],
  check: ({ draft: { severity, environment, body }, kind, own }) => {
    if (!['high', 'urgent', 'critical'].includes(severity) || body.trim() === '') return []
    const isTest =
      environment === 'development' ||
      environment === 'staging' ||
      (NOT_PRODUCTION.test(own) && !PRODUCTION.test(own))
    const isQuestion = kind === 'question' || kind === 'request' || (kind !== 'incident' && PLAN.test(own))
    return absent(isTest || (isQuestion && !PRODUCTION.test(own)) || (kind === 'question' && PLAN.test(own)))
  },
})
