import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:不具合|バグ|問題|欠陥|修正|改修|パッチ|恒久対応|解消)[^。\n]{0,30}?(?:いつ(?:頃|ごろ|まで|に|です|で|直|修正|完了|リリース|入)?|時期|予定日|リリース日|日程|期日|スケジュール|目処|めど|目途|見込み|見通し|何月|何日|ETA)[^。\n]{0,24}?(?:教え|知りた|か|ください|ご教示|お願い|でしょう|いただ|開示|共有|$)/,
  /いつ(?:頃|ごろ|まで)?[^。\n]{0,14}?(?:直り|直る|直し|修正(?:され|が|を)|改修(?:され|が)|解消(?:され|し)|治り|パッチ)|何[月日](?:頃|ごろ)?[^。\n]{0,10}(?:修正|直|改修|パッチ)/,
  /(?:直っ|修正(?:され|し|が(?:完了し|入っ|反映され))|改修(?:され|し|が完了し)|解消(?:され|し)|対応が完了し|リリースされ)(?:たら|た(?:際|とき|時|時点|タイミング|段階)(?:に|で)?は?|次第|ましたら)[^。\n]{0,24}?(?:連絡|知らせ|通知|教え|一報|メール|お伝え)/,
  /\b(?:when|what date|on which date|by when|how soon|how long until|ETA|timeline|timeframe|time frame|schedule[dr]?|target date|release date|date)\b[^.?\n]{0,60}\b(?:fix(?:ed|es)?|bugs?|defects?|patch(?:ed)?|correct(?:ed|ion)|rolled out|repair\w*|hotfix)\b/,
  /\b(?:fix|bug ?fix|patch|correction|hotfix)\b[^.?\n]{0,40}\b(?:ETA|timeline|schedule|date|when|expected|planned|released?)\b/,
  /\b(?:notify|tell|inform|mail|e-?mail|let|ping|update|contact|keep) (?:us|me)\b[^.\n]{0,40}\b(?:when|once|as soon as|after)\b[^.\n]{0,40}\b(?:fix\w*|done|resolved|corrected|released|repaired|solved|deployed|patched|live)\b|\b(?:send|drop) (?:us|me) (?:a|an) (?:mail|e-?mail|note|message)\b[^.\n]{0,30}\b(?:when|once|as soon as)\b|\bkeep us (?:posted|informed|updated)\b[^.\n]{0,40}\b(?:fix|patch|bug|deployed|released)/,
)
// An outage that goes on is not a bug.
const OUTAGE = /障害(?:は|が)?いつ復旧|復旧(?:時期|見込み|予定)|\bwhen will (?:the )?(?:service|outage)\b/i
export default defineRule({
  id: 'asks-fix-date',
  level: 'warning',
  article: 'fix-date',
  name: { ja: '修正予定日の質問', en: 'Asks for a fix date' },
  message: {
    ja: '修正の期日や完了の個別連絡はお約束できない内容です。回避策を尋ねてください',
    en: 'Neither a date for a fix nor an individual notice can be promised. Ask for a workaround',
  },
  examples: [
    { lang: 'ja', bad: 'この⟦不具合はいつ直りますか⟧。' },
    { lang: 'ja', good: 'この不具合を避ける方法を教えてください。' },
    { lang: 'en', bad: '⟦When will the bug be fixed⟧?' },
    { lang: 'en', good: 'How can we work around the bug?' },
  ],
  check: (parsed) => firstAsked(parsed, 'fix-date', ASKS, ({ own }) => !OUTAGE.test(own)),
})
