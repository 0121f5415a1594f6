import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:何|どのくらい|どれくらい|どれだけ|いくつ)(?:の|まで|くらい)?[^。\n]{0,16}?(?:リクエスト|件|接続|ユーザー|スループット|IOPS|TPS|QPS|ミリ秒|秒)[^。\n]{0,24}?(?:処理|さばけ|捌け|耐え|出ます|出る|かかり|応答|可能|でき)|(?:性能値|性能指標|性能の(?:目安|数値|値|公称値|上限)|スループットの(?:値|上限|目安|実績)|レイテンシー?の(?:値|目安|保証|平均)|ベンチマーク(?:結果|の値)|公称性能|平均(?:応答|処理)時間)[^。\n]{0,24}?(?:教え|知りた|開示|提供|ください|でしょうか|ですか)|(?:速度|性能|処理能力|応答時間|レイテンシー?|スループット|帯域|遅延)[^。\n]{0,20}?(?:どのくらい|どれくらい|どれだけ|何倍|いくつ|何ミリ秒|何秒)|(?:処理|起動|切り替え|フェイルオーバー|転送)(?:に|の|時間(?:は|の))[^。\n]{0,12}?(?:何(?:秒|分)|どのくらい|どれくらい|保証)|\bhow (?:many|much|fast|quick\w*|long)\b[^.?\n]{0,60}\b(?:requests?|queries|transactions?|connections?|users|throughput|IOPS|per second|handle|serve|sustain|milliseconds|latency)\b|\b(?:benchmark (?:results?|figures|numbers)|performance (?:figures|numbers|data|values|guarantee)|(?:average|guaranteed|typical|expected|maximum) (?:latency|throughput|response time)|latency (?:figures|guarantee)|your own benchmarks)\b/i
// One's own measurements, and quotas, are something else.
const OWN_MEASUREMENT =
  /測定(?:し|結果|では|値)|計測(?:し|結果|では)|実測|クォータ|上限緩和|\b(?:we measured|our (?:measurements?|tests?|benchmarks?)|quota|we (?:see|observe|get)|instead of)\b/i
export default defineRule({
  id: 'asks-performance-figures',
  level: 'warning',
  article: 'performance-figures',
  name: { ja: '性能値の質問', en: 'Asks for performance figures' },
  message: {
    ja: '公開していない性能の値はお答えできない内容です。測った結果を添えて改善を尋ねてください',
    en: 'Unpublished performance figures are not given. Measure, and ask how to improve',
  },
  examples: [
    { lang: 'ja', bad: 'この構成で毎秒⟦何件のリクエストを処理⟧できますか。' },
    { lang: 'ja', good: '測定では毎秒 1,800 件で遅くなります。改善する設定を教えてください。' },
    { lang: 'en', bad: '⟦How many requests⟧ does this node take?' },
    { lang: 'en', good: 'We measured 1,800 requests per second. How can we raise it?' },
  ],
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !OWN_MEASUREMENT.test(own)),
})
