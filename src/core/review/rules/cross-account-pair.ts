import { absent, defineRule } from '../define-rule'
import { BOTH_SIDES, otherAccountsOf } from '../parse/accounts'
import { citesCase } from '../parse/cases'

export default defineRule({
  id: 'cross-account-pair',
  level: 'info',
  article: 'cross-account-issues',
  name: { ja: '相手側アカウントのケース', en: 'Case of the other account' },
  message: {
    ja: '二つのアカウントにまたがる問題です。できれば相手側からも起票し、ケース ID を書いてください',
    en: 'Two accounts take part. If possible, file from the other one too and cite its case ID',
  },
  examples: [
    {
      lang: 'ja',
      bad: '別アカウント 444455556666 との VPC ピアリングで通信できません。',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'ja',
      good: '別アカウント 444455556666 との VPC ピアリングで通信できません。相手側のケースは 170000000000777 です。',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'en',
      bad: 'VPC peering with account 444455556666 carries no traffic.',
      draft: { accountId: '111122223333' },
    },
    {
      lang: 'en',
      good: 'VPC peering with account 444455556666 carries no traffic. Their case is 170000000000777.',
      draft: { accountId: '111122223333' },
    },
  ],
  check: (parsed) =>
    absent(
      parsed.kind === 'incident' &&
        BOTH_SIDES.test(parsed.own) &&
        (otherAccountsOf(parsed).length > 0 ||
          /(?:別|他|相手|取引先|パートナー)[^。\n]{0,10}アカウント|\b(?:other|partner'?s?|different|another) (?:\w+ )?account\b/i.test(
            parsed.own,
          )) &&
        !citesCase(parsed),
    ),
})
