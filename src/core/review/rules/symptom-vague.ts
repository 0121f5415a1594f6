import { defineRule, type Hit } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'
import { saidOrPlayed } from '../parse/plays'

const VAGUE =
  /重い(?:気|感じ)|無反応|鈍い|(?:具合|様子|調子|つながり|繋がり|レスポンス|反応|応答)が(?:悪|変|おかし|いまいち)|(?:動い|使え|つながっ|見え|映っ)たり[^。\n]{0,12}たり|使い物にな|反応が返|(?:いつも|普段|ふだん)と(?:違|ちが|異な)[^。\n]{0,6}(?:動|挙動|様子)|機能しな(?:く|い)|正しく動作し|処理が進ま|\bfeels? (?:slow|sluggish|wrong|heavy)|(?:hardly|barely) (?:usable|works?)|not (?:doing|behaving) (?:what|as) it should|crawl(?:s|ing)\b|\b(?:weird|strange|odd|funny) (?:way|behaviou?r|things)|\b(?:connection|performance|response|network|speed) is (?:very |so |really )?(?:bad|poor|terrible|awful|horrible)|\bshaky\b|does(?: not|n't) want to|plays? tricks|\bcomes? and goes?\b|hangs? (?:every now and then|sometimes|from time to time|now and (?:again|then))|\bnothing (?:moves|works)\b|bad mood|unreliable|sometimes works|works sometimes|\b(?:has|have) (?:a|some|an) (?:problem|issue)s?\b|\blaggy\b|grinds? to a halt|調子が(?:よく|良く|いまいち|今ひとつ)|うんともすんとも|(?:おかしな|変な|妙な|不審な|怪しい)(?:動き|動作|挙動|状態)|(?:固|かた)ま(?:り(?:ます|まし)|って(?:い|しま)|る(?:。|こと|よう))|もっさり|もたつ|安定し(?:ません|ない|なく)|不調(?:です|で|に)|ぐずつ|反応が(?:鈍|にぶ|遅)|(?:うまく|ちゃんと|きちんと)(?:でき|動|つなが|表示)[^。\n]{0,4}(?:ない|ません|なく)|応答(?:し(?:ません|ない|なく|なか)|が(?:ありません|ない|なく))|動(?:きません|かない|かなく|いていません|作しません)|反応(?:し(?:ません|ない)|が(?:ない|ありません|悪い))|おかしい|おかしく|不安定|落ち(?:て(?:い|お|しま)|ました|ます)|調子が(?:悪|よくな|良くな|変)|つながりにく|繋がりにく|(?:うまく|正しく|正常に)(?:動|いか|行か|機能し)(?:ない|ません|きません|かない)|(?:遅|重)い(?:です|状態|ため|ので|。|と感じ)|遅くなっ(?:て|た)|重くなっ(?:て|た)|使えな(?:い|く)|使えません|不具合が(?:あり|出|発生)|変な動き|挙動が(?:変|不審|怪し)|止まって(?:います|いる|しまい)|\b(?:does(?: not|n't) (?:work|respond|function)|do(?: not|n't) (?:work|respond)|(?:is|are) not (?:working|responding|functioning)|stopped (?:working|responding)|(?:is|are|went|became|has become) (?:down|strange|broken|unstable|slow|sluggish|unavailable|flaky|laggy|weird)|(?:very |so |quite |really |extremely )unstable|not (?:re)?acting|mak(?:es|ing) (?:a |some )?problems?|(?:is|are) dead|(?:went|gone|goes) belly up|misbehav\w+|on the blink|plays? up|goes crazy|not working|acts? (?:up|strange(?:ly)?)|behaves? (?:strange|odd|weird)(?:ly)?|having (?:issues|problems|trouble)|has (?:issues|problems))\b/i
// What an observer saw: a protocol, a status, an error text, a command, a figure with its unit.
const OBSERVED =
  /\b(?:ping|ICMP|TCP|UDP|SYN|RST|HTTPS? ?[1-5]\d\d|curl|ssh|SSH|RDP|telnet|dig|timeouts?|time[sd]? out|refused|reset|unreachable|packet loss|StatusCheck\w*|p9[059]|(?:health|status|system|instance) checks?|log ?in|handshake)\b|(?<![\d.])[45]\d\d(?!\d)|タイムアウト|拒否|ヘルスチェック|ステータスチェック|\d[,.]{0,2}\s?(?:秒|ms|ミリ秒|分|時間|倍|%|％|件|回|台|MB|GB|IOPS|seconds?|minutes?|hours?|times|requests?|percent)|(?:から|より)\s?\S{1,12}\s?(?:に|へ)(?:増|減|低下|上昇)|=\s?\d/i
const hasObservation = ({ sentences, errors }: ParsedDraft, { range }: Hit): boolean =>
  range === null ||
  errors.some(({ range: { part, start } }) => part === range.part && Math.abs(start - range.start) < 400) ||
  sentences.some(
    (s) =>
      s.range.part === range.part && Math.abs(s.range.start - range.start) < 200 && OBSERVED.test(s.text),
  )
export default defineRule({
  id: 'symptom-vague',
  level: 'warning',
  article: 'describe-the-symptom',
  name: { ja: 'あいまいな事象', en: 'Vague symptom' },
  message: {
    ja: 'どのような操作で、何が観測されたかが分かりません',
    en: 'It is not clear what was done and what was observed',
  },
  examples: [
    { lang: 'ja', bad: 'サーバーが⟦応答しません⟧。' },
    { lang: 'ja', good: 'サーバーが社内からの ping に応答しません。' },
    { lang: 'ja', bad: '朝から画面の表示が⟦遅いです⟧。' },
    { lang: 'ja', good: '画面の表示が遅く、ふだん 1 秒のところ 20 秒かかります。' },
    { lang: 'en', bad: 'The site ⟦does not work⟧ since noon.' },
    { lang: 'en', good: 'The site does not work: curl gets HTTP 503 from the load balancer.' },
  ],
  check: (parsed) =>
    parsed.kind === 'closing' || parsed.kind === 'billing' || parsed.kind === 'quota'
      ? []
      : saidOrPlayed(parsed, VAGUE, 'vague')
          .filter(({ range }) => range.part === 'body')
          .filter((hit) => !hasObservation(parsed, hit))
          .slice(0, 2),
})
