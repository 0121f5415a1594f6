import { defineRule, oneOf } from '../define-rule'
import { saidOrPlayed } from '../parse/plays'

const TRIED =
  /(?:いろいろ(?!な(?:端末|環境|経路|拠点|リージョン|ブラウザ))|いろんな|色々(?:な)?|さまざまな?|様々な?|あれこれ|一通り(?:の)?|ひと?とおり(?:の)?|ひと通り(?:の)?|基本的な|一般的な|定番の|ありとあらゆる|思い当たる(?:こと|限り|かぎり|節)?(?:は|を)?|思いつく(?:限り|かぎり|もの|こと)(?:は|を|の)?|考え(?:つく|得る|られる)(?:限り|かぎり|こと|もの)?(?:は|を|の)?|できる(?:限り|かぎり|だけ)(?:の)?(?:こと)?)[^。\n、]{0,14}(?:設定|対処|対応|対策|切り分け|確認|調査|手|方法|こと|手順|操作|もの)?(?:は|を|も|について)?(?:一通り|すべて|全て|全部|片っ端から)?(?:いじ(?:っ|り)|触(?:っ|り)|さわ(?:っ|り)|済ませ|済んで|打(?:ち|っ)|やり(?:まし|尽)|やって|行って(?:い|お)ます|行いました|試し|調べ|実施し|確認(?:し|済))|片っ端から(?:試|調|確)|(?:いろいろ|色々|さまざま|様々|あれこれ|一通り|ひととおり|ひと通り|できること|考えられること|思いつく(?:こと|限り)|やれること|あらゆる(?:こと|手|方法)|手を尽く)(?:な(?:こと|方法|対処|手段|設定))?(?:の)?(?:対処|対応|方法|手順|設定|確認|調査|切り分け)?(?:は|を|と|も|で)?(?:全て|すべて|全部)?(?:既に|すでに)?(?:試し|やっ|やり|調べ|対応|対処|確認|実施|行い|行っ|し(?:まし|て)|尽くし)(?:てみ|し)?(?:ました|まし|ています|済み|た|て)?|手当たり次第|あの手この手|八方手を尽く|何を(?:やっ|し)ても|思いつくまま|ネットで(?:調べ|見つけ)た(?:方法|対処)[^。\n]{0,8}(?:一通り|ひととおり|全部|すべて|いくつか)|\b(?:everything but the kitchen sink|every trick|(?:everything|anything|whatever) (?:we|i) (?:could|can|know|knew)|you name it|(?:thrown|threw) everything|played around with (?:the )?settings|all kinds of (?:things|stuff|settings)|a bunch of (?:things|stuff)|this and that|various (?:settings|approaches|ways|options|fixes)|the usual (?:things|suspects|steps|stuff))|\b(?:tried (?:everything|many things|various things|a lot(?: of things)?|all (?:sorts|kinds) of things|all we could|several things|different things|multiple things|all possible)|did everything|done everything|have tried it all|exhausted (?:all|every)|(?:usual|standard|basic) troubleshooting)\b/i
// Much, and nothing of it by name, beside what one does about trouble.
const MUCH_JA =
  /(?:いろいろ|いろんな|色々|色んな|さまざま|様々|あれこれ|一通り|ひと?とおり|片っ端|手当たり次第|あらゆる|いくつか|各種|(?:できる|試せる|調べられる|書いてある|思いつく|思い当たる|考えられる)[^。\n、]{0,6}(?:こと|もの|範囲|対応|対処)?|それらしい|こちらでできる|出てきた方法)(?!な(?:端末|環境|経路|拠点|リージョン))[^。\n、]{0,24}(?:試(?:し|せ)|や(?:っ|り)|いじ|触|調べ|調査|確認|対処|対応|対策|切り分け|見直|検証|済ませ|終え|完了|講じ|変え|だめ|ダメ|尽く)[^。\n]{0,6}(?:ました|まし|て(?:い|お)|済|つもり|です|ます|た)|手は?を?尽く|何を(?:やっ|し)ても|(?:こと|方法|対処|手順|対策)(?:は|を)?(?:全部|すべて|全て)(?:やり|試|実施|だめ)/
const MUCH = String.raw`(?:everything|all (?:kinds|sorts) of \w+|all (?:the )?(?:usual|standard|basic|obvious|answers)|a (?:number|lot|bunch|couple|few)(?: of)? (?:things|fixes|ways|parameters|settings|tests|options)|(?:many|lots of|various|several|different|multiple) (?:things|settings|ways|tests|combinations|measures|attempts|fixes|options|debugging|parameters)|every (?:guide|trick|option|way|setting)|this and that|with the settings|from top to bottom)`
const DONE = `(?:tried|did|done|tested|changed|tweaked|followed|played|googled|exhausted|been through|went through|gone through|taken|made|performed|attempted)`
const MUCH_EN = new RegExp(
  String.raw`\b${DONE}\b[^.\n]{0,30}\b${MUCH}|\b${MUCH}\b[^.\n]{0,40}\b${DONE}\b|\bnothing (?:we|i) (?:do|did|try|tried) (?:helps|helped|works|worked)\b|\b(?:lots|hours|days) of debugging\b`,
  'i',
)
const ANY = oneOf(TRIED, MUCH_JA, MUCH_EN)
// What was tried is named right after.
const NAMED = /(?:：|:)\s*$|以下|次の|下記|\b(?:such as|for example|including|namely|the following)\b/i
export default defineRule({
  id: 'attempts-vague',
  level: 'warning',
  article: 'what-you-tried',
  name: { ja: '試したことが具体的でない', en: 'Attempts not named' },
  message: { ja: '試したことが具体的に書かれていません', en: 'What was tried is not named' },
  examples: [
    { lang: 'ja', bad: '⟦いろいろ試し⟧ましたが、だめでした。' },
    { lang: 'ja', good: 'セキュリティグループの 443 を許可しましたが、結果は同じでした。' },
    { lang: 'en', bad: 'We ⟦tried everything⟧ without luck.' },
    { lang: 'en', good: 'We restarted the task twice; the error stayed.' },
  ],
  check: (parsed) =>
    parsed.kind === 'closing' ? [] : saidOrPlayed(parsed, ANY, 'vagueAttempt', ({ own }) => !NAMED.test(own)),
})
