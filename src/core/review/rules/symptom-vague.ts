import { defineRule, type Hit, ownMatches } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'

const VAGUE =
  /(?:応答し(?:ません|ない|なく)|動(?:きません|かない|かなく)|反応(?:しません|がない|がありません)|おかしい|不安定(?:です|に)|落ちて(?:います|いる|ます)|調子が悪)|\b(?:does(?: not|n't) (?:work|respond)|not (?:working|responding)|stopped working|is (?:down|strange|broken|unstable))\b/i
// What an observer saw: a protocol, a status, an error text, a command, a figure with its unit.
const OBSERVED =
  /\b(?:ping|ICMP|TCP|SYN|HTTPS? ?\d{3}|[45]\d\d|curl|ssh|telnet|timeout|timed out|refused|Exception|Error)\b|タイムアウト|エラー|`[^`]+`|\d\s?(?:秒|ms|ミリ秒|%|％|seconds?)/i
const hasObservation = (parsed: ParsedDraft, { range }: Hit): boolean =>
  parsed.sentences.some(
    (s) =>
      s.range.part === range?.part && Math.abs(s.range.start - range.start) < 160 && OBSERVED.test(s.text),
  )
export default defineRule({
  id: 'symptom-vague',
  level: 'warning',
  article: 'describe-the-symptom',
  name: { ja: 'あいまいな事象', en: 'Vague symptom' },
  message: {
    ja: 'どのような操作で何が観測されたかが分かりません',
    en: 'It is not clear what was done and what was observed',
  },
  examples: [
    { lang: 'ja', bad: 'サーバーが⟦応答しません⟧。' },
    { lang: 'ja', good: 'サーバーが社内からの ping に応答しません。' },
    { lang: 'en', bad: 'The site ⟦does not work⟧ since noon.' },
    { lang: 'en', good: 'The site does not work: curl gets HTTP 503 from the load balancer.' },
  ],
  check: (parsed) => ownMatches(parsed, VAGUE).filter((hit) => !hasObservation(parsed, hit)),
})
