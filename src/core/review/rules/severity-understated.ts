import { absent, defineRule } from '../define-rule'

const OUTAGE =
  /全(?:社員|従業員|スタッフ)[^。\n]{0,30}(?:入れ(?:ず|な|ま)|使え(?:ず|な|ま)|でき(?:ず|な|ま))|(?:決済|注文|予約|販売|受付|出荷|生産|診療)[^。\n]{0,16}(?:まったく|全く|一切|すべて)?[^。\n]{0,8}(?:通ら|止めて|止まり|止まって|できていま|できな(?:い|く)|できません)|(?:注文|売上|決済|受注|予約)(?:が|は)?[^。\n]{0,8}(?:0|ゼロ)(?:件|円)?(?:です|に|の|で)|(?:まったく|全く)機能し(?:て(?:い)?(?:ません|ない)|ない|ません)|(?:すべて|全て|全部)(?:の[^。\n]{0,12})?(?:使用不能|使えな|使えま|開けな|開けま|利用でき(?:な|ま))|(?:すべて|全て)の(?:利用者|ユーザー|お客様|端末)[^。\n]{0,24}(?:できま|できな|開けま|開けな|使えま|使えな)|\b(?:nobody|no one) (?:has|have) been able to\b|\b(?:orders?|sales|payments?|revenue|bookings?) (?:are|is|have|has)(?: been)? (?:at|down to|dropped to|fallen to|gone to) (?:zero|0)\b|\b(?:nobody|no one) in (?:the|our) (?:company|office|plant)\b|\bnone of our (?:customers|users|clients|shops|stores)\b|\b(?:at a (?:complete )?standstill|standing still|dead in the water)\b|\blocked out of\b|\b(?:we|they) cannot (?:ship|sell|work|bill|trade|produce)\b|\b(?:patients|orders|customers|payments) cannot be\b|(?:本番|商用|プロダクション)[^。\n]{0,40}(?:停止|ダウン|止まって|使え(?:ない|ません)|利用でき|できない状態|全断|落ちて)|(?:全(?:ユーザー|利用者|店舗|顧客|社|拠点)|すべての(?:ユーザー|利用者|お客様|店舗|顧客))[^。\n]{0,40}(?:でき(?:ない|ません)|停止|止ま|使え|失敗)|(?:サービス|サイト|システム|業務|決済|受注|配信)(?:が|は)?[^。\n]{0,12}(?:全面)?(?:停止し(?:て|ま)|止まって|ダウンして)|\b(?:production|prod|live site)\b[^.\n]{0,40}\b(?:down|outage|stopped|unavailable|offline)\b|\b(?:all|every|no) (?:of our )?(?:users?|customers?|clients?|shops?)\b[^.\n]{0,30}\b(?:can(?:not|'t)?|unable|affected|fail|log in|pay|order)|(?:誰も|だれも|一切|まったく|全く|全員(?:が)?)[^。\n]{0,20}(?:使え(?:ず|な|ま)|ログインでき(?:ず|な|ま)|入れ(?:ず|な|ま)|開け(?:ず|な|ま)|見られ|購入でき|注文でき|利用でき(?:ず|な|ま))|(?:店舗|工場|出荷|受付|窓口|現場|レジ|予約|決済|注文)(?:が|は|も)[^。\n]{0,12}(?:止まって|停止し|できな(?:い|く)|できません|できず)|\b(?:all|none|most|every one) of (?:the|our)\b[^.\n]{0,40}\b(?:can(?:not|'t)|unable|idle|stuck|locked out|offline|waiting|without)\b|\ball (?:the|our) (?:\w+ ){0,2}(?:users?|customers?|clients?|shops?|stores?|staff|drivers?|dispatchers?|agents?|employees|branches|depots)\b[^.\n]{0,50}\b(?:can(?:not|'t)|unable|idle|stuck|locked out|offline|waiting)\b|\bno \w+ (?:\w+ ){0,2}(?:to|for) any (?:user|customer|client)\b|\b(?:nobody|no one|not a single (?:user|customer|client)) (?:can|is able)\b|\b(?:sitting|standing) idle\b|\b(?:web ?site|web ?shop|shop|store|portal|checkout) (?:is|has been|went) (?:completely |totally )?(?:down|dead|offline)\b|\b(?:complete|total|full) outage\b|\bbusiness (?:has )?(?:stopped|is down|at a standstill)\b/i
const BUT_NOT =
  /(?:検証|開発|テスト|ステージング)(?:環境)?(?:で|の|が)|影響は(?:ありません|ない|限定)|復旧し(?:まし|済)|収束|\b(?:test|staging|dev(?:elopment)?) (?:environment|system|account)|no impact|recovered\b/i
export default defineRule({
  id: 'severity-understated',
  level: 'warning',
  article: 'choose-severity',
  name: { ja: '緊急度が低すぎる可能性', en: 'Severity may be too low' },
  message: {
    ja: '本番の停止が書かれていますが、緊急度が低めに設定されています',
    en: 'The text tells of a production outage, but the severity is low',
  },
  examples: [
    { lang: 'ja', bad: '本番の受注システムが 10:05 JST から停止しています。', draft: { severity: 'low' } },
    {
      lang: 'ja',
      good: '本番の受注システムが 10:05 JST から停止しています。',
      draft: { severity: 'urgent' },
    },
    { lang: 'en', bad: 'Production is down since 10:05 UTC.', draft: { severity: 'normal' } },
    { lang: 'en', good: 'Production is down since 10:05 UTC.', draft: { severity: 'urgent' } },
  ],
  check: ({ draft: { severity, environment }, kind, own }) =>
    absent(
      kind === 'incident' &&
        (severity === 'low' || severity === 'normal') &&
        (environment === null || environment === 'production') &&
        OUTAGE.test(own) &&
        !BUT_NOT.test(own),
    ),
})
