import { defineRule, firstMatch } from '../define-rule'

const DEADLINE =
  /(?:\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}\/\d{1,2}|\d{1,2}\s?[時:]\d{0,2}|本日中|今日中|明日|明後日|今週中|来週|今月中|月末|年内|週明け|[月火水木金]曜日?)(?:の?(?:午前|午後|朝|昼|夕方))?(?:\s?\d{1,2}時)?(?:まで|中)に?[^。\n]{0,16}?(?:回答|返信|対応|解決|復旧|連絡|お願い|必要|教え|ご教示|いただ|欲し|ほし)|(?:\d{1,2}\s?日|[月火水木金土日]曜)(?:中|まで|必着)[^。\n]{0,12}(?:回答|返信|返事|対応|直|解決|復旧|お願い|いただ|くだ)|(?:遅くとも|おそくとも)[^。\n]{0,24}(?:回答|返信|返事|対応|直|解決|復旧|必要|お願い)|必着(?:で|に)|(?:期限|締め?切り?|納期)(?:は|が|:|：)|\b(?:need|want|require|expect|answer|reply|response|resolve[ds]?|fix(?:ed)?|solution|back)\b[^.\n]{0,30}\b(?:by|before|until|no later than) (?:the end of |this |next |tomorrow|today|tonight|noon|[MTWFS][a-z]{2,6}day|EOD|end of|\d)|\b(?:must|has to|have to|should|needs? to) (?:be|go|run|work|arrive|reach)\b[^.\n]{0,30}\b(?:by|before|until) (?:the end of |this |next |tomorrow|today|tonight|noon|[MTWFS][a-z]{2,6}day|EOD|end of|\d)|\bdeadline (?:is|on)\b/i
const WHY =
  /ため|ので|から(?:、|です)|理由|背景|予定(?:が|です|して)|リリース|公開|移行|切り替え|発売|本番(?:稼働|化)|監査|法定|納品|業務|影響|顧客|お客様|イベント|キャンペーン|締め|延期|できなくな|間に合わ|しないと|\b(?:because|since we|as we|due to|release|launch|go[- ]live|migration|cut-?over|audit|otherwise|or else|so that|event|customers?|contract|expires?|the reason|will (?:lose|miss|stop|have to)|in order to|planned|scheduled|hence|tender|submission|opening)\b/i
export default defineRule({
  id: 'deadline-without-background',
  level: 'info',
  article: 'deadline-background',
  name: { ja: '期限の背景', en: 'Reason for the deadline' },
  message: {
    ja: '期限がある理由を添えると、優先を判断しやすくなります',
    en: 'The reason behind the deadline helps to set priorities',
  },
  examples: [
    { lang: 'ja', bad: '⟦金曜日までに回答⟧をお願いします。' },
    { lang: 'ja', good: '月曜日に切り替えを控えているため、金曜日までに回答をお願いします。' },
    { lang: 'en', bad: 'We ⟦need an answer by Friday⟧.' },
    { lang: 'en', good: 'We go live on Monday, so we need an answer by Friday because of the launch.' },
  ],
  check: (parsed) => {
    const index = parsed.sentences.findIndex(({ own }) => DEADLINE.test(own))
    const around = parsed.sentences.slice(Math.max(0, index - 1), index + 2)
    return index < 0 || around.some(({ own }) => WHY.test(own)) ? [] : firstMatch(parsed, DEADLINE)
  },
})
