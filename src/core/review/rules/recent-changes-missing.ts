import { absent, defineRule } from '../define-rule'

const CHANGE =
  /変更|変え(?:た|て|まし)|更新し|更新後|デプロイ(?:し|後|の後)|リリース(?:し|後|の後)|アップデート|アップグレード|移行し|移行後|切り替え(?:た|後|まし)|置き換え|入れ替え|追加し(?:た|て|まし)|増や(?:し|した)|減ら(?:し|した)|有効に(?:し|した)|無効に(?:し|した)|作り直し|作成し(?:た|て|まし)直後|直後から|直前|導入し|適用し(?:た|て|まし)|設定し(?:た|て|まし)|短縮し|延長し|拡張し|作業(?:は|を|の)|何も(?:して|変え|触)|きっかけ|\b(?:chang(?:e|es|ed)|updat(?:e|ed)|upgrad(?:e|ed)|deploy(?:ed|ment)|releas(?:e|ed)|migrat(?:ed|ion)|switched|replaced|moved|added|enabled|disabled|rotated|renewed|patched|resized|doubled|increased the|reduced the|raised the|lowered the|rolled out|introduced|installed|reconfigured|modified|recreated|before that we|just before|right after|since (?:we|the) (?:\w+ed|upgrade|deployment|release|change|migration)|nothing (?:was|has been|had been) (?:changed|touched))\b/i
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
  check: ({ kind, own }) => absent(kind === 'incident' && !CHANGE.test(own)),
})
