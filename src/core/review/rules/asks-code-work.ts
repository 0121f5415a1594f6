import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  // a thing made of code, and a polite request to make or mend it
  /(?:コード|プログラム|スクリプト|ソース|テンプレート|クエリ|SQL|関数|Lambda|マクロ|正規表現|アプリ|ツール|バッチ|バグ|修正版|シェル|実装|定義ファイル|マニフェスト)[^。\n]{0,40}?(?:書い|書き換え|作っ|作成し|組ん|組み上げ|直し|修正し|改修し|改造し|実装し|開発し|提供し|用意し|デバッグし|レビューし|リファクタリングし|見つけ|探し|解析し|移植し|完成させ|添削し|送っ|コーディングし)て(?:いただ|頂|もら|くだ|下さ|ほし|欲し|くれ)/,
  /(?:コード|プログラム|スクリプト|関数|テンプレート|クエリ|SQL|アプリ|ツール|バッチ)[^。\n]{0,16}?(?:の)?(?:作成|修正|改修|開発|実装|デバッグ|レビュー|移植|書き換え)(?:を|の)?(?:お願い|依頼|ご対応|希望)/,
  // work to be done in the writer's stead
  /(?:代わりに|代行(?:し|を)|そちらで|貴社(?:側)?で|御社(?:側)?で|サポート(?:側)?で|エンジニアの?方(?:に|で)|AWS\s?(?:側|さん|様)(?:で|に))[^。\n]{0,30}?(?:設定|操作|作業|実行|変更|構築|再起動|削除|復元|移行|適用|インストール|アップグレード|ログイン)(?:し|を|いた|て)/,
  /(?:改修|開発|構築|移行作業|運用|設定作業|インストール|チューニング)(?:作業)?の?(?:代行|を(?:お願い|ご?依頼|ご対応|任せ|丸ごと))|(?:ログイン|サインイン|SSH|接続)して[^。\n]{0,24}(?:設定|修正|直|作業|確認|更新)(?:して|を)[^。\n]{0,8}(?:ください|いただ|ほしい|もらえ)/,
  /\b(?:write|writing|create|develop|fix|rewrite|debug|correct|refactor|review|port|complete|optimi[sz]e|provide|send)(?: (?:the|our|my|a|an|this|us|me|some|for|full|complete|working|small|simple|short|in|python|bash|java|new|whole|entire|following|attached)){0,5} (?:[\w-]+ )?(?:code|script|program|function|template|query|source|sql|application|app|lambda|regex|policy document|module|playbook|handler|bugs?)\b(?! (?:that|which) (?:we|I)| error| review)/,
  /\b(?:please|could|can|would|will|want|need|ask|expect)(?: (?:you|your (?:\w+ )?(?:engineers?|team|staff|people)|aws|support|someone|somebody|the support team|to|please|kindly|us|have)){1,4} (?:to )?(?:configure|set up|install|migrate|reboot|restart|log ?in(?:to|side)?|operate|deploy|run|restore|delete|carry out|perform|do (?:it|this|the)|upgrade|patch|administer|take over|build|rebuild|harden|tune)\b/,
  /\b(?:please|kindly) (?:configure|set up|install|migrate|reboot|restart|log ?in(?:to)?|operate|deploy|restore|delete|upgrade|patch|take over) (?:it|this|the|our|my)\b|\bon our behalf\b|\bdo (?:it|this|that|the (?:work|migration|set-?up|upgrade)) for us\b|\b(?:put together|knock (?:up|together)|whip up|come up with|draft)\b[^.\n]{0,40}\b(?:code|script|program|function|template|query|lambda|handler|module)\b|\b(?:send|give|return|mail)\b[^.\n]{0,20}\b(?:corrected|fixed|working|finished) (?:version|copy)\b|\bfind (?:the |any )?(?:bug|error|mistake)s? in (?:our|my|the) (?:code|script|program|app\w*|source)\b/,
)
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
    { lang: 'ja', bad: '集計する⟦スクリプトを作成してくだ⟧さい。' },
    { lang: 'ja', good: '集計に使う GetMetricData の引数の書き方を教えてください。' },
    { lang: 'en', bad: 'Please ⟦write a script⟧ that sums it up.' },
    { lang: 'en', good: 'How do we page through GetMetricData?' },
  ],
  check: (parsed) => firstAsked(parsed, 'code-and-operations-work', ASKS, ({ own }) => !OWN_DOING.test(own)),
})
