import { defineRule, type Hit } from '../define-rule'
import type { ParsedDraft } from '../parse/draft-text'

// An organisation's own name as what has the trouble: 新会計システム, 〜くん, ステ環.
const OWN_NAME =
  /(?:新|旧|次期|社内)?[一-龠ァ-ヶA-Za-z]{2,10}(?:基幹|会計|勤怠|販売|在庫|受注|物流|人事|給与|顧客)?(?:システム|くん|ちゃん|さん)(?=が|は|で|の)|ステ環|本環|検環|開環|(?:うち|弊社|当社)の(?:システム|アプリ|サーバー?|環境)(?=が|は|で)/
const TROUBLE = /重(?:い|く)|動か|止ま|落ち|遅|使え|つなが|繋がら|エラー|失敗|おかし/
// "Helios went dark": a name of their own, said twice, as what has the trouble.
const ENGLISH_NAME =
  /\b([A-Z][a-z]{3,14})(?= (?:is|was|went|has|had|does|did|stopped|fails?|failed|hangs?|hung|crash(?:es|ed)|keeps|won't|cannot|can't|will not|times out|goes)\b)/
const KNOWN_NAME =
  /^(?:This|That|There|These|Those|What|Which|When|Where|While|Nothing|Nobody|Everything|Everyone|Someone|Something|Traffic|Production|Support|Amazon|Lambda|Aurora|Athena|Glue|Kinesis|Redshift|Fargate|Route|Bedrock|Cognito|Batch|Backup|Config|Redis|Postgres|Kafka|Linux|Windows|Ubuntu|Debian|Docker|Kubernetes|Terraform|Ansible|Jenkins|Python|Java|Node|Apache|Nginx|Tomcat|Oracle|Chrome|Firefox|Safari|Google|Azure|Slack|Grafana|Prometheus|Splunk|Datadog|Elastic|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Tokyo|Osaka|London|Paris|Dublin|Frankfurt|Sydney|Ireland|Ohio|Oregon|Virginia|Every|Each|Both|Some|Most|None|Data|Access|Login|Everybody|Users|Customers|Connections|Requests|Logs|Errors|Latency|Email|Mail|Jobs|Tasks|Pods|Builds|Deployments|Backups|Queries|Writes|Reads|Calls|Messages|Only|Since|Then|Also|Here|Today|Yesterday|Please|Thanks)$/

function englishName({ sentences }: ParsedDraft): readonly Hit[] {
  return sentences
    .flatMap(({ own, range }) => {
      const match = ENGLISH_NAME.exec(own)
      const name = match?.[1] ?? ''
      if (match === null || KNOWN_NAME.test(name)) return []
      // Once at the head of a sentence any word has a capital.
      const isRepeated = sentences.filter((other) => other.own.includes(name)).length > 1
      const start = range.start + match.index
      return isRepeated ? [{ range: { part: range.part, start, end: start + name.length } }] : []
    })
    .slice(0, 1)
}

function glossaryHits({ draft, sentences }: ParsedDraft): readonly Hit[] {
  return draft.glossary
    .filter((term) => term.trim() !== '')
    .flatMap((term) => {
      const found = sentences.find(({ text }) => text.includes(term))
      if (found === undefined) return []
      const start = found.range.start + found.text.indexOf(term)
      return [{ range: { part: found.range.part, start, end: start + term.length } }]
    })
}
export default defineRule({
  id: 'internal-jargon',
  level: 'warning',
  article: 'avoid-internal-jargon',
  name: { ja: '社内だけの言葉', en: 'Internal term' },
  message: {
    ja: '社内だけで通じる言葉のようです。AWS のサービス名とリソース ID で書いてください',
    en: 'Only your organisation may know this term. Please use AWS service names and resource IDs',
  },
  examples: [
    { lang: 'ja', bad: '⟦新経理システム⟧がまた動かなくなりました。' },
    { lang: 'ja', good: 'ECS サービス keiri-svc のタスクが起動しません。' },
    { lang: 'en', bad: '⟦TimeBuddy⟧ fails to start since 10:05 UTC.', draft: { glossary: ['TimeBuddy'] } },
    {
      lang: 'en',
      good: 'The ECS service timecard-svc fails to start since 10:05 UTC.',
      draft: { glossary: ['TimeBuddy'] },
    },
  ],
  check: (parsed) => {
    const listed = glossaryHits(parsed)
    if (listed.length > 0 || parsed.kind !== 'incident' || parsed.resources.length > 0) return listed
    const english = englishName(parsed)
    if (english.length > 0) return english
    return parsed.sentences
      .flatMap(({ own, range }) => {
        const match = TROUBLE.test(own) ? OWN_NAME.exec(own) : null
        if (match === null) return []
        const start = range.start + match.index
        return [{ range: { part: range.part, start, end: start + match[0].length } }]
      })
      .slice(0, 1)
  },
})
