import { opendir } from 'node:fs/promises'
import type { Answer } from '@core/knowledge/types'
import type { Knowledge } from '@edge/knowledge/load'
import { readOwnKnowledge } from '@edge/knowledge/load-own'
import { AppError, describeProblem, toProblem } from '@shared/errors'
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
  const answer = await answering(openKnowledgeBase(), values.articles, run.lang)
  if (values.jsonl === true) {
    if (positionals.length > 0) throw new UsageError(messages[run.lang].twoReaders)
    await askEach(answer, lang ?? run.lang)
    return EXIT.done
  }
  // Words that the shell has parted are one question.
  const question = single(run, positionals.length > 1 ? [positionals.join(' ')] : positionals, 'QUESTION')
  const given = await answer(question, lang ?? spokenIn(question, run.lang))
  await printLine(values.json === true ? JSON.stringify(given) : inWords(given, lang ?? run.lang))
  return EXIT.done
}

type Answering = (question: string, lang: Lang) => Promise<Answer>

/** With the articles of a folder, if one is named. What of it cannot be used is told, and the rest is used. */
async function answering(base: Knowledge, folder: string | undefined, lang: Lang): Promise<Answering> {
  if (folder === undefined) return async (question, asked) => base.ask(question, asked)
  await mustBeFolder(folder)
  const own = await readOwnKnowledge(folder)
  for (const problem of own.problems) process.stderr.write(`${describeProblem(toProblem(problem), lang)}\n`)
  return async (question, asked) => {
    await own.prepare(base.loaded(asked))
    return own.answer(base.ask(question, asked))
  }
}

/** A folder that someone names is there; a slip of the pen must not pass for a folder without articles. */
async function mustBeFolder(folder: string): Promise<void> {
  try {
    await (await opendir(folder)).close()
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('cannot-read', { path: folder, detail }, { cause })
  }
}

/** Each line is answered before the next one is read. */
async function askEach(answer: Answering, lang: Lang): Promise<void> {
  for await (const line of inputLines()) await printLine(JSON.stringify(await answer(line, lang)))
}

/** Kana or kanji tell Japanese; without them, the environment's language is asked in. */
const spokenIn = (question: string, fallback: Lang): Lang =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(question) ? 'ja' : fallback

function inWords({ verdict, verdictBy, articles, askInstead }: Answer, lang: Lang): string {
  const words = messages[lang]
  const list = articles.map(
    ({ id, title, own }, at) => `  ${at + 1}. ${title}  (${own ? words.own : `kihyo article ${id}`})`,
  )
  const heading = verdict === 'unknown' ? words.closest : words.articles
  return [
    `[${verdict}] ${verdictNames[lang][verdict]}${verdictBy === 'own' ? ` (${words.byOwn})` : ''}`,
    ...(list.length > 0 ? ['', `${heading}:`, ...list] : []),
    ...(askInstead === null ? [] : ['', `${words.askInstead}: ${askInstead}`]),
  ].join('\n')
}
