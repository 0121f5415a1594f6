import { absent, defineRule } from '../define-rule'

const RESULT =
  /(?:原因|対処|設定|変更|修正|更新|追加|削除|再起動|再作成|手順|方法|ご案内(?:いただいた|の)|回答(?:いただいた|の)|増や|減ら|延ば|戻(?:し|す)|有効|無効|開け|許可|により|したところ|した結果|ことで|ことに(?:より|よって)|不明|自然に|\d)|\b(?:because|cause[ds]?|by \w+ing|after (?:we )?\w+|changed|set|raised|lowered|added|removed|restarted|updated|following your|as advised|your (?:steps|suggestion|advice|answer)|turned out|the fix|thanks to|unknown|by itself|\d)/i
export default defineRule({
  id: 'closing-without-result',
  level: 'warning',
  article: 'close-when-resolved',
  name: { ja: '結果のないクローズ', en: 'Closing without the result' },
  message: {
    ja: '何で解決したかを書いてから、クローズしてください',
    en: 'Please write what solved it before closing',
  },
  examples: [
    { lang: 'ja', bad: '解決しました。クローズしてください。', draft: { status: 'resolved' } },
    {
      lang: 'ja',
      good: 'タイムアウトを 75 秒に延ばして解決しました。クローズします。',
      draft: { status: 'resolved' },
    },
    { lang: 'en', bad: 'It is resolved. You can close this case. Thanks.', draft: { status: 'resolved' } },
    {
      lang: 'en',
      good: 'Resolved by raising the timeout to 75 seconds. Closing this case.',
      draft: { status: 'resolved' },
    },
  ],
  check: ({ kind, sentences }) =>
    absent(
      kind === 'closing' && !sentences.some(({ own, range }) => range.part === 'body' && RESULT.test(own)),
    ),
})
