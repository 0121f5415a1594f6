import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:ISMAP|FISC|ISO\s?\/?(?:IEC\s?)?\d{4,5}|SOC\s?[123]|PCI\s?[- ]?DSS|HIPAA|GDPR|FedRAMP|個人情報保護法|J-SOX|プライバシーマーク|Pマーク|監査(?:法人|対応|証跡|報告書|資料)?|コンプライアンス|準拠(?:状況|証明|して)|認証(?:取得|書)|適合(?:状況|証明)|セキュリティ(?:チェックシート|質問票)|チェックシート|質問票)[^。\n]{0,60}?(?:教え|提供|回答|証明|開示|状況|ください|ですか|ますか|記入|お願い|いただ|対応し)|\b(?:SOC ?[123]|ISO ?\d{4,5}|PCI[ -]?DSS|HIPAA|GDPR|FedRAMP|ISMAP|compliance|compliant|audit(?:or|ors)?|certificat(?:e|ion) of|attestation|security questionnaire|due diligence)\b[^.\n]{0,80}?(?:\?|report|certificate|provide|confirm|complete|fill|evidence|document|status|send|answer)/i
// Checking one's own resources for an audit is technical.
const OWN_CHECK =
  /(?:設定|有効|手順|方法|コマンド|ログ)(?:を|の)?[^。\n]{0,16}?(?:確認|調べ|取得|出力|教え)|\b(?:how (?:do|can) we|which command|settings? of our|enable)\b/i
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
    { lang: 'ja', bad: '⟦SOC 2 の報告書を提供⟧してください。' },
    { lang: 'ja', good: '監査のため、CloudTrail が有効か確認する手順を教えてください。' },
    { lang: 'en', bad: 'Please send the ⟦SOC 2 report⟧.' },
    { lang: 'en', good: 'For an audit, how can we list trails that are off?' },
  ],
  check: (parsed) => firstMatch(parsed, ASKS, ({ own }) => !OWN_CHECK.test(own)),
})
