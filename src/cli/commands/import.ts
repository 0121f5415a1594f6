import { type ImportReport, importArchive } from '@edge/archive/import-archive'
import { importDraft } from '@edge/archive/import-markdown'
import { askApp } from '@edge/drafts/requests'
import { isAppRunning } from '@edge/files/running-app'
import { describeProblem, toProblem } from '@shared/errors'
import { openData } from '../data'
import { readDraft } from '../draft-file'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, type Run, readArgs, single } from '../usage'

// The app need not answer: without it, the next start shows the new drafts.
const TELL_MS = 500

/** Takes a Markdown draft or an archive into the app's data; nothing that is there is overwritten. */
export const importFile: Command = async (run) => {
  const { values, positionals } = readArgs(run, { json: { type: 'boolean' }, restore: { type: 'boolean' } })
  const file = single(run, positionals, 'FILE')
  const { userData, dataFolder } = openData()
  const report = /\.(?:md|markdown|txt)$/i.test(file)
    ? await importDraft((await readDraft(file)).draft, dataFolder, new Date())
    : await importArchive(file, dataFolder, { restore: values.restore === true })
  if (report.added.length > 0 && (await isAppRunning(userData)))
    await askApp(dataFolder, { kind: 'imported' }, TELL_MS)
  if (values.json === true)
    await printLine(JSON.stringify({ ...report, refused: report.refused.map(toProblem) }))
  else await tell(run, report)
  return report.refused.length === 0 ? EXIT.done : EXIT.findings
}

async function tell(run: Run, { added, skipped, refused }: ImportReport): Promise<void> {
  const words = messages[run.lang]
  for (const { what, id, name } of added) await printLine(`+\t${what}\t${id}\t${oneLine(name)}`)
  for (const { what, id, name } of skipped) await printLine(`=\t${what}\t${id}\t${oneLine(name)}`)
  for (const problem of refused)
    process.stderr.write(`kihyo: ${oneLine(describeProblem(toProblem(problem), run.lang))}\n`)
  const [add, skip, refuse] = [added.length, skipped.length, refused.length]
  process.stderr.write(`${words.imported({ add, skip, refuse })}\n`)
}

/** Somebody else's words must not draw the terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
