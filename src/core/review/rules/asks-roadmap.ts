import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:ロードマップ|提供予定|対応予定|リリース予定|提供開始(?:日|時期)|対応時期|開発予定|今後の(?:予定|計画|展開))[^。\n]{0,24}?(?:教え|知りた|か|ください|について|ありますか|$)|(?:新機能|機能|リージョン|バージョン|ランタイム|サービス|プレビュー|サポート)[^。\n]{0,40}?(?:いつ(?:頃|から|に|です|リリース|対応|提供|使え|出|利用)|(?:使える|利用できる|対応する|提供される)(?:ようになる)?(?:時期|予定|日|のはいつ))|(?:使え|利用でき|対応し|対応され|提供され|サポートされ|リリースされ|追加され)[^。\n]{0,14}?いつ(?:頃|ごろ|に|です|でしょう|か)|\b(?:roadmap|release (?:date|plan|schedule) (?:of|for)|general availability (?:date|of)|when (?:will|does|do you (?:plan|expect))\b[^.?\n]{0,60}\b(?:launch|available|supported?|support|release[ds]?|come to|arrive|reach|GA|roll(?:ed)? out to)\b|(?:plans?|planned|planning) to (?:support|launch|release|offer|add)|(?:is|are) there (?:any )?plans? (?:to|for))/i
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
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !FIX.test(own)),
})
