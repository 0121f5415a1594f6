import { absent, defineRule } from '../define-rule'
import { remembered } from '../parse/remembered'
import type { Sentence } from '../parse/sentences'

const SIGN =
  /\d[,.]{0,2}\s?(?:%|％|件|秒|ms|ミリ秒|倍|回|台|分|時間|GB|MB|IOPS|seconds?|minutes?|hours?|times|requests?|percent)|\b(?:0|zero|none|DOWN|down|up|pending|unhealthy|impaired|UNHEALTHY)\b|=\s?[\d\w]|(?:ステータス|状態)(?:が|は)\s?\S{2,}|ログ(?:に|には|では)|メトリクス|グラフ|\b(?:metric|graph|log shows|logs? (?:say|contain|show)|status)\b|\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,5}\b/
export default defineRule({
  id: 'evidence-of-failure-missing',
  level: 'info',
  article: 'why-you-think-it-failed',
  name: { ja: '障害と判断した根拠', en: 'Sign of the failure' },
  message: {
    ja: '障害と判断した根拠（エラー文、ログ、メトリクスなど）があると、調査を始めやすくなります',
    en: 'A concrete sign of the failure (error text, log line, metric) would let the investigation begin',
  },
  examples: [
    { lang: 'ja', bad: '2026-11-20 10:05 JST から、バッチの実行に失敗します。' },
    { lang: 'ja', good: '2026-11-20 10:05 JST から、バッチが「AccessDenied」で失敗します。' },
    { lang: 'en', bad: 'Since 10:05 UTC the nightly job fails with some message.' },
    { lang: 'en', good: 'Since 10:05 UTC the nightly job fails with "Disk quota exceeded".' },
  ],
  check: ({ kind, errors, sentences, times, days }) => {
    if (kind !== 'incident' || errors.length > 0) return []
    const moments = [...times, ...days].map(({ range }) => range)
    // The figures of a time are no sign of anything.
    const isSign = ({ range, text }: Sentence): boolean => {
      const isTimed = moments.some(
        (moment) => moment.part === range.part && moment.start >= range.start && moment.end <= range.end,
      )
      return hasSign(isTimed ? text.replace(/\d[\d:/.-]*/g, ' ') : text)
    }
    return absent(!sentences.some((sentence) => sentence.range.part === 'body' && isSign(sentence)))
  },
})

const hasSign = remembered((text) => SIGN.test(text))
