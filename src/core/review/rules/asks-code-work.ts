import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:コード|プログラム|スクリプト|ソース|テンプレート|クエリ|SQL|関数|マクロ|正規表現)(?:を|の)?[^。\n]{0,24}?(?:書いて|作って|作成して|修正して|直して|改修して|実装して|提供して|レビューして|デバッグして|作成を?(?:お願い|依頼)|修正を?(?:お願い|依頼))|バグ(?:を|の)(?:探し|見つけ|特定し)て|(?:代わりに|代行(?:し|を)|そちらで|貴社で|御社で)[^。\n]{0,24}?(?:設定|操作|作業|実行|変更|構築|対応|再起動|削除|復元|移行)|(?:改修|開発|構築|移行作業|運用|設定作業)(?:の)?(?:代行|依頼|をお願い|をご対応)|\b(?:write|create|develop|fix|rewrite|debug|correct|refactor|review) (?:the |our |my |a |an |this |us |me )?(?:\w+ )?(?:code|script|program|function|template|query|source|sql|application|app|lambda|regex)\b(?! (?:that|which) (?:we|I))|\b(?:please|could you|can you) (?:configure|set up|install|migrate|reboot|restart|log ?in to|operate|deploy|run|restore|delete) (?:it|this|the|our|my)\b|\b(?:can|could|would) you (?:please )?[a-z]{3,12} (?:it|them|this|that) for (?:us|me)\b|\bon our behalf\b|\bdo (?:it|this|the (?:work|migration|set-?up)) for us\b/i
// What the writer did or is asking how to do.
const OWN_DOING =
  /(?:方法|手順|書き方|やり方|例)(?:を|が|は)|(?:作成|修正|実装|改修|デバッグ)(?:しました|した(?:ところ|が)|しています)|\b(?:how (?:do|can|should|to)|we (?:wrote|created|fixed|rewrote|debugged|deployed|restarted|rebooted))\b/i
export default defineRule({
  id: 'asks-code-work',
  level: 'warning',
  article: 'code-and-operations-work',
  name: { ja: 'コード作成や作業の依頼', en: 'Asks for code or work' },
  message: {
    ja: 'コードの作成やデバッグ、作業の代行はお受けできない内容です。API や設定の疑問に絞ってください',
    en: 'Support does not write or debug code, or do the work. Ask about the API or setting',
  },
  examples: [
    { lang: 'ja', bad: '集計する⟦スクリプトを作成して⟧ください。' },
    { lang: 'ja', good: '集計に使う GetMetricData の引数の書き方を教えてください。' },
    { lang: 'en', bad: 'Please ⟦write a script⟧ that sums it up.' },
    { lang: 'en', good: 'How do we page through GetMetricData?' },
  ],
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !OWN_DOING.test(own)),
})
