import type { Article } from '@core/knowledge/types'
import type { Lang } from '@shared/lang'
import { openKnowledgeBase } from '../knowledge'
import { messages, verdictNames } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, readArgs, readLang, single } from '../usage'

/** One article as Markdown, or as JSON. */
export const article: Command = async (run) => {
  const { values, positionals } = readArgs(run, { lang: { type: 'string' }, json: { type: 'boolean' } })
  const lang = readLang(run, values.lang) ?? run.lang
  const found = openKnowledgeBase().article(single(run, positionals, 'ID'), lang)
  await printLine(values.json === true ? JSON.stringify(found) : inWords(found, lang))
  return EXIT.done
}

function inWords(article: Article, lang: Lang): string {
  const words = messages[lang]
  const { title, verdict, summary, body, askInstead, sources, asOf, related } = article
  const lines = [
    `# ${title}`,
    '',
    `[${verdict}] ${verdictNames[lang][verdict]}`,
    '',
    summary,
    '',
    body.trimEnd(),
  ]
  if (askInstead !== null) lines.push('', `${words.askInstead}: ${askInstead}`)
  if (sources.length > 0) lines.push('', `${words.sources}: ${sources.join(' · ')}`)
  if (asOf !== null) lines.push(words.asOf({ day: asOf }))
  if (related.length > 0) lines.push('', `${words.related}: ${related.join(', ')}`)
  return lines.join('\n')
}
