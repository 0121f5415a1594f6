import { writeArchive } from '@edge/archive/write-archive'
import { describeProblem, toProblem } from '@shared/errors'
import packageJson from '../../../package.json'
import { openData } from '../data'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, readArgs, UsageError } from '../usage'

/** `export --all`: every draft of the app, or with `--backup` its whole data folder, as one file; also while it is open. */
export const exportAll: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    all: { type: 'boolean' },
    out: { type: 'string' },
    backup: { type: 'boolean' },
    'with-keys': { type: 'boolean' },
    'with-originals': { type: 'boolean' },
  })
  const words = messages[run.lang]
  const [extra] = positionals
  if (extra !== undefined) throw new UsageError(words.tooMany({ what: extra }))
  if (values.out === undefined || values.out === '')
    throw new UsageError(words.missing({ what: '--out FILE' }))
  if ((values['with-keys'] === true || values['with-originals'] === true) && values.backup !== true)
    throw new UsageError(words.missing({ what: '--backup' }))
  const written = await writeArchive(openData().dataFolder, values.out, {
    kind: values.backup === true ? 'backup' : 'everything',
    withKeys: values['with-keys'] === true,
    withOriginals: values['with-originals'] === true,
    writtenAt: new Date(),
    app: packageJson.version,
  })
  for (const problem of written.problems)
    process.stderr.write(`kihyo: ${describeProblem(toProblem(problem), run.lang)}\n`)
  await printLine(written.path)
  process.stderr.write(`${words.archived({ file: written.path, count: written.drafts })}\n`)
  return written.problems.length === 0 ? EXIT.done : EXIT.findings
}
