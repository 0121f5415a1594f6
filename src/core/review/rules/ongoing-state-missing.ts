import { defineRule } from '../define-rule'
import { append } from '../fixes'
import { playsIn } from '../parse/plays'

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
    {
      lang: 'ja',
      good: '11 月 20 日 15:52〜16:10 JST に API が 503 で失敗しました。',
      why: '終わりの時刻が答えになる',
    },
    { lang: 'en', bad: 'Calls failed with 503 at 10:05 UTC on 20 November.' },
    { lang: 'en', good: 'Calls failed with 503 at 10:05 UTC on 20 November and recovered at 10:20 UTC.' },
  ],
  check: ({ draft, kind, times, days, relativeDays, sentences }) =>
    kind === 'incident' &&
    !(draft.caseId !== '' && draft.status === 'answered') &&
    times.length + days.length + relativeDays.length > 0 &&
    !playsIn(sentences, 'state')
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
