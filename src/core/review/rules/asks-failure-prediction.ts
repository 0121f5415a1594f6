import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:故障|障害|停止|再発|ダウン|中断|停電|同じこと)(?:が|の|する|し|は)?[^。\n]{0,24}?(?:確率|発生率|頻度|見込み|可能性(?:は|を|が|の有無)|予測|予定|回数|何(?:回|パーセント|％|%))|(?:故障率|障害発生率|障害率|MTBF|MTTF|平均故障間隔)|(?:次に|今後|将来)[^。\n]{0,20}?(?:障害|故障|停止)[^。\n]{0,16}?(?:起き|発生|いつ|予測|ない(?:こと|か))|(?:二度と|今後)[^。\n]{0,12}?(?:起き|起こら|発生し)ない(?:こと|よう|と)(?:を|の)?(?:保証|約束|確認)|再発し(?:ない(?:こと|か|と)|ませんか|ます か|ますか)|\b(?:probability|likelihood|chance|odds|risk|how (?:likely|often))\b[^.\n]{0,60}\b(?:fail\w*|outage|failure|incident|happen|recur\w*|down|break|crash|stop)|\b(?:failure rate|MTBF|mean time between failures)\b|\bpredict\w*\b[^.\n]{0,40}\b(?:fail\w*|outage|incident)|\bwill (?:it|this|the \w+) (?:happen|fail|occur|recur) again\b|\b(?:guarantee|assur\w{1,5}|ensure|promise|confirm\w{0,4})\b[^.\n]{0,40}\b(?:not|never|no)\b[^.\n]{0,20}\b(?:again|fail|outage|recur)/i
export default defineRule({
  id: 'asks-failure-prediction',
  level: 'warning',
  article: 'failure-prediction',
  name: { ja: '障害の予測の質問', en: 'Asks to predict failures' },
  message: {
    ja: '障害の予測や発生率はお答えできない内容です。備えの設計を尋ねてください',
    en: 'Support cannot predict failures. Ask how to be ready for one',
  },
  examples: [
    { lang: 'ja', bad: 'このディスクの⟦故障率⟧を教えてください。' },
    { lang: 'ja', good: 'ディスクの故障に備えて、復元を早める設定を教えてください。' },
    { lang: 'en', bad: 'What is the ⟦probability of a host failure⟧?' },
    { lang: 'en', good: 'How do we recover quickly when a host fails?' },
  ],
  check: (parsed) => firstMatch(parsed, ASKS),
})
