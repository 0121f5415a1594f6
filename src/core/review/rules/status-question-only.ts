import { defineRule, type Hit } from '../define-rule'
import { plays } from '../parse/plays'

const STATUS =
  /(?:おかしく|変に|調子(?:が)?悪く|止まって|落ちて|遅く)(?:なって|い)?(?:い|た|っ)?(?:たり|ます|る|ない)[^。?？\n]{0,8}[?？]|(?:何か|なにか|なに)[^。?？\n]{0,10}(?:ありました|あった)(?:か|[?？])|(?:調子が悪い|大丈夫|正常|使える(?:状態)?|御社の(?:問題|障害|せい))(?:なん)?(?:です|でしょう)か|作業を(?:されて|して)(?:い)?ますか|\b(?:is|are) (?:anything|something) (?:wrong|broken|going on|up)\b|\bdo you (?:guys )?have (?:an? )?(?:outage|incident|problems?|issues?|disruption)|\bhas (?:something|anything) happened\b|\bany (?:known |current )?(?:problems?|issues?|outages?|incidents?)\b[^.\n]{0,40}\?|\bconfirm (?:whether|if) (?:aws|you|there)\b[^.\n]{0,20}\b(?:issue|problem|outage|incident)|\bjust us\b[^.\n]{0,40}\?|\bcurrent status of\b|\bif there is (?:an? |any )?(?:ongoing )?(?:maintenance|outage|incident|problem)\b|\bothers? (?:reporting|seeing|having) (?:problems?|issues?|the same)|(?:障害|メンテナンス|メンテ|ダウン|不具合|インシデント|トラブル)[^。?？\n]{0,24}(?:です|ます|でしょう|いません|る|ない)?か(?:[。?？]|$|どうか|を)|(?:何か|なにか)[^。?？\n]{0,16}(?:起き|起こ|発生し)て(?:い)?(?:ません|ない|ます)?か|(?:障害|トラブル|不具合|問題)(?:など|等)?(?:は|が)?[^。\n]{0,10}(?:発生|起き|出)[^。\n]{0,12}(?:か(?:どうか)?(?:を)?(?:教え|お知らせ|確認)|教えて)|(?:障害|メンテナンス|稼働状況|サービスの状態|障害情報)[^。\n]{0,20}(?:確認|教え|知りた|お知らせ)|(?:正常に|問題なく)?(?:稼働|動作|動い|落ち|止ま)[^。?？\n]{0,8}(?:てい)?(?:ます|る|です)か(?:[。?？]|$)|\b(?:is|are)\b[^.?\n]{1,60}\b(?:down|up|working|operational|available|under maintenance|healthy|(?:having|experiencing) [\w ]{0,16}(?:outage|issues?|problems?))\b[^.\n]{0,100}\?|\b(?:is|if|whether) there(?: is)? (?:an? |any )?(?:\w+ )?(?:outage|incident|disruption|planned work|maintenance)\b|\bis there anything going on\b|\bare there (?:some |any )?(?:works?|maintenance|problems?|issues?|disruptions?)\b[^.\n]{0,40}\b(?:going on|ongoing|your side|your end|at the moment|right now)|\bis there (?:an?|any) (?:ongoing |current |known )?(?:outage|incident|maintenance|issue|problem|disruption)\b/i
// What makes a text more than a question for the state.
const TELLING = ['failure', 'goal', 'impact', 'attempt', 'change', 'past', 'closing'] as const
// When or how often it is done is another question.
const HISTORY =
  /予定|頻度|履歴|実績|計画|今後|過去|何回|\b(?:how often|schedule|history|planned|past|next)\b/i
const POLITE =
  /返(?:事|信)(?:を)?(?:くだ|願|お願)|ASAP|お世話になって|よろしく|お願い|ありがとう|ご(?:確認|回答)ください|(?:ステータス|状態|稼働)の?(?:ページ|画面|ダッシュボード)|Health Dashboard|\b(?:status|health) (?:page|dashboard)\b|^(?:(?:good )?(?:morning|afternoon|evening)|quick (?:one|question)|hello|hi|dear|thanks|thank you|regards|best)\b|please (?:check|confirm|help|advise|let us know)/i
export default defineRule({
  id: 'status-question-only',
  level: 'warning',
  article: 'state-the-goal',
  name: { ja: '状態の確認だけの質問', en: 'Only a status question' },
  message: {
    ja: '状態の確認だけでなく、困っている事象と実現したいことを書いてください',
    en: 'Besides the status, please write what you see and what you want to achieve',
  },
  examples: [
    { lang: 'ja', bad: '⟦いま S3 は障害中ですか？⟧' },
    { lang: 'ja', good: 'いま S3 は障害中ですか？ GetObject が 503 で失敗します。復旧させたいです。' },
    { lang: 'ja', bad: 'お世話になっております。⟦メンテナンスが行われているか教えてください。⟧' },
    { lang: 'en', bad: '⟦Is EC2 down right now?⟧' },
    { lang: 'en', good: 'Is EC2 down right now? SSH to i-1 times out and we want it back.' },
  ],
  check: ({ sentences, errors }): readonly Hit[] => {
    const body = sentences.filter(({ range, own }) => range.part === 'body' && own.trim() !== '')
    const asked = body.find(({ own }) => STATUS.test(own) && !HISTORY.test(own))
    // Besides the question nothing is told or asked.
    const isAll = body.every(
      (sentence) =>
        STATUS.test(sentence.own) ||
        POLITE.test(sentence.own) ||
        !TELLING.some((role) => plays(sentence, role)),
    )
    return asked !== undefined && isAll && errors.length === 0 ? [{ range: asked.range }] : []
  },
})
