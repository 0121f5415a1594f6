import { defineRule, type Hit } from '../define-rule'
import { attemptsOf } from '../parse/attempts'

const OUTCOME =
  /(?:ましたが|でしたが|たが|たものの|けれど|けど|→|⇒|->|=>|ところ|(?:たら|すると|と)、|結果|変わら|変化|改善|解消|直ら|直り|同じ|成功|失敗|下がっ|上がっ|なくな|なりました|効果|だめ|ダメ|駄目|発生しな|出なく|戻り|戻っ|異常(?:は|なし|あり)|問題(?:は)?(?:なし|ありません|なく)|正常|OK|NG|でした|解決)|\b(?:but|however|still|no (?:effect|change|difference|luck|improvement)|without (?:success|effect|luck|result)|did(?: not|n't) (?:help|change|work|solve|fix)|(?:which|it|that|this) (?:helped|worked|failed|changed|made|fixed)|same|result|outcome|afterwards|after that|then (?:it|the)|to no avail|solved|in vain|nothing changed|persists?|remains?|works?|succeeds?|all (?:fine|good|green|healthy))\b/i
export default defineRule({
  id: 'attempt-outcome-missing',
  level: 'info',
  article: 'what-you-tried',
  name: { ja: '試した結果', en: 'Result of an attempt' },
  message: {
    ja: '試した結果（変わったこと、変わらなかったこと）も書いてください',
    en: 'Please also write what came of it',
  },
  examples: [
    { lang: 'ja', bad: '10:05 JST から 503 になります。⟦タスクを再起動しました。⟧' },
    { lang: 'ja', good: '10:05 JST から 503 になります。タスクを再起動しましたが、変わりません。' },
    { lang: 'en', bad: 'We get 503 since 10:05 UTC. ⟦We restarted the task.⟧' },
    { lang: 'en', good: 'We get 503 since 10:05 UTC. We restarted the task, but nothing changed.' },
  ],
  check: (parsed): readonly Hit[] => {
    const attempts = attemptsOf(parsed)
    const last = attempts.at(-1)
    if (parsed.kind !== 'incident' || last === undefined) return []
    const from = parsed.sentences.indexOf(attempts[0] ?? last)
    const to = parsed.sentences.indexOf(last)
    const told = parsed.sentences
      .slice(from, to + 2)
      .some(({ own, text }) => OUTCOME.test(own) || OUTCOME.test(text))
    return told ? [] : [{ range: last.range }]
  },
})
