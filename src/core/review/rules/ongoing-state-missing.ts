import type { Draft } from '../../draft/schema'
import { defineRule } from '../define-rule'

const STATE =
  /(?:続いて|継続|現在(?:も|は|では)|今も|いまも|収束|復旧し(?:ま|て|た)|回復|解消|再発し|毎(?:日|晩|回|時)|断続|その後は|まで(?:の間)?(?:発生|続)|終了し)|\b(?:still|ongoing|continu|recovered|resolved itself|has (?:stopped|ended)|until|every (?:time|day|hour)|intermittent|since then|no longer|currently|keeps?)\b/i
const SENTENCES = [
  {
    title: { ja: '「現在も続いています。」を加える', en: 'Add “It is still happening.”' },
    text: { ja: '現在も続いています。', en: 'It is still happening.' },
  },
  {
    title: { ja: '「現在は収束しています。」を加える', en: 'Add “It has recovered.”' },
    text: { ja: '現在は収束しています。', en: 'It has recovered.' },
  },
]
const append = ({ body }: Draft, text: string) => ({
  range: { part: 'body' as const, start: body.length, end: body.length },
  text: body === '' || body.endsWith('\n') ? text : `\n${text}`,
})
export default defineRule({
  id: 'ongoing-state-missing',
  level: 'warning',
  article: 'ongoing-or-recovered',
  name: { ja: '継続か収束か', en: 'Ongoing or recovered' },
  message: {
    ja: '今も続いているか、収束したかが書かれていません',
    en: 'It does not say whether it continues or has recovered',
  },
  examples: [
    { lang: 'ja', bad: '11 月 20 日 15:52 JST から API が 503 で失敗します。' },
    { lang: 'ja', good: '11 月 20 日 15:52 JST から API が 503 で失敗します。現在も続いています。' },
    { lang: 'en', bad: 'Calls failed with 503 at 10:05 UTC on 20 November.' },
    { lang: 'en', good: 'Calls failed with 503 at 10:05 UTC on 20 November and recovered at 10:20 UTC.' },
  ],
  check: ({ draft, isIncident, times, days, prose }) =>
    isIncident && times.length + days.length > 0 && !STATE.test(prose)
      ? [
          {
            range: null,
            fixes: SENTENCES.map(({ title, text }) => ({
              title,
              edits: [append(draft, text[draft.language])],
            })),
          },
        ]
      : [],
})
