import { defineRule, type Hit } from '../define-rule'
import { attemptsOf, tellsOutcome } from '../parse/attempts'

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
    return tellsOutcome(parsed, attempts) ? [] : [{ range: last.range }]
  },
})
