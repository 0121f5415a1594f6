import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:内部(?:の|で(?:は)?|的に|構造|実装|仕様|動作|アルゴリズム|処理|アーキテクチャ)|裏側(?:の|で)|裏で|中で(?:は)?|舞台裏|非公開の(?:仕様|仕組み)|中身の(?:実装|仕組み))[^。\n]{0,60}?(?:教え|知りた|開示|説明|ですか|ますか|でしょうか|ください|ご?教示|聞か|いるのか|伺)/,
  /(?:どのような|どんな|どういう|何の|どの)(?:技術|アルゴリズム|仕組み|方式|ミドルウェア|ハードウェア|プロトコル|データ構造|ハイパーバイザー?|製品|チップ)(?:で|を|が|に)[^。\n]{0,50}?(?:か|教え|知り|ください|いただ|伺)/,
  /(?:仕組み|アルゴリズム|実装方式|保存方式|原理|内部構造|アーキテクチャ|からくり)(?:や[^。\n]{0,20})?(?:を|について|が)[^。\n]{0,16}?(?:教え|知りた|ご?教示|説明|開示|知り|伺|聞か|理解した|興味)/,
  /\bhow (?:does|do|is|are|exactly)\b[^.?\n]{1,80}?\b(?:internally|inside|under the hood|behind the scenes|on the inside|at the (?:hardware|protocol) level)\b/,
  /\binternal(?:ly|s)? (?:architecture|implementation|design|mechanisms?|algorithms?|structures?|work\w*|details|logic|of)\b|\b(?:under the hood|behind the scenes|inner workings|source code of|internals)\b|\bimplement\w* (?:internally|inside|on the inside)\b/,
  /\b(?:which|what) (?:\w+ )?(?:algorithms?|technology|technologies|hypervisor|hardware|database engine|data structures?|protocol|replication protocol|consensus \w+|cpu|chips?) (?:is|are|does|do|did|runs?|and|powers?)\b/,
)
const PURPOSE =
  /(?:ため|目的|設計(?:し|を|中|の)|検討(?:し|中)|監視|判断|背景|移行|見積|選定|試算)|\b(?:because|in order to|so that|we are (?:designing|planning|building|migrating|writing)|for (?:our|the) (?:design|monitoring|migration|runbook)|to (?:decide|design|plan|choose|size))\b/i
export default defineRule({
  id: 'asks-internals',
  level: 'warning',
  article: 'internal-mechanisms',
  name: { ja: '内部の仕組みの質問', en: 'Asks how it works inside' },
  message: {
    ja: '内部の仕組みは通常お答えできません。何のために知りたいか、背景を書いてください',
    en: 'Internals are normally not explained. Say what you need it for',
  },
  examples: [
    { lang: 'ja', bad: 'SQS がメッセージを保存する⟦内部のアルゴリズムを教え⟧てください。' },
    { lang: 'ja', good: '監視を設計するため、再配信が起きる条件を教えてください。' },
    { lang: 'en', bad: '⟦How does SQS store messages under the hood⟧?' },
    { lang: 'en', good: 'We are designing retries. Under which conditions is a message delivered twice?' },
  ],
  check: (parsed) =>
    parsed.sentences.some(
      ({ own, range }) => range.part === 'body' && PURPOSE.test(own.replace(/ためです|ために必要/g, 'ため')),
    )
      ? []
      : firstAsked(parsed, 'internal-mechanisms', ASKS),
})
