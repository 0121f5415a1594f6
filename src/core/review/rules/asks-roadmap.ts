import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:ロードマップ|提供予定|対応予定|リリース予定|提供開始(?:日|時期)|対応時期|提供時期|リリース時期|開発予定|実装予定|対応の?見通し|今後の(?:予定|計画|展開))[^。\n]{0,30}?(?:教え|知りた|か|ください|について|ありますか|お知らせ|いただ|$)/,
  /(?:新機能|機能|リージョン|バージョン|ランタイム|サービス|プレビュー|サポート|モデル|エンジン|インスタンスタイプ|GA|一般提供|正式版)[^。\n]{0,40}?(?:いつ(?:頃|ごろ|から|に|です|でしょう|リリース|対応|提供|使え|出|利用|来)|何月|何年|第\s?\d\s?四半期|(?:使える|利用できる|対応する|提供される|来る|出る)(?:ようになる)?(?:時期|予定|日|見込み|見通し|のはいつ))/,
  /(?:使え|利用でき|対応し|対応され|提供され|サポートされ|リリースされ|追加され|展開され|来)[^。\n]{0,14}?(?:いつ(?:頃|ごろ|に|です|でしょう|か)|何月)|いつ(?:頃|ごろ|から|に)?[^。\n]{0,16}(?:使える|利用できる|対応(?:する|され|予定)|提供(?:され|開始)|リリース(?:され|予定)|サポートされ|GA\s?に)/,
  /(?:対応|提供|リリース|追加|サポート|展開)(?:する|される)?(?:予定|計画)(?:は|が)(?:あり|ござい|ある)/,
  /\b(?:roadmap|release (?:date|plan|schedule) (?:of|for)|general availability (?:date|of)|launch date|timeline (?:for|of|when)|(?:any )?ETA (?:for|on|when))\b/,
  /\bwhen (?:will|does|do you (?:plan|expect)|can we expect|is|are)\b[^.?\n]{0,70}\b(?:launch\w*|available|availability|supported?|release[ds]?|come to|coming|arrive|reach|GA|roll(?:ed)? out|land|ship\w*)\b/,
  /\b(?:by|in) (?:which|what) (?:quarter|month|year|half)\b[^.?\n]{0,60}\b(?:count on|expect|use|have|get|see|be|available|come)\b|\bwhen (?:can|may|could) (?:we|i|customers) (?:count on|expect|hope for|look forward to)\b/,
  /\b(?:plans?|planned|planning|intend) to (?:support|launch|release|offer|add|bring|introduce|extend)\b|\b(?:is|are) there (?:any )?(?:plans?|intentions?) (?:to|for|of)\b|\b(?:timeline|date|quarter)\b[^.?\n]{0,50}\b(?:becom\w+|be) available\b/,
)
// A bug fix has a rule of its own.
const FIX = /不具合|バグ|修正|改修|\b(?:bug|fix|defect|correction)\b/i
export default defineRule({
  id: 'asks-roadmap',
  level: 'warning',
  article: 'roadmap',
  name: { ja: '提供予定の質問', en: 'Asks for the roadmap' },
  message: {
    ja: '公表されていない提供予定はお答えできない内容です。要望として伝え、代わりの方法を尋ねてください',
    en: 'Unpublished plans are not told. Send it as a request, and ask what can be done today',
  },
  examples: [
    { lang: 'ja', bad: 'この⟦機能は大阪リージョンでいつ使え⟧ますか。' },
    { lang: 'ja', good: '大阪リージョンにない機能を補う方法を教えてください。' },
    { lang: 'en', bad: '⟦When will this feature be available⟧ in Osaka?' },
    { lang: 'en', good: 'How can we do the same in Osaka today?' },
  ],
  check: (parsed) => firstAsked(parsed, 'roadmap', ASKS, ({ own }) => !FIX.test(own)),
})
