import { defineRule, firstAsked, oneOf } from '../define-rule'

// Papers and certificates, or answers for an audit.
const PAPERS = oneOf(
  /(?:SOC\s?[123]|ISMAP|FISC|ISO\s?\/?(?:IEC\s?)?\d{4,5}|PCI\s?[- ]?DSS|HIPAA|GDPR|FedRAMP|J-SOX|プライバシーマーク|Pマーク|個人情報保護法|コンプライアンス|監査(?!ログ|証跡)|準拠|適合)[^。\n]{0,60}?(?:報告書|レポート|証明|証書|認証|認定|取得|準拠(?:し|状況)|適合(?:し|状況)|対応(?:し|状況)|監査(?:法人|人)?(?:に|へ|から)|資料|エビデンス|回答|開示|該当)/,
  /(?:チェックシート|チェックリスト|調査票|質問票|アンケート|ヒアリングシート|評価シート|評価票|確認書|誓約書|宣言書|調査表)[^。\n]{0,50}?(?:記入|記載|回答|返送|返信|提出|署名|押印|対応|埋め|ください|いただ|お願い)|(?:入退室|従業員教育|委託先(?:管理|評価|調査)|脆弱性診断(?:の)?結果|ペネトレーションテスト(?:の)?結果|第三者(?:認証|評価)|内部統制|身元調査|保険の?加入)/,
  /\b(?:SOC ?[123]|ISO(?:\/IEC)? ?\d{4,5}|PCI[ -]?DSS|HIPAA|GDPR|FedRAMP|ISMAP|compliant with|complian(?:ce(?! mode)|t)|attestation|security questionnaires?|due diligence|vendor (?:risk )?assessment|BAA|penetration test (?:results?|reports?)|certificat(?:e|ion)s? of (?:compliance|conformity|registration|insurance|destruction|your|aws|amazon)|audit reports?|our auditors?|external audit(?:ors?)?|regulators?|signed statement)\b/,
)
const ASKED =
  /教え|提供|回答|証明|開示|ください|ですか|ますか|でしょうか|記入|お願い|いただ|[?？]|希望|必要です|\b(?:reports?|certificates?|provide|supply|confirm|complete|fill|evidence|documents?|send|answer|need|wants?|sign|share|where|how do (?:we|i) (?:get|obtain)|is|are|does)\b/i
// Checking one's own resources for an audit is technical.
const OWN_CHECK =
  /(?:設定|有効|手順|方法|コマンド|ログ|構成|証跡)(?:を|の|が|に|は)?[^。\n]{0,16}?(?:確認|調べ|取得|出力|教え|保存|残|満た)|\b(?:how (?:do|can|should) we (?!get|obtain|prove)|which (?:command|setting|rule)|settings? of our|enable|AWS Config|CloudTrail)\b/i
const NOTHING = /(?!)/
export default defineRule({
  id: 'asks-compliance',
  level: 'warning',
  article: 'compliance-questions',
  name: { ja: 'コンプライアンスの質問', en: 'Asks a compliance question' },
  message: {
    ja: 'コンプライアンスや監査の質問は、専用の窓口や AWS Artifact が適しています',
    en: 'Compliance and audit questions belong to a dedicated contact and AWS Artifact',
  },
  examples: [
    { lang: 'ja', bad: '⟦SOC 2 の報告書⟧を提供してください。' },
    { lang: 'ja', good: '監査のため、CloudTrail が有効か確認する手順を教えてください。' },
    { lang: 'en', bad: 'Please send the ⟦SOC 2⟧ report.' },
    { lang: 'en', good: 'For an audit, how can we list trails that are off?' },
  ],
  check: (parsed) =>
    firstAsked(
      parsed,
      'compliance-questions',
      ASKED.test(parsed.own) ? PAPERS : NOTHING,
      ({ own }) => !OWN_CHECK.test(own),
    ),
})
