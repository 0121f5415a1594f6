import { defineRule, type Hit } from '../define-rule'
import type { Span } from '../parse/draft-text'

const CUT =
  /[「"“][^「」"“”\n]{1,300}?(?:…|\.\.\.|なんとか|云々|うんぬん|ほにゃらら|something|blah)[^「」"“”\n]{0,40}[」"”]|(?:みたいな|のような感じの|とかいう)エラー|\b(?:some error|an error like|something like an error)\b/i
const ABOUT_ERROR =
  /(?:エラー|メッセージ|と表示|と出|が出|失敗|コマンド)|\b(?:error|message|says|said|shows|fails|command|prints)\b/i
function cutQuotes({ range, text }: Span): readonly Hit[] {
  const match = ABOUT_ERROR.test(text) ? CUT.exec(text) : null
  if (match === null) return []
  const start = range.start + match.index
  return [{ range: { part: range.part, start, end: start + match[0].length } }]
}
export default defineRule({
  id: 'error-abbreviated',
  level: 'error',
  article: 'quote-errors-in-full',
  name: { ja: '省略されたエラー', en: 'Error cut short' },
  message: {
    ja: 'エラーやコマンドが省略されています。全文を書いてください',
    en: 'The error or command is cut short. Please give it in full',
  },
  examples: [
    { lang: 'ja', bad: '⟦「Access Denied なんとか」⟧というエラーが出ます。' },
    {
      lang: 'ja',
      good: '「An error occurred (AccessDenied) when calling the GetObject operation」が出ます。',
    },
    { lang: 'en', bad: 'It says ⟦"Invalid parameter …"⟧ and stops.' },
    { lang: 'en', good: 'It says "Invalid parameter: capacity" and stops.' },
  ],
  check: (parsed) =>
    parsed.sentences
      .filter(({ quoted, text }) => !quoted || /^[「"“]/.test(text))
      .flatMap((sentence) => cutQuotes(sentence)),
})
