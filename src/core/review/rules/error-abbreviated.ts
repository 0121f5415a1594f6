import { defineRule, type Hit } from '../define-rule'
import { CERTAIN, plays } from '../parse/plays'
import type { Sentence } from '../parse/sentences'

const QUOTE = /[「“"『'`]([^「」“”"『』\n]{2,400})[」”"』'`]/g
const CUT_INSIDE =
  /[～〜]\s*$|…|・・・|\.\.\.(?![/\w])|なんとか|なんちゃら|云々|うんぬん|ほにゃらら|ナントカ|〜〜|～～|\b(?:something|blah|whatever|and so on|etc)\b|(?:\(|（)(?:以下|後)?(?:省?略)(?:\)|）)/i
const CUT_OUTSIDE =
  /どうのこうの|とかそんな(?:感じ)?|(?:何か|なにか)(?:長い|英語の|よく分からない)[^。\n]{0,6}(?:エラー|メッセージ)|(?<!以下|次|下記|上記|この|その|下|右|左)のような(?:エラー|メッセージ)|(?:みたいな|系の|的な)(?:内容|もの(?:が|で|を))|うろ覚え|エラー(?:の)?(?:全文|内容|文)?[^。\n]{0,8}(?:控えて(?:い)?(?:ません|ない)|覚えて(?:い)?(?:ません|ない)|忘れ|概ね|だいたい)|がどうとか|それらしい(?:エラー|メッセージ)|よくある[^。\n]{0,12}(?:やつ|エラー)|なんとか\s?(?:Exception|Error|エラー)|何とかが|\bsays? something about\b|\b(?:error|message|exception|complain\w*|fails? with)\b[^.\n]{0,40}\b(?:to the effect|roughly|similar to|or so\b|some (?:kind|sort) of|in the direction of|which i shorten|stuff\b)|\bone of those \w+ (?:errors?|messages?|exceptions?)|\bthe usual [\w ]{0,20}(?:stuff|error|message)|\b(?:did not|didn't) (?:note|copy|save|write down) the (?:exact )?(?:wording|message|error|text)|\ba (?:permission|access|timeout|network) message\b|(?:みたいな|うんぬんの|云々の|なんちゃらの?|等々の|のような感じの|っぽい|とかいう|とかなんとか|的な|という感じの)(?:エラー|メッセージ|例外)|(?:エラー|メッセージ)(?:が)?(?:なんか|何か)出|(?:長いので|一部)(?:、)?(?:省略|割愛)|\b(?:an? )?error (?:like|something like|saying something|along the lines)|\bsome(?:thing like an?| kind of| sort of) (?:error|message)|\berror (?:message )?\(?(?:shortened|truncated|abbreviated)|\bsome(?: access| permission| network| timeout)? error\b(?! rate)/i
const ABOUT_ERROR =
  /エラー|メッセージ|表示|と出|が出|失敗|コマンド|例外|終わり|実行|返(?:り|っ|し)|\b(?:error|message|say(?:s|ing)|said|shows?|fails?|failed|command|prints?|returns?|exception|get|got|run|ran|dies?|died|crash\w*|throws?|threw|reject\w*|like)\b/i
// Three dots that a program writes, or the syntax of a language.
const PROGRAM_DOTS = /\.\.\.\s?(?:done|ok|failed)|\{\s?\.\.\.|\(\.\.\.|\[\.\.\.|\.\.\.[\w$]/i

function cuts({ range, text, own }: Sentence): readonly Hit[] {
  const at = (start: number, length: number): Hit => ({
    range: { part: range.part, start: range.start + start, end: range.start + start + length },
  })
  const outside = CUT_OUTSIDE.exec(own)
  if (outside !== null) return [at(outside.index, outside[0].length)]
  if (!ABOUT_ERROR.test(own)) return []
  for (const quote of text.matchAll(QUOTE)) {
    const inside = quote[1] ?? ''
    if (CUT_INSIDE.test(inside) && !PROGRAM_DOTS.test(inside) && !isWholeTail(inside))
      return [at(quote.index, quote[0].length)]
  }
  return []
}
/** "Connecting..." is how the message itself ends. */
const isWholeTail = (inside: string): boolean => /^[A-Z][a-z]+ing[\w ]{0,30}\.\.\.$/.test(inside)
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
    { lang: 'ja', bad: 'タイムアウト⟦みたいなエラー⟧が出ます。' },
    {
      lang: 'ja',
      good: 'コード `const a = { ...b }` を実行するとエラーが出ます。',
      why: '言語の構文であり、省略ではない',
    },
    { lang: 'en', bad: 'It says ⟦"Invalid parameter …"⟧ and stops.' },
    { lang: 'en', good: 'It says "Invalid parameter: capacity" and stops.' },
  ],
  check: ({ sentences, errors }) => {
    // Told in full somewhere, it may be spoken of in short elsewhere.
    const isCited = errors.some(({ isCode, quoted }) => isCode && quoted)
    return sentences.flatMap((sentence) => {
      const found = cuts(sentence)
      if (found.length > 0 || isCited || !plays(sentence, 'untoldError', CERTAIN)) return found
      return [{ range: sentence.range }]
    })
  },
})
