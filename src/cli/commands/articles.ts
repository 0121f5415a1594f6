import { openKnowledgeBase } from '../knowledge'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, readArgs, readLang, UsageError } from '../usage'

/** The list of articles, one a line, or one JSON array. */
export const articles: Command = async (run) => {
  const { values, positionals } = readArgs(run, { lang: { type: 'string' }, json: { type: 'boolean' } })
  const [extra] = positionals
  if (extra !== undefined) throw new UsageError(messages[run.lang].tooMany({ what: extra }))
  const list = openKnowledgeBase().list(readLang(run, values.lang) ?? run.lang)
  if (values.json === true) await printLine(JSON.stringify(list))
  else
    for (const { id, verdict, title } of list)
      await printLine(`${id.padEnd(28)} ${verdict.padEnd(16)} ${title}`)
  return EXIT.done
}
