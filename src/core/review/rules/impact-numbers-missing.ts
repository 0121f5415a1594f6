import { defineRule, firstMatch } from '../define-rule'
import { countsSomething, isDetailedIncident } from '../parse/detail'

const IN_WORDS =
  /(?:多く|大勢|多数|大半|大多数|一部|複数|たくさん|大量|かなり|相当数|いくつか|ほとんど|少なくない数)の(?:エンド)?(?:ユーザー|利用者|お客様|顧客|会員|社員|従業員|店舗|拠点|注文|リクエスト|取引|端末|アクセス|呼び出し|メッセージ|ジョブ|処理|予約)|(?:ユーザー|利用者|お客様|顧客|会員|社員|店舗|拠点|注文|リクエスト|取引|端末)の(?:多く|一部|大半|大部分|ほとんど)|(?:ユーザー|利用者|お客様|顧客|注文|リクエスト|処理|問い合わせ)が(?:多数|大量に|殺到)|(?:甚大|大きな|多大な|深刻な|重大な)(?:な)?(?:業務)?(?:影響|支障|損失|損害)|影響が(?:非常に|とても|かなり)?(?:大き|甚大|深刻)|\b(?<!too )(?:many|some|several|most|a lot|lots|numerous|a (?:large |great |huge )?number|multiple|a few|plenty|countless|loads|tons)(?: of)? (?:our |the |these )?(?:end |internal |external |paying )?(?:users|customers|clients|requests|calls|orders|transactions|employees|people|sites|shops|stores|messages|jobs|sessions|connections|devices|visitors|payments|bookings)\b|\b(?:huge|big|severe|serious|major|significant|large|massive|heavy) (?:business |negative |financial )?(?:impact|losses|loss|damage)\b/i
export default defineRule({
  id: 'impact-numbers-missing',
  level: 'info',
  article: 'impact-in-numbers',
  name: { ja: '影響の数字', en: 'Impact in numbers' },
  message: {
    ja: '影響の大きさは、おおよその数（人数、件数、割合）があると伝わります',
    en: 'A rough number (people, requests, a share) would show how large the impact is',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から ALB（shop-alb）が 503 を返し、⟦多くのお客様⟧が決済画面を開けません。切り戻しましたが変わらず、現在も続いています。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から ALB（shop-alb）が 503 を返し、約 400 名のお客様が決済画面を開けません。切り戻しましたが変わらず、現在も続いています。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から 503 が返り、一部のユーザーがログインできません。1 時間あたり約 30 件で、切り戻しましたが変わらず、現在も続いています。',
      why: '件数がある',
    },
    {
      lang: 'en',
      bad: 'Since 10:05 UTC on 2026-11-20 shop-alb returns 503 and ⟦many customers⟧ see a blank page at checkout. Rolling back did not help; it is still going on.',
    },
    {
      lang: 'en',
      good: 'Since 10:05 UTC on 2026-11-20 shop-alb returns 503 and about 400 customers an hour see a blank page. Rolling back did not help; it is still going on.',
    },
    {
      lang: 'en',
      good: 'The page says "many customers are affected" since 10:05 UTC on 2026-11-20, and our own shop-alb returns 503 at the checkout. Rolling back did not help.',
      why: 'somebody else’s words',
    },
  ],
  check: (parsed) =>
    isDetailedIncident(parsed) && !countsSomething(parsed) ? firstMatch(parsed, IN_WORDS) : [],
})
