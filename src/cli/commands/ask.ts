import type { Answer } from '@core/knowledge/types'
import type { Knowledge } from '@edge/knowledge/load'
import { readOwnKnowledge } from '@edge/knowledge/load-own'
import { describeProblem, toProblem } from '@shared/errors'
import type { Lang } from '@shared/lang'
import { openKnowledgeBase } from '../knowledge'
import { messages, verdictNames } from '../messages'
import { inputLines, printLine } from '../streams'
import { type Command, EXIT, readArgs, readLang, single, UsageError } from '../usage'

/** "Can support answer this?" for one question, or for each line of standard input. */
export const ask: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    lang: { type: 'string' },
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    articles: { type: 'string' },
  })
  const lang = readLang(run, values.lang)
  const knowledge = await withOwnArticles(openKnowledgeBase(), values.articles, run.lang)
  if (values.jsonl === true) {
    if (positionals.length > 0) throw new UsageError(messages[run.lang].twoReaders)
    await askEach(knowledge, lang ?? run.lang)
    return EXIT.done
  }
  // Words that the shell has parted are one question.
  const question = single(run, positionals.length > 1 ? [positionals.join(' ')] : positionals, 'QUESTION')
  const answer = knowledge.ask(question, lang ?? spokenIn(question, run.lang))
  await printLine(values.json === true ? JSON.stringify(answer) : inWords(answer, lang ?? run.lang))
  return EXIT.done
}

/** What of the folder cannot be used is told, and the rest is. */
async function withOwnArticles(base: Knowledge, folder: string | undefined, lang: Lang): Promise<Asked> {
  if (folder === undefined) return base
  const own = await readOwnKnowledge(folder)
  for (const problem of own.problems) process.stderr.write(`${describeProblem(toProblem(problem), lang)}\n`)
  return { ask: (question, asked) => own.answer(base.loaded(asked), base.ask(question, asked)) }
}

type Asked = Pick<Knowledge, 'ask'>

/** Each line is answered before the next one is read. */
async function askEach(knowledge: Asked, lang: Lang): Promise<void> {
  for await (const line of inputLines()) await printLine(JSON.stringify(knowledge.ask(line, lang)))
}

/** Kana or kanji tell Japanese; without them, the environment's language is asked in. */
const spokenIn = (question: string, fallback: Lang): Lang =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(question) ? 'ja' : fallback

function inWords({ verdict, articles, askInstead }: Answer, lang: Lang): string {
  const words = messages[lang]
  const list = articles.map(({ id, title }, at) => `  ${at + 1}. ${title}  (kihyo article ${id})`)
  const heading = verdict === 'unknown' ? words.closest : words.articles
  return [
    `[${verdict}] ${verdictNames[lang][verdict]}`,
    ...(list.length > 0 ? ['', `${heading}:`, ...list] : []),
    ...(askInstead === null ? [] : ['', `${words.askInstead}: ${askInstead}`]),
  ].join('\n')
}
