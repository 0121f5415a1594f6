import { defineRule, firstMatch } from '../define-rule'

const ASKS =
  /(?:内部(?:の|で|的に|構造|実装|仕様|動作|アルゴリズム|処理)|裏側(?:の|で)|非公開の(?:仕様|仕組み)|中身の(?:実装|仕組み))[^。\n]{0,50}?(?:教え|知りた|開示|説明|ですか|ますか|でしょうか|ください|ご教示)|(?:どのような|どんな|どういう|何の)(?:技術|アルゴリズム|仕組み|方式|ミドルウェア|ハードウェア)(?:で|を|が|に)[^。\n]{0,40}?(?:か|教え|知り|ください)|(?:仕組み|アルゴリズム|実装方式|保存方式|原理)(?:や[^。\n]{0,20})?(?:を|について|が)(?:詳しく)?(?:教え|知りた|ご教示|説明|開示|知り)|\b(?:how (?:does|do|is|are) [^.?\n]{1,60}?(?:work|implemented|built|stored|replicated) (?:internally|inside|under the hood|behind the scenes)|internal(?:ly|s)? (?:architecture|implementation|design|mechanism|algorithm|structure|work\w*|of)|under the hood|behind the scenes|which (?:algorithm|technology|hypervisor|hardware|database engine) (?:is|are|does|do)|source code of|inner workings)\b/i
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
    { lang: 'en', bad: 'How does SQS store messages ⟦under the hood⟧?' },
    { lang: 'en', good: 'We are designing retries. Under which conditions is a message delivered twice?' },
  ],
  check: (parsed) =>
    parsed.sentences.some(
      ({ own, range }) => range.part === 'body' && PURPOSE.test(own.replace(/ためです|ために必要/g, 'ため')),
    )
      ? []
      : firstMatch(parsed, ASKS),
})
