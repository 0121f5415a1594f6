import type { ParsedDraft } from './draft-text'
import type { Mention } from './resources'

// Accounts that AWS itself owns and names in its documentation: registries of images, agents and layers.
const AWS_OWNED = new Set([
  '602401143452',
  '763104351884',
  '137112412989',
  '580247275435',
  '017000801446',
  '127311923021',
  '582318560864',
  '783764615133',
  '336392948345',
])
const LABEL = /(?:アカウント|account)(?:\s?(?:ID|番号|number))?[\s:：#(（]{0,3}$/i

/** Two accounts that work together. */
export const BOTH_SIDES =
  /\bfrom (?:our|my|this) account to\b|\bto (?:our|my|this) account from\b|ピアリング|クロスアカウント|アカウント間|またが|共有(?:し|され|して|した|の|が)|AssumeRole|スイッチロール|PrivateLink|エンドポイントサービス|相手(?:側|の)(?:アカウント|VPC)|双方|両(?:方の)?アカウント|リソースポリシー|信頼ポリシー|(?:別|他|相手|取引先)(?:の)?アカウント(?:の[^。\n]{0,30})?(?:から|へ|に|との)[^。\n]{0,30}(?:接続|通信|アクセス|書き込|読み|転送|送信|引き受け|呼び出)|\b(?:cross-account|peer(?:ed|ing)|shared? with|assum(?:e|es|ing) (?:a |the )?role|PrivateLink|endpoint service|trust policy|resource policy|both accounts|between (?:the )?(?:two )?accounts|their account|partner'?s? (?:aws )?account)\b/i

/** Account IDs of the text that are neither the filing account nor AWS's own. */
export function otherAccountsOf({ accounts, draft, own }: ParsedDraft): readonly Mention[] {
  return accounts.filter(({ text, quoted, range }) => {
    if (text === draft.accountId.replaceAll('-', '') || AWS_OWNED.has(text)) return false
    // A bare number of twelve digits may be a case ID.
    const offset = range.part === 'subject' ? range.start : draft.subject.length + 1 + range.start
    return quoted || draft.accountId !== '' || LABEL.test(own.slice(Math.max(0, offset - 16), offset))
  })
}
