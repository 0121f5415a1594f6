import { absent, defineRule } from '../define-rule'
import { attemptsOf, NOTHING_TRIED } from '../parse/attempts'

const HEADING =
  /試し|やったこと|行ったこと|対処|対応(?:し|内容|状況)|実施|切り分け|確認(?:した|済|事項|内容)|調査(?:した|内容|結果)|\btried|attempt|troubleshoot|steps taken/i
export default defineRule({
  id: 'attempts-missing',
  level: 'info',
  article: 'what-you-tried',
  name: { ja: '試したこと', en: 'What you tried' },
  message: {
    ja: '試したことが書かれていると、同じ案内を受けずに済みます',
    en: 'Telling what you tried spares you advice that you already know',
  },
  examples: [
    { lang: 'ja', bad: '10:05 JST から API が 503 で失敗します。' },
    { lang: 'ja', good: '10:05 JST から API が 503 で失敗します。デプロイを一つ前に戻しても同じです。' },
    { lang: 'en', bad: 'The API has failed with 503 since 10:05 UTC.' },
    { lang: 'en', good: 'The API has failed with 503 since 10:05 UTC. Rolling back did not help.' },
  ],
  prompt: {
    ja: {
      heading: '試したことと、その結果',
      hint: '〔試した手順（参照した URL も）と、その結果。有効でないと判断した理由〕',
    },
    en: {
      heading: 'What we tried, and the result',
      hint: '[Each step with the page you followed, what happened, and why you concluded that it does not help]',
    },
  },
  check: (parsed) =>
    absent(
      parsed.kind === 'incident' &&
        attemptsOf(parsed).length === 0 &&
        !NOTHING_TRIED.test(parsed.own) &&
        !parsed.headings.some(({ text, content }) => HEADING.test(text) && content.length > 8),
    ),
})
