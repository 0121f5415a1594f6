import { defineRule, type Hit, ownMatches } from '../define-rule'
import { countsSomething, isDetailedIncident } from '../parse/detail'
import { plays } from '../parse/plays'

// What there are several of, so that the trouble may reach one or all of them.
const SEVERAL =
  /(?:エンド)?ユーザー(?=が|から|に|の)|利用者|お客様|顧客|社員|従業員|会員|クライアント|端末|拠点|店舗|支店|デバイス|ノード|ワーカー|コンテナ|Pod|タスク|サーバー群|Web サーバー|インスタンス群|\b(?:users|customers|clients|employees|staff|branches|offices|stores|devices|laptops|desktops|PCs|phones|browsers|gateways|sensors)\b|\b(?:our|the|these|my) (?:\w+ )?(?:nodes|workers|containers|pods|tasks|servers|hosts|machines|instances)\b/i
const HOW_FAR =
  /全(?!く|般|文)|すべて|みな|一部|のみ|だけ|限(?:り|ら|定)|特定の|ほかの|他の|別の|複数|いくつ|数(?:台|人|名|社|拠点|店舗|ノード)|片(?:方|側)|両(?:方|側|系|AZ)|一(?:台|人|つ|社|拠点)|どの|いずれ|ほとんど|大半|大部分|多く|多数|大勢|AZ|アベイラビリティ|ゾーン|[a-z]-\d[a-d]\b|各|社内から|社外から|範囲|\d\s?(?:ノード|AZ|ゾーン|タスク|端末)|問題なく|\b(?:all|every|each|any|only|some|several|many|most|few|both|none|no one|nobody|everyone|everybody|one|two|three|single|specific|certain|other|others|another|elsewhere|everywhere|zone|AZ|[a-z]+-\d[a-d]|the same|unaffected|entire|whole|across|regardless|share of)\b/i
export default defineRule({
  id: 'scope-missing',
  level: 'info',
  article: 'how-far-it-reaches',
  name: { ja: '発生の範囲', en: 'How far it reaches' },
  message: {
    ja: '全体か、一部（1 台、1 つの AZ、特定の利用者）かが書かれていると、切り分けが早まります',
    en: 'Whether it hits all of them, one host, one zone or certain users would narrow it down',
  },
  examples: [
    {
      lang: 'ja',
      bad: '2026-11-20 10:05 JST から、⟦端末⟧から WorkSpaces に接続できません。「接続に失敗しました」と表示されます。設定の変更はしておらず、現在も続いています。',
    },
    {
      lang: 'ja',
      good: '2026-11-20 10:05 JST から、大阪の端末だけが WorkSpaces に接続できません。「接続に失敗しました」と表示されます。設定の変更はしておらず、現在も続いています。',
    },
    {
      lang: 'ja',
      good: '端末から WorkSpaces に接続するときの推奨の設定を教えてください。2026-11-20 10:05 JST に新しいディレクトリを作成し、来月から社内で使い始める予定です。',
      why: '質問に範囲は要らない',
    },
    {
      lang: 'en',
      bad: 'Since 2026-11-20 10:05 UTC our ⟦laptops⟧ cannot connect to WorkSpaces in eu-west-1. The client shows "Unable to connect". We did not change anything.',
    },
    {
      lang: 'en',
      good: 'Since 2026-11-20 10:05 UTC only laptops in Lyon cannot connect to WorkSpaces in eu-west-1. The client shows "Unable to connect". We did not change anything.',
    },
  ],
  check: (parsed): readonly Hit[] => {
    if (!isDetailedIncident(parsed) || HOW_FAR.test(parsed.own) || countsSomething(parsed)) return []
    // A resource that is named is the scope.
    const namesOne = ({ range: { part, start, end } }: { readonly range: NonNullable<Hit['range']> }) =>
      parsed.resources.some(({ range }) => range.part === part && range.start >= start && range.end <= end)
    return ownMatches(
      parsed,
      SEVERAL,
      (sentence) => sentence.range.part === 'body' && plays(sentence, 'failure') && !namesOne(sentence),
    ).slice(0, 1)
  },
})
