import { defineRule, firstMatch } from '../define-rule'
import { citesCase } from '../parse/cases'

const RAISE =
  /(?:ランク|水準|レベル|区分)(?:の扱い)?(?:に|を|へ)[^。\n]{0,8}(?:引き上げ|格上げ|変更(?:の|し))|(?:緊急度|重要度|優先度|優先順位|優先対応|ケースの(?:レベル|扱い|区分)|(?:ケース|本件|こちらの件)を)[^。\n]{0,24}(?:上げ|格上げ|変更|変え|直し|見直|高く|高い(?:ほう|方)|切り替え|至急に|緊急に|最優先に)(?=[^。\n]{0,20}(?:くださ|いただ|頂|もら|ほしい|欲しい|たい|できますか|お願い|可能))|\b(?:please|kindly|could|can|would|would like|want|needs? to|should|i'd like|we'd like)\b[^.\n]{0,40}\b(?:case|ticket|severity|priority)\b[^.\n]{0,40}\b(?:urgent|critical|higher|high|raised|upgraded|escalated|next level|production (?:system )?(?:down|impaired)|top)\b|\bput more priority on\b|\bmake it (?:high|urgent|critical)\b|\braise the level of (?:the|this|our) (?:case|ticket)\b|(?:緊急度|重要度|優先度|優先順位|プライオリティ|severity)[^。\n]{0,24}?(?:上げ|引き上げ|引上げ|変更|高く|高に|見直|アップ)|(?:もっと|より)?(?:上|高い|高め)の?(?:緊急度|重要度|優先度|レベル|区分)(?:に|へ|で)|(?:緊急|至急|最優先)扱いに(?:し|して|変)|(?:ケース|件|チケット)[^。\n]{0,12}エスカレーション|(?:至急|緊急|高|最優先)(?:扱い|対応)?(?:に|へ)(?:変更|切り替え|引き上げ)|(?:低|通常|普通)(?:の緊急度)?で(?:起票|登録|問い合わせ)[^。\n]{0,20}?(?:が|けど|けれど|ものの)|\b(?:raise|increase|upgrade|bump|change|escalate|lift)\b[^.\n]{0,30}\b(?:severity|priority|urgency)\b|\b(?:severity|priority)\b[^.\n]{0,20}\b(?:raised|increased|upgraded|changed|bumped)\b|(?:ケース|本件|この件|先(?:ほど|日)の件|チケット)[^。\n]{0,16}(?:ランク|レベル|区分)[^。\n]{0,12}(?:上げ|高く|引き上げ)|\b(?:move|bump|lift|push|put|take) (?:it|this|that|that one|this one|ours|(?:the|my|our) (?:case|ticket|other (?:one|case|ticket)))\b[^.\n]{0,24}\b(?:up|higher|(?:the )?(?:top|highest|front))\b|\b(?:a|the) higher (?:level|severity|priority|class)\b|\bescalate (?:this|the|our|my) (?:case|ticket)\b/i
export default defineRule({
  id: 'severity-raise-in-text',
  level: 'warning',
  article: 'raise-severity',
  name: { ja: '本文での緊急度の変更依頼', en: 'Severity change asked in the text' },
  message: {
    ja: '緊急度は後から変えられません。高い緊急度で新しく起票し、元のケース ID を書いて依頼してください',
    en: 'Severity cannot be changed afterwards. File a new case at the higher severity and cite the first case ID',
  },
  examples: [
    { lang: 'ja', bad: '先週のケースの⟦緊急度を上げ⟧てください。' },
    {
      lang: 'ja',
      good: 'ケース 170000000000202 の緊急度を上げてください。影響が全店に広がりました。',
      draft: { severity: 'high' },
    },
    { lang: 'en', bad: 'Please ⟦raise the severity⟧ of the other ticket.' },
    {
      lang: 'en',
      good: 'Please raise the severity of case 170000000000202; all shops are affected now.',
      draft: { severity: 'high' },
    },
  ],
  check: (parsed) => {
    const isHigh = ['high', 'urgent', 'critical'].includes(parsed.draft.severity)
    return isHigh && citesCase(parsed) ? [] : firstMatch(parsed, RAISE)
  },
})
