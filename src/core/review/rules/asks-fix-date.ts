import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:不具合|バグ|問題|欠陥|修正|改修|パッチ|恒久対応|対応)[^。\n]{0,30}?(?:いつ(?:頃|まで|に|です|で|直|修正|完了|リリース)?|時期|予定日|リリース日|日程|期日|スケジュール|目処|めど|見込み|何月)[^。\n]{0,24}?(?:教え|知りた|か|ください|ご教示|お願い|でしょう)|いつ(?:頃|ごろ)?[^。\n]{0,12}?(?:直り|修正され|改修され|解消され|治り)|(?:直っ|修正(?:され|し|が完了し)|改修(?:され|し)|解消(?:され|し))(?:たら|た(?:際|とき|時)(?:に)?は?|次第)[^。\n]{0,20}?(?:連絡|知らせ|通知|教え|ご一報|メール)|\b(?:when|what date|on which date|by when|ETA|timeline|schedule)\b[^.?\n]{0,60}\b(?:fix(?:ed)?|bug|defect|patch(?:ed)?|correct(?:ed|ion)|resolved|rolled out|repair\w*)\b|\b(?:notify|tell|inform|mail|e-?mail|let) (?:us|me)\b[^.\n]{0,30}\b(?:when|once|as soon as|after)\b[^.\n]{0,30}\b(?:fix\w*|done|resolved|corrected|released|repaired|solved)\b|\b(?:send|drop) (?:us|me) (?:a|an) (?:mail|e-?mail|note|message)\b[^.\n]{0,30}\b(?:when|once)\b/i
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
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !OUTAGE.test(own)),
})
