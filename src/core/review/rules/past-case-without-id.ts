import { defineRule } from '../define-rule'
import { citesCase, PAST_CASE } from '../parse/cases'
import { saidOrPlayed } from '../parse/plays'

export default defineRule({
  id: 'past-case-without-id',
  level: 'warning',
  article: 'refer-to-past-cases',
  name: { ja: 'ID のない過去のケース', en: 'Past case without its ID' },
  message: {
    ja: '過去のケースは、ケース ID を添えて参照してください',
    en: 'Please cite the earlier case by its case ID',
  },
  examples: [
    { lang: 'ja', bad: '⟦前回の問い合わせ⟧と同じ事象です。' },
    { lang: 'ja', good: '前回の問い合わせ（ケース ID 170000000000001）と同じ事象です。' },
    { lang: 'en', bad: 'This is like ⟦our previous case⟧.' },
    { lang: 'en', good: 'This is like our previous case 170000000000001.' },
  ],
  check: (parsed) => (citesCase(parsed) ? [] : saidOrPlayed(parsed, PAST_CASE, 'past')),
})
