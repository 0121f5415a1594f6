import { defineRule, firstMatch } from '../define-rule'

const REACH =
  /(?:接続(?:でき|が(?:でき|切|不安定|遅)|に失敗|エラー|しにく)|アクセス(?:でき|しにく|が(?:でき|遅))|つながら|繋がら|つながりにく|繋がりにく|(?:ping|SSH|RDP|疎通|通信|HTTPS?)(?:が|に|を|の)?\s?(?:通ら|でき|応答|失敗|届か|途切)|開け(?:ない|ません)|(?:表示|応答|レスポンス)(?:が|に)(?:遅|時間))|\b(?:can(?:not|'t| not) (?:connect|reach|access|open|ping|ssh)|unable to (?:connect|reach|access|ping)|connections? (?:fail|time|refused|drop|is|are|to)|(?:is|are|became) (?:unreachable|inaccessible)|not reachable|latency|slow to (?:load|respond)|does not (?:load|open))/i
// From where, and to where.
const SOURCE =
  /(?:から|より|発)の?(?:アクセス|接続|通信|リクエスト|ping|SSH|GET|POST|HTTPS?|curl|疎通|名前解決|の?SYN)|(?:社内|社外|自宅|拠点|オフィス|本社|支社|オンプレ(?:ミス)?|データセンター|回線|モバイル|携帯|VPN|踏み台|クライアント|端末|PC|手元|インターネット|外部|EC2|Lambda|ECS|Pod|タスク|インスタンス|サーバー|サブネット|VPC|コンテナ|ブラウザ|Cloud9|CloudShell|アプリ|関数|NAT)[^。\n]{0,30}(?:から|より|へ)|の間(?:で|の|に|を)|アクセス元|接続元|送信元|クライアント\s?IP|\b(?:from|between|source|client|behind|via|over) (?:the |our |an? |any |my |outside|inside|home|all |several |two |both |another )?[\w-]+/i
export default defineRule({
  id: 'access-source-missing',
  level: 'warning',
  article: 'name-the-access-source',
  name: { ja: 'アクセス元', en: 'Access source' },
  message: {
    ja: 'どこから（どこへ）のアクセスかが書かれていません',
    en: 'It does not say from where (and to where) the access was made',
  },
  examples: [
    { lang: 'ja', bad: '2026-11-20 10:05 JST から ALB に⟦接続でき⟧ません。' },
    { lang: 'ja', good: '2026-11-20 10:05 JST から、大阪支社の回線から ALB に接続できません。' },
    { lang: 'en', bad: 'We ⟦cannot connect⟧ to the database since 10:05 UTC.' },
    { lang: 'en', good: 'We cannot connect to the database from EC2 in the same subnet since 10:05 UTC.' },
  ],
  check: (parsed) =>
    parsed.kind === 'incident' &&
    !parsed.sentences.some(({ text }) =>
      SOURCE.test(text.replace(/\b(?:since|from) (?=\d|about|around)/gi, '')),
    )
      ? firstMatch(parsed, REACH)
      : [],
})
