import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:何|どのくらい|どれくらい|どれだけ|どの程度|いくつ)(?:の|まで|くらい)?[^。\n]{0,16}?(?:リクエスト|件|接続|ユーザー|スループット|IOPS|TPS|QPS|RPS|Mbps|Gbps|MB|GB|ミリ秒|秒|同時|クエリ|メッセージ|トランザクション)[^。\n]{0,30}?(?:処理|さばけ|捌け|耐え|出ます|出る|出せ|かかり|応答|可能|でき|でしょう|ですか|なり)/,
  /(?:性能値|性能指標|性能(?:の|に関する)(?:目安|数値|値|公称値|上限|実測|保証|差)|性能(?:は|が)どの|スループットの?(?:値|上限|目安|実績|最大|実測)|レイテンシー?の?(?:値|目安|保証|平均|実測)|ベンチマーク(?:結果|の値|の数値)|公称性能|平均(?:応答|処理)時間|実測値|性能比較)[^。\n]{0,30}?(?:教え|知りた|開示|提供|ください|でしょうか|ですか|お願い|いただ|ご?提示|か$)/,
  /(?:速度|性能|処理能力|応答時間|レイテンシー?|スループット|帯域|遅延)[^。\n]{0,20}?(?:どのくらい|どれくらい|どれだけ|どの程度|何倍|いくつ|何ミリ秒|何秒|何\s?(?:ms|MB|GB|Mbps|Gbps))/,
  /(?:処理|起動|切り替え|切替|フェイルオーバー|転送|復元|コピー)(?:に|の|時間(?:は|の)|まで)[^。\n]{0,12}?(?:何(?:秒|分)|どのくらい|どれくらい|どの程度|保証)/,
  /\bhow (?:many|much|fast|quick\w*|long|high)\b[^.?\n]{0,60}\b(?:requests?|queries|transactions?|connections?|users|throughput|IOPS|per second|per minute|handle|serve|sustain|milliseconds|latency|[GS]ETs|reads|writes|bandwidth|TPS|QPS|RPS)\b/,
  /\b(?:benchmark (?:results?|figures|numbers|data)|performance (?:figures|numbers|data|values|guarantees?|metrics of|comparison)|(?:average|guaranteed|typical|expected|maximum|max|p9\d|p50|median) (?:\w+ )?(?:latency|throughput|response time|bandwidth|IOPS)|(?:latency|throughput|performance) (?:figures|guarantee[ds]?|numbers|do you guarantee)|your (?:own|internal) (?:measurements?|tests?|benchmarks?|figures)|do you guarantee)\b/,
)
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
  check: (parsed) => firstAsked(parsed, 'performance-figures', ASKS, ({ own }) => !OWN_MEASUREMENT.test(own)),
})
