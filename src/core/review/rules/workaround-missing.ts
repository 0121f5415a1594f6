import { absent, defineRule } from '../define-rule'
import { isDetailedIncident, isOver } from '../parse/detail'

const HARM =
  /業務[がはに][^。\n]{0,16}(?:止|停|影響|支障|でき|滞)|(?:売り?上げ?|注文|受注|決済|予約|出荷|配信|配送|取引|生産|受付|会計|診療|入金|支払い?|締め)[^。\n]{0,30}(?:でき(?:ない|ません|ず)|止ま|停止|失(?:い|っ)|遅れ|失敗|受けられ|滞)|(?:お客様|利用者|顧客|ユーザー|社員|店舗)[^。\n]{0,30}(?:でき(?:ない|ません|ず)|使え|開け|影響|届か|届いて(?:い|お)|入れ(?:ない|ません))|\b(?:(?:customers?|users?|clients?|shops?|stores?|patients|employees|nobody|drivers|students|members|staff)\b[^.\n]{0,20}\b(?:can ?(?:not|'t)|unable|fail|miss|lose|see errors?|get errors?|locked out|are affected)|los(?:e|ing) (?:\w+ )?(?:orders|sales|revenue|money|bookings|customers)|(?:orders|payments|bookings|sales|shipments|deliveries|production|invoices)\b[^.\n]{0,12}\b(?:fail|stopped|stand still|are lost|blocked|halted|delayed|cannot))/i
const WAY_ROUND =
  /回避|代替|代わり|迂回|暫定|応急|当面|手(?:作業|動|入力)|人手|しのい|しのぐ|電話(?:で|受付)|紙(?:で|の)|別の?(?:手段|方法|経路|系統|リージョン|環境|回線|サーバー|インスタンス)|予備|待機系|切り替えて(?:い|対応|運用|継続)|切替済|フェイルオーバーさせ|縮退|ほかに(?:手|方法)|打つ手|なすすべ|(?:改善|減少|回復|緩和)し(?:まし|て)|まで減少|停止しなくな|発生しなくな|\b(?:work-?around|work around|by hand|manual(?:ly)?|instead|alternative(?:ly)?|bypass\w*|fall(?:ing|s)? ?back|temporar\w*|meanwhile|in the meantime|for the time being|interim|detour|stop-?gap|mitigat\w*|no way (?:round|around)|other means|by phone|on paper|stand-?by|switched (?:over )?to|moved (?:traffic|over)|rerout\w*|re-rout\w*|reduced it|helped|works? (?:from|with|when|over|via))\b/i
export default defineRule({
  id: 'workaround-missing',
  level: 'info',
  article: 'workaround-in-place',
  name: { ja: '回避策の有無', en: 'Workaround' },
  message: {
    ja: '回避策の有無（なければ「なし」）も書かれていると、優先の判断に役立ちます',
    en: 'Whether there is a workaround, or that there is none, would help to set priorities',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から ALB（shop-alb）が 503 を返し、お客様が決済できません。1 時間に約 300 件の注文を失っています。現在も続いています。',
      draft: { severity: 'urgent' },
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から ALB（shop-alb）が 503 を返し、お客様が決済できません。電話受付で代替していますが、1 時間に約 300 件の注文を失っています。現在も続いています。',
      draft: { severity: 'urgent' },
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から 10:40 JST まで ALB（shop-alb）が 503 を返し、お客様が決済できませんでした。約 300 件の注文を失いましたが、すでに復旧しました。',
      draft: { severity: 'urgent' },
      why: '終わったことに回避策は要らない',
    },
    {
      lang: 'en',
      bad: 'Since 10:05 UTC on 2026-11-20 the load balancer shop-alb returns 503 and customers cannot pay. We lose about 300 orders an hour. It is still going on.',
      draft: { severity: 'urgent' },
    },
    {
      lang: 'en',
      good: 'Since 10:05 UTC on 2026-11-20 the load balancer shop-alb returns 503 and customers cannot pay. We take orders by phone as a workaround. It is still going on.',
      draft: { severity: 'urgent' },
    },
  ],
  check: (parsed) =>
    absent(
      ['high', 'urgent', 'critical'].includes(parsed.draft.severity) &&
        isDetailedIncident(parsed) &&
        HARM.test(parsed.own) &&
        !WAY_ROUND.test(parsed.own) &&
        !isOver(parsed),
    ),
})
