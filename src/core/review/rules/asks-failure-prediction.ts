import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:故障|障害|停止|再発|ダウン|中断|停電|同じこと|壊れ|切断|断線|データ(?:消失|損失))(?:が|の|する|し|は|る)?[^。\n]{0,24}?(?:確率|発生率|頻度|見込み|可能性(?:は|を|が|の有無)|予測|予定|回数|割合|何(?:回|本|台|パーセント|％|%))/,
  /(?:どの(?:くらい|程度)|どれ(?:くらい|ほど)|何(?:回|本|台|割|パーセント|％|%)|いつ|割合|確率|頻度)[^。\n]{0,30}?(?:故障(?:し|する|が)|障害(?:が|は)|壊れ|停止する|ダウンする|落ちる|再発し|起こり(?:得|う)|起き(?:得|う)|寿命)[^。\n]{0,20}?(?:か|見込|予測|教え|もの|想定)/,
  /(?:故障率|障害発生率|障害率|年間故障率|AFR|MTBF|MTTF|平均故障間隔|故障のしやすさ|壊れやすさ)/,
  /(?:次に|今後|将来|来年|来月|当面)[^。\n]{0,24}?(?:障害|故障|停止)[^。\n]{0,20}?(?:起き|起こ|発生|いつ|予測|ない(?:こと|か|と))|(?:二度と|今後|もう)[^。\n]{0,16}?(?:起き|起こら|発生し|停止し)ない(?:こと|よう|と)(?:を|の)?(?:保証|約束|確約|確認|言い切)|再発し(?:ない(?:こと|か|と)|ませんか|ますか)|(?:また|再び)(?:同じ(?:こと|障害|事象)が)?(?:起き|起こり|発生し)(?:ます|る)か/,
  /\b(?:probabilit(?:y|ies)|probable|likelihood|chances?|odds|risk|how (?:likely|often|probable|frequently)|percentage)\b[^.\n]{0,70}\b(?:fail\w*|outages?|failures?|incidents?|happens?|recur\w*|down|breaks?|crash(?:es)?|stops?|dies?|lost|losing|loss)\b/,
  /\b(?:failure rates?|annuali[sz]ed failure|AFR|MTBF|MTTF|mean time (?:between|to) failures?)\b|\b(?:predict|forecast|foresee)\w*\b[^.\n]{0,40}\b(?:fail\w*|outages?|incidents?|breaks?|down)/,
  /\bwill (?:it|this|the \w+|that) (?:ever )?(?:happen|fail|occur|recur|go down|break) again\b|\b(?:guarantee|assur\w{1,5}|ensure|promise|confirm\w{0,4})\b[^.\n]{0,50}\b(?:not|never|no)\b[^.\n]{0,20}\b(?:again|fail\w*|outages?|recur|happen)/,
)
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
  check: (parsed) => firstAsked(parsed, 'failure-prediction', ASKS),
})
