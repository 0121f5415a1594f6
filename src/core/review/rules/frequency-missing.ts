import { absent, defineRule } from '../define-rule'
import { countsSomething, isDetailedIncident, isOver } from '../parse/detail'
import { plays } from '../parse/plays'

// What is done many times, so that it may fail always, sometimes or once. A stopped host is stopped.
const REPEATED =
  /接続|通信|リクエスト|呼び出|アクセス|クエリ|ログイン|サインイン|送信|受信|配信|アップロード|ダウンロード|書き込|読み込|読み取り|API|応答|タイムアウト|\b(?:connect\w*|requests?|calls?|quer(?:y|ies)|log-?ins?|uploads?|downloads?|reads?|writes?|deliver\w*|publish\w*|invocations?|API|time[sd]? ?-?out\w*|timeouts?|[45]\d\d(?!-)|[45]xx)\b/i
const HOW_OFTEN =
  /毎(?:回|日|晩|朝|夜|時|分|週|月)|常に|常時|必ず|いつも|ずっと|一切|まったく|全く|すべて|全て|全件|時々|ときどき|時折|たまに|まれに|稀に|断続|間欠|不定期|ランダム|散発|頻|繰り返|たびたび|度々|何度|数回|数件|複数回|多発|相次|一度|一回|1\s?回|初めて|\d\s?(?:秒|分|時間|日)(?:おき|ごと|に\s?1)|おきに|ごとに|再現し|再現(?:性|率)|再発|続いて|続き|続け|継続|のまま|し続|その(?:たび|都度)|する(?:たび|と必ず)|一部の|\b(?:always|every|each|sometimes|occasional\w*|intermittent\w*|random\w*|sporadic\w*|constant\w*|continu\w*|repeated\w*|rarely|seldom|often|frequent\w*|once|twice|first time|only time|consistently|reproduc\w*|all (?:the )?(?:calls|requests|connections|queries|attempts)|never|keeps?|persist\w*|still|ongoing|hourly|daily|nightly|again|single|one of|some of|most of)\b/i
export default defineRule({
  id: 'frequency-missing',
  level: 'info',
  article: 'how-often',
  name: { ja: '発生の頻度', en: 'How often it happens' },
  message: {
    ja: '一度だけか、時々か、毎回かが書かれていると、切り分けが早まります',
    en: 'Whether it happened once, sometimes or every time would narrow it down',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から 10:20 JST まで、アプリから RDS（orders-db）への接続がタイムアウトしました。現在は収束しています。直前の設定変更はしていません。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から 10:20 JST まで、アプリから RDS（orders-db）への接続が断続的にタイムアウトしました。現在は収束しています。直前の設定変更はしていません。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から 10:20 JST まで、インスタンス i-0abc1234def56789 が停止していました。現在は起動し、収束しています。直前の設定変更はしていません。',
      why: '停止に頻度はない',
    },
    {
      lang: 'en',
      bad: 'From 10:05 to 10:20 UTC on 2026-11-20, connections from our service to the RDS instance orders-db timed out. It has recovered. We changed nothing.',
    },
    {
      lang: 'en',
      good: 'From 10:05 to 10:20 UTC on 2026-11-20, 3 % of the connections from our service to the RDS instance orders-db timed out. It has recovered. We changed nothing.',
    },
    {
      lang: 'en',
      good: 'How often does a connection to RDS time out while a failover from 10:05 to 10:20 UTC goes on? We are planning the retries of our service and would like to know what is recommended.',
      why: 'a question, no incident',
    },
  ],
  // While it goes on, "it fails" says that it fails; of what is over, nobody can see any more how often it was.
  check: (parsed) =>
    absent(
      isDetailedIncident(parsed) &&
        isOver(parsed) &&
        !HOW_OFTEN.test(parsed.own) &&
        !countsSomething(parsed) &&
        parsed.sentences.some((sentence) => REPEATED.test(sentence.own) && plays(sentence, 'failure')),
    ),
})
