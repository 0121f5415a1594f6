import { defineRule, firstMatch } from '../define-rule'

const ATTACHED =
  /(?:ログ|キャプチャ|画面|スクリーンショット|スクショ|ファイル|資料|図|設定|コード|ダンプ|出力|結果|HAR|テンプレート|表)[^。\n]{0,24}?(?:添付|同封|送付|お送り|アップロード)|(?:添付|別添|別紙)(?:し(?:ます|ました|た|て)|の\s?(?!方法|仕方|必要|上限|制限|サイズ)[一-龠ァ-ヶA-Za-z]|いたし|を(?:ご)?(?:参照|確認|覧))|\b(?:attached|attaching|attachments?|enclosed|see the (?:screenshot|screen capture|log file)|screenshots? (?:is|are|below|above)|I (?:have )?upload(?:ed)?)\b/i
const NOT_A_FILE =
  /(?:添付(?:でき|すべき|する(?:必要|方法|の)|が必要|しましょうか|可能)|必要(?:で|な)(?:あれ|ら)[^。\n]{0,12}添付|EBS|ボリューム|ENI|アタッチ)|\b(?:attached (?:to|volume|policy|role|instance|disk)|(?:re-?)?attached (?:the |an? |our )?(?:[\w-]+ ){0,2}(?:role|policy|volume|disk|interface|instance)|policy attached|(?:is|are|was|were|be|re-?) ?attached to|attach(?:ed)? (?:the|an?) (?:volume|policy|role|disk|network)|(?:can|could|will|shall|should) (?:we |be )?attach|if (?:needed|required|you need))\b/i
export default defineRule({
  id: 'log-not-attached',
  level: 'info',
  article: 'attach-logs-early',
  name: { ja: '添付されていないログ', en: 'Log not attached' },
  message: {
    ja: '添付すると書かれていますが、添付がありません',
    en: 'The text speaks of an attachment, but nothing is attached',
  },
  examples: [
    { lang: 'ja', bad: 'アプリの⟦ログを添付⟧します。' },
    {
      lang: 'ja',
      good: 'アプリのログを添付します。',
      draft: { attachments: [{ name: 'app.log', size: 10, masked: true, openFindings: 0 }] },
    },
    { lang: 'en', bad: 'The log is ⟦attached⟧.' },
    {
      lang: 'en',
      good: 'The log is attached.',
      draft: { attachments: [{ name: 'app.log', size: 10, masked: true, openFindings: 0 }] },
    },
    { lang: 'en', good: 'The volume is attached to the instance.', why: 'a disk, no file' },
  ],
  check: (parsed) =>
    parsed.draft.attachments.length > 0
      ? []
      : firstMatch(parsed, ATTACHED, ({ own }) => !NOT_A_FILE.test(own)),
})
