import { defineRule, firstMatch } from '../define-rule'

const CHANGED =
  /(?:ログ|書式|形式|フォーマット)[^。\n]{0,20}(?:列|項目|フィールド|並び)(?:を|の(?:順(?:番|序)?を)?)?[^。\n]{0,6}(?:並べ替え|入れ替え|変え|削|足し|増や|減ら|カスタマイズ)|(?:列|項目|フィールド)を(?:一部)?(?:並べ替え|入れ替え|カスタマイズし)|(?:ログ|書式|形式|フォーマット|log_format|LogFormat)[^。\n]{0,30}?(?:変更し|変えて|変えた|独自|カスタム|社内標準|標準(?:と(?:は)?(?:異な|違)|ではな)|拡張し|項目を(?:追加|増や|減ら))|(?:独自|カスタム|社内標準の)(?:の)?(?:形式|書式|フォーマット)(?:の|で)?[^。\n]{0,12}ログ|(?:ログ|列|項目|フィールド)[^。\n]{0,12}(?:並び(?:順)?|順番|順序)を?(?:変え|入れ替え|並べ替え)|(?:独自|自前)の?(?:レイアウト|並び)|ログの?(?:出力)?(?:項目|列|書式|形式)[^。\n]{0,8}(?:独自|自前|当社用|社内用)[^。\n]{0,4}(?:変更|変え|定義|作|し)|\b(?:layout|format) of our own\b|\bour own (?:layout|format|fields|columns)\b|\binstead of the (?:usual|default|standard) (?:one|layout|format)\b|\b(?:rearranged|reordered|dropped|removed|threw out|left out|trimmed) (?:the |some |a few |several )?(?:of the )?(?:fields|columns)\b|\bnot (?:use|using) the default (?:log )?(?:layout|format)\b|\b(?:own|home-?grown|in-house|special) (?:log )?(?:layout|format)\b|\b(?:custom|modified|changed|our own|non-standard|proprietary) (?:log )?format\b|\b(?:log )?format (?:is|was|has been) (?:changed|customi[sz]ed|modified|our own|non-standard)\b/i
const DEFINED =
  /(?:書式|形式|フォーマット|log_format|LogFormat)(?:は|の定義|定義)[^。\n]{0,6}?(?:次|以下|添付|`|「|:|：|左|順)|(?:列|項目|フィールド)(?:は|の(?:順|意味))|%[hltursOIbD{]|\$(?:remote_addr|status|request|time_local)|\b(?:format is(?::| `| "| as follows| attached)|fields are|columns are|the definition is|definition attached)\b|log_format [\w-]+ /i
export default defineRule({
  id: 'log-format-missing',
  level: 'info',
  article: 'custom-log-format',
  name: { ja: 'ログの書式', en: 'Log format' },
  message: {
    ja: '形式を変えたログには、書式の定義も添えてください',
    en: 'For a log whose format was changed, please add the definition',
  },
  examples: [
    { lang: 'ja', bad: 'nginx の⟦ログは形式を変更し⟧ています。' },
    { lang: 'ja', good: 'nginx のログは形式を変更しています。項目は、時刻、状態、ミリ秒の順です。' },
    { lang: 'en', bad: 'The log has a ⟦custom format⟧.' },
    { lang: 'en', good: 'The log has a custom format: fields are time, status, milliseconds.' },
  ],
  check: (parsed) => (DEFINED.test(parsed.draft.body) ? [] : firstMatch(parsed, CHANGED)),
})
