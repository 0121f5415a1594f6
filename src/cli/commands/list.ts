import { STATUSES } from '@core/draft/schema'
import { DraftFolder } from '@edge/drafts/draft-folder'
import { describeProblem, toProblem } from '@shared/errors'
import { openData } from '../data'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, choice, EXIT, readArgs, UsageError } from '../usage'

/** The drafts of the app, newest first; also while it is open. */
export const list: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    json: { type: 'boolean' },
    status: { type: 'string', multiple: true },
  })
  const [extra] = positionals
  if (extra !== undefined) throw new UsageError(messages[run.lang].tooMany({ what: extra }))
  const wanted = (values.status ?? []).map((status) => choice(run, '--status', status, STATUSES))
  const { drafts, problems } = await new DraftFolder(openData().dataFolder).list()
  const shown = wanted.length === 0 ? drafts : drafts.filter(({ status }) => wanted.includes(status))
  for (const problem of problems)
    process.stderr.write(`kihyo: ${describeProblem(toProblem(problem), run.lang)}\n`)
  if (values.json === true) await printLine(JSON.stringify(shown))
  else
    for (const { id, status, updatedAt, caseId, subject } of shown)
      await printLine([id, status, updatedAt, caseId || '-', oneLine(subject) || '-'].join('\t'))
  return EXIT.done
}

/** Fit for one cell: a tab or an escape sequence in a subject must not draw the terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
