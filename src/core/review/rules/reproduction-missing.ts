import { absent, defineRule } from '../define-rule'

const CODE_TROUBLE =
  /(?:自社|独自|開発した|弊社の|当社の|作成した)(?:の|開発の)?(?:アプリ|プログラム|システム|スクリプト|コード)|SDK|boto3|ライブラリ|Lambda 関数|プログラム(?:から|で)|アプリ(?:ケーション)?(?:から|で|が)[^。\n]{0,30}(?:呼|エラー|例外|失敗)|\b(?:SDK|boto3|our (?:app(?:lication)?|code|program|script|client)|library|npm package|python script|java app)\b/i
const STEPS =
  /再現|手順(?:は|:|：)|次の(?:コード|コマンド|手順)|以下の(?:コード|コマンド|手順)|\b(?:reproduc\w+|steps to|the following (?:code|command|steps)|minimal (?:code|example))\b/i
export default defineRule({
  id: 'reproduction-missing',
  level: 'info',
  article: 'reproduction-steps',
  name: { ja: '再現手順', en: 'Steps to reproduce' },
  message: {
    ja: '再現に必要な最小限のコードや手順があると、調査が進みやすくなります',
    en: 'The smallest code or steps that reproduce it would speed up the investigation',
  },
  examples: [
    { lang: 'ja', bad: '10:05 JST から、自社アプリ（SDK for Java）の呼び出しが失敗します。' },
    { lang: 'ja', good: '10:05 JST から、SDK for Java の呼び出しが失敗します。再現コードを添付します。' },
    { lang: 'en', bad: 'Since 10:05 UTC calls of our application through the SDK fail.' },
    { lang: 'en', good: 'Since 10:05 UTC calls through the SDK fail. Code to reproduce it is attached.' },
  ],
  check: ({ kind, own, draft, sentences }) => {
    const hasCode =
      /```|^(?: {4}|\t)\S/m.test(draft.body) && !sentences.every(({ own: words }) => words.trim() !== '')
    return absent(kind === 'incident' && CODE_TROUBLE.test(own) && !STEPS.test(own) && !hasCode)
  },
})
