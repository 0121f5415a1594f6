import { defineRule, ownMatches } from '../define-rule'

const TRIED =
  /(?:(?:いろいろ|色々|さまざま|様々|あれこれ|一通り|できること)(?:な(?:こと|方法|対処))?(?:は|を|と)?(?:全て|すべて)?(?:試し|やっ|やり|調べ|対応し)(?:てみ)?(?:ました|ています|た|て))|\b(?:tried (?:everything|many things|various things|a lot of things|all sorts of things)|did everything)\b/i
export default defineRule({
  id: 'attempts-vague',
  level: 'warning',
  article: 'what-you-tried',
  name: { ja: '試したことが具体的でない', en: 'Attempts not named' },
  message: { ja: '試したことが具体的に書かれていません', en: 'What was tried is not named' },
  examples: [
    { lang: 'ja', bad: '⟦いろいろ試しました⟧が、だめでした。' },
    { lang: 'ja', good: 'セキュリティグループの 443 を許可しましたが、結果は同じでした。' },
    { lang: 'en', bad: 'We ⟦tried everything⟧ without luck.' },
    { lang: 'en', good: 'We restarted the task twice; the error stayed.' },
  ],
  check: (parsed) => ownMatches(parsed, TRIED),
})
