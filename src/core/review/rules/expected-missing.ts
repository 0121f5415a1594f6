import { defineRule, firstMatch } from '../define-rule'
import { isDetailedIncident } from '../parse/detail'

// Trouble that only shows beside what was expected: a wrong value, an old one, a slow one. An error speaks for itself.
const DEVIATES =
  /(?:件数|金額|値|結果|内容|時刻|順番|順序|並び順?|合計|集計|残高|数字|表示|データ|レコード数?|サイズ)[がは]?(?:[^、。\n]{1,10}と)?(?:合(?:いません|わない|って(?:いません|いない))|一致し(?:ません|ない|て(?:いません|いない))|異な(?:り|って|る)|違(?:い|って|う)|おかし|ずれ(?:て|ま|る)|食い違|古い|正しくな|不正(?:確|です)|入れ替わ)|(?:誤った|間違った|古い|おかしな|正しくない)(?:値|結果|件数|金額|内容|データ|順番|応答)|(?:不自然|奇妙)な(?:値|結果|動き)|(?:遅|重)(?:い(?:です|状態|事象|。)|く(?:な(?:り|って|った)|感じ))|時間が(?:かか(?:り|って|る)|長)|\b(?:wrong|incorrect|unexpected|strange|odd|stale|outdated|inconsistent) (?:\w+ )?(?:values?|results?|totals?|counts?|numbers?|data|rows?|records?|answers?|content|order|figures?|timestamps?|output)|(?:do(?:es)?|did) ?(?:not|n't) (?:match|add up|agree)|mismatch(?:es|ed)?|out of order|(?:is|are|was|were|became|become|has become|got|gets|runs?|getting|very|too) (?:\w+ )?(?:slow(?:er|ly)?|sluggish)|tak(?:es?|ing) (?:\w+ )?(?:too|very|so|much|extremely) long\w*|takes forever/i
const EXPECTED =
  /本来|期待|想定|はず|べき|正しくは|正しい(?:値|結果|件数|金額)|ふだん|普段|通常|いつも|以前は|これまで|従来|平常|正常時|目標|要件|仕様(?:では|上|どおり)|ドキュメント(?:では|に)|のところ|のに|に対し|に対して|ではなく|でなく|にもかかわらず|前(?:日|週|月|回)|変更前|比べ|比較|(?:以内|未満|以下)|倍|\d\s?(?:件|円|秒|ms|ミリ秒|%|％|[MG]B)\s?(?:から|だった|でした|→)|\b(?:expect\w*|should|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|used to|instead|rather than|previously|baseline|supposed|correct (?:\w+ )?(?:values?|results?|totals?|counts?|order)|although|documented|documentation says|according to|whereas|compared|target|within|below|at most|last (?:week|month)|the day before|than (?:before|in|on|the|usual|last)|from \d[^.\n]{0,20} to|against|times|twice)\b/i
export default defineRule({
  id: 'expected-missing',
  level: 'info',
  article: 'expected-and-observed',
  name: { ja: '期待した結果', en: 'What was expected' },
  message: {
    ja: '本来どうなるはずだったか（期待した値、ふだんの値）があると、差が伝わります',
    en: 'What you expected, or what is usual, would show the difference',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から、Athena で 11 月 19 日の売上テーブル sales_daily を集計した⟦件数が合いません⟧。パーティションを読み込み直しても変わりません。現在も続いています。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から、Athena で 11 月 19 日の売上テーブル sales_daily を集計した件数が合いません。1,200 件のはずが 950 件になります。パーティションを読み込み直しても変わりません。',
    },
    {
      lang: 'ja',
      good: 'Athena の画面に「件数が合いません」と表示されます。2026-11-20 10:05 JST から続いており、何度実行しても同じ文言が出ます。テーブルは sales_daily、リージョンは東京です。',
      why: '画面の文言',
    },
    { lang: 'ja', good: '集計の件数が合いません。', why: 'まだ書きかけ' },
    {
      lang: 'en',
      bad: 'Since 2026-11-20 10:05 UTC, Athena has given us ⟦wrong totals⟧ for the table sales_daily. Reloading the partitions changed nothing and it is still so.',
    },
    {
      lang: 'en',
      good: 'Since 2026-11-20 10:05 UTC Athena gives wrong totals for the table sales_daily: 950 rows where the source has 1,200, which is what we expected. Still so.',
    },
  ],
  check: (parsed) =>
    isDetailedIncident(parsed) && !EXPECTED.test(parsed.own) ? firstMatch(parsed, DEVIATES) : [],
})
