import { absent, defineRule } from '../define-rule'
import { tellsChanges } from '../parse/attempts'

export default defineRule({
  id: 'recent-changes-missing',
  level: 'info',
  article: 'recent-changes',
  name: { ja: '発生前の変更', en: 'Changes before it began' },
  message: {
    ja: '発生前の変更点（なければ「変更なし」）があると、切り分けが早まります',
    en: 'What changed before it began, or that nothing did, would narrow it down',
  },
  examples: [
    { lang: 'ja', bad: '10:05 JST から API が 503 で失敗します。' },
    { lang: 'ja', good: '10:05 JST から API が 503 で失敗します。設定の変更はしていません。' },
    { lang: 'en', bad: 'The API has failed with 503 since 10:05 UTC.' },
    { lang: 'en', good: 'The API has failed with 503 since 10:05 UTC. We deployed version 8 at 10:00 UTC.' },
  ],
  prompt: {
    ja: {
      heading: '発生前に変更したこと',
      hint: '〔設定、デプロイ、権限、ネットワーク、利用量などの変更。なければ「なし」〕',
    },
    en: {
      heading: 'Changes before it started',
      hint: '[Configuration, deployment, permissions, network, load. Write "none" if nothing changed]',
    },
  },
  check: (parsed) => absent(parsed.kind === 'incident' && !tellsChanges(parsed)),
})
