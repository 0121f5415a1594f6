import { defineRule } from '../define-rule'
import { plays, saidOrPlayed } from '../parse/plays'
import { DEADLINE } from '../parse/signs'

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
    const { sentences } = parsed
    const hit = saidOrPlayed(parsed, DEADLINE, 'deadline')[0]
    const index = sentences.findIndex(
      ({ range }) => range.part === hit?.range.part && hit.range.start < range.end,
    )
    const around = sentences.slice(Math.max(0, index - 1), index + 2)
    const isExplained = around.some((sentence) => WHY.test(sentence.own) || plays(sentence, 'background'))
    return hit === undefined || isExplained ? [] : [hit]
  },
})
