import { absent, defineRule } from '../define-rule'
import { BOTH_SIDES, otherAccountsOf } from '../parse/accounts'
import { citesCase } from '../parse/cases'
import type { ParsedDraft } from '../parse/draft-text'
import type { Mention } from '../parse/resources'

const SUBJECT_IS_OTHER =
  /(?:検証|開発|ステージング|子会社|グループ会社|親会社|関連会社|他社|顧客|お客様|取引先|客先|委託元|先方|他部門|開発部門|別|他|もう(?:一|ひと)つ)(?:の|持っている|で契約している|の契約している)?(?:AWS\s?)?アカウント(?:の(?:方|ほう))?(?:の|にある|で動)[^。\n]{0,30}(?:遅|止ま|落ち|失敗|状態|構成|設定|理由|調べ|リソースについて)|アカウントではなく[^。\n]{0,20}アカウント|(?:グループ会社|子会社|関連会社|親会社|取引先|お客様|顧客|客先)[^。\n]{0,16}(?:が使って|が利用して|が持って|の)[^。\n]{0,24}(?:件|について)[^。\n]{0,10}(?:代わり|代理)|(?:対象|リソース)は[^。\n]{0,16}アカウントにあ|他社の環境で|\b(?:in|of|belongs to|owned by|lives in|on behalf of)\b[^.\n]{0,16}\b(?:partner(?:'s)?|customer(?:'s)?|client(?:'s)?|vendor(?:'s)?|subsidiary(?:'s)?|sister company|parent company)\b[^.\n]{0,24}\b(?:accounts?|theirs)\b|\b(?:in|belongs to)\b (?:a|an|our)?\s?(?:another|different|development|other) (?:aws )?account\b[^.\n]{0,30}\b(?:than|instead|of our company)|\baccount of (?:our|a|the) (?:subsidiary|vendor|client|customer|partner)\b|\bowned by (?:our|a) (?:client|customer|partner)\b|(?:別|他|ほか|子会社|グループ会社|関連会社|開発用|検証用|本番用|顧客|お客様|お客さま|客先|取引先|委託元|先方|メンバー|子|連結|もう一つの|もう一方の)(?:の)?(?:AWS\s?)?アカウント[^\n]{0,60}(?:確認|調べ|調査|教え|見て|状況|状態|設定|原因|失敗|エラー|停止|でき)|アカウントは違い|\b(?:another|a different|a separate|our (?:other|subsidiary's|customer's|client's)|the (?:other|member|child|linked|customer's)) (?:aws )?account\b[^.\n]{0,80}\b(?:check|look|investigat|tell|fail|error|why|status|settings?|down|stopp)/i
// An ARN names the account of a partner as well: that alone is no sign.
const isInArn = ({ draft }: ParsedDraft, { range }: Mention): boolean =>
  draft[range.part].charAt(range.start - 1) === ':'

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
    const isNamed = others.some((mention) => !mention.quoted && !isInArn(parsed, mention))
    const isBetween = BOTH_SIDES.test(parsed.own)
    return absent(
      !isBetween &&
        !citesCase(parsed) &&
        (SUBJECT_IS_OTHER.test(parsed.own) || (isNamed && /アカウント|\baccount\b/i.test(parsed.own))),
    )
  },
})
