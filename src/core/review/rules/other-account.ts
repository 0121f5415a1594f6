import { absent, defineRule } from '../define-rule'
import { BOTH_SIDES, otherAccountsOf } from '../parse/accounts'
import { citesCase } from '../parse/cases'

const SUBJECT_IS_OTHER =
  /(?:別|他|ほか|子会社|グループ会社|関連会社|開発用|検証用|本番用|顧客|お客様|お客さま|客先|取引先|委託元|先方|メンバー|子|連結|もう一つの|もう一方の)(?:の)?(?:AWS\s?)?アカウント[^\n]{0,60}(?:確認|調べ|調査|教え|見て|状況|状態|設定|原因|失敗|エラー|停止|でき)|アカウントは違い|\b(?:another|a different|a separate|our (?:other|subsidiary's|customer's|client's)|the (?:other|member|child|linked|customer's)) (?:aws )?account\b[^.\n]{0,80}\b(?:check|look|investigat|tell|fail|error|why|status|settings?|down|stopp)/i
export default defineRule({
  id: 'other-account',
  level: 'error',
  article: 'other-accounts',
  name: { ja: '別アカウントの質問', en: 'About another account' },
  message: {
    ja: 'サポートは起票したアカウントのことだけに答えます。対象のアカウントから起票してください',
    en: 'Support answers only about the filing account. Please file from the account in question',
  },
  examples: [
    {
      lang: 'ja',
      bad: '検証用アカウント 444455556666 の関数が 10:05 JST から失敗します。設定を確認してください。',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'ja',
      good: 'アカウント 111122223333 の関数が 10:05 JST から失敗します。設定の見方を教えてください。',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'en',
      bad: 'Please check why the function in our other account 444455556666 fails.',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'en',
      good: 'Why does the function in account 111122223333 fail?',
      draft: { accountId: '111122223333' },
    },
  ],
  check: (parsed) => {
    const others = otherAccountsOf(parsed)
    const isNamed = others.some(({ quoted, text }) => !quoted && !parsed.own.includes(`:${text}:`))
    const isBetween = BOTH_SIDES.test(parsed.own)
    return absent(
      !isBetween &&
        !citesCase(parsed) &&
        (SUBJECT_IS_OTHER.test(parsed.own) || (isNamed && /アカウント|\baccount\b/i.test(parsed.own))),
    )
  },
})
