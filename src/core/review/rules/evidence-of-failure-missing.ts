import { absent, defineRule } from '../define-rule'

const SIGN =
  /(?<![\d.])\d[\d,.]*\s?(?:%|％|件|秒|ms|ミリ秒|倍|回|台|分|時間|GB|MB|IOPS|seconds?|minutes?|hours?|times|requests?|percent)|\b(?:0|zero|none|DOWN|down|up|pending|unhealthy|impaired|UNHEALTHY)\b|=\s?[\d\w]|(?:ステータス|状態)(?:が|は)\s?\S{2,}|ログ(?:に|には|では)|メトリクス|グラフ|\b(?:metric|graph|log shows|logs? (?:say|contain|show)|status)\b|\b[A-Z][a-z]+(?:[A-Z][a-z]+){1,5}\b/
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
    const told = [...times, ...days].reduce(
      (texts, { range }) =>
        texts.map((t) =>
          t.range.part === range.part && t.range.start <= range.start && t.range.end >= range.end
            ? { ...t, text: t.text.replace(/\d[\d:/.-]*/g, ' ') }
            : t,
        ),
      sentences.filter(({ range }) => range.part === 'body').map(({ range, text }) => ({ range, text })),
    )
    return absent(kind === 'incident' && errors.length === 0 && !told.some(({ text }) => SIGN.test(text)))
  },
})
