import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:AWS\s?(?:側|基盤|内部)|基盤(?:側|の)?|物理(?:ホスト|サーバー|機器)|ホスト|データセンター|ハードウェア|サービス側|内部)[^。\n]{0,30}?(?:原因|理由|何が(?:あった|起き|壊れ)|どの(?:部品|機器)|詳細)|(?:根本原因|真因|RCA|障害報告書|事故報告書|ポストモーテム|再発防止策)[^。\n]{0,24}?(?:教え|開示|提出|提供|報告|説明|お願い|ください|知り|ご提示|いただ)|障害(?:の|が(?:起き|発生し)た)(?:詳しい|詳細な|具体的な)?(?:原因|理由)[^。\n]{0,16}?(?:教え|開示|説明|知りた|報告|ご提示)|\b(?:root cause|RCA|post-?mortem|incident report)\b|\b(?:cause|reason)\b[^.\n]{0,50}\b(?:on (?:your|the aws) side|your (?:infrastructure|hardware|data ?cent(?:er|re))|underlying (?:host|hardware)|aws[- ]side|inside aws|of the (?:outage|incident|host failure|disruption))\b|\bwhat (?:exact(?:ly)? )?(?:component|part|device|hardware)\b[^.?\n]{0,20}?\b(?:failed|broke|was|died)\b|\bwas there an? (?:hardware|host|power|network|infrastructure) (?:issue|failure|problem|fault|outage)|\bwhat (?:exactly )?(?:happened|broke|failed|went wrong)\b[^.\n]{0,40}\b(?:your|aws|host|hardware|data ?cent(?:er|re)|inside)\b/i
// Why one's own configuration fails is an ordinary question.
const OWN_SIDE =
  /(?:当方|弊社|こちら|自社|設定|アプリ|ポリシー)(?:側)?の(?:根本)?原因|\b(?:our|my) (?:own )?(?:side|configuration|code|settings)\b/i
export default defineRule({
  id: 'asks-failure-cause',
  level: 'warning',
  article: 'failure-cause-details',
  name: { ja: '基盤障害の原因の質問', en: 'Asks for the internal cause' },
  message: {
    ja: '基盤の障害の詳しい原因はお答えできない内容です。復旧や備えの方法を尋ねてください',
    en: 'Detailed causes of infrastructure failures are not given. Ask how to recover or to be ready',
  },
  examples: [
    { lang: 'ja', bad: '昨日の停止の⟦根本原因を報告⟧してください。' },
    { lang: 'ja', good: '同じ停止に備えて、自動で切り替える方法を教えてください。' },
    { lang: 'en', bad: 'Please send us an ⟦RCA⟧ of the incident.' },
    { lang: 'en', good: 'How do we switch over automatically next time?' },
  ],
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !OWN_SIDE.test(own)),
})
