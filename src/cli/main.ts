import { describeProblem, toProblem } from '@shared/errors'
import packageJson from '../../package.json'
import { article } from './commands/article'
import { articles } from './commands/articles'
import { ask } from './commands/ask'
import { close } from './commands/close'
import { exportBundle } from './commands/export'
import { exportAll } from './commands/export-all'
import { importFile } from './commands/import'
import { list } from './commands/list'
import { mask } from './commands/mask'
import { newDraft } from './commands/new'
import { review } from './commands/review'
import { show } from './commands/show'
import { messages } from './messages'
import { endQuietlyWhenUnread, printLine } from './streams'
import { type Command, EXIT, type ExitCode, langOf, type Run, UsageError } from './usage'

const commands = new Map<string, Command>([
  ['ask', ask],
  ['articles', articles],
  ['article', article],
  ['review', review],
  ['mask', mask],
  ['export', (run) => (isOfAll(run.args) ? exportAll(run) : exportBundle(run))],
  ['new', newDraft],
  ['list', list],
  ['show', show],
  ['close', close],
  ['import', importFile],
])

/** Behind `--`, a name is a file's. */
function isOfAll(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).includes('--all')
}

async function main(args: readonly string[], lang: Run['lang']): Promise<ExitCode> {
  const words = messages[lang]
  const [name, ...rest] = args
  const beforeRest = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined)
  if (name === '--version' || name === '-v') await printLine(packageJson.version)
  else if (name === '--help' || name === '-h' || name === 'help' || beforeRest.includes('--help'))
    await printLine(words.help)
  else {
    if (name === undefined) throw new UsageError(words.missing({ what: 'COMMAND' }))
    const command = commands.get(name)
    if (command === undefined) throw new UsageError(words.noCommand({ name }))
    return command({ args: rest, lang })
  }
  return EXIT.done
}

/** One line that says what and where; what a person must do stands in the message. */
function report(error: unknown, lang: Run['lang']): void {
  const words = messages[lang]
  const text =
    error instanceof UsageError
      ? `${error.message} ${words.seeHelp}`
      : describeProblem(toProblem(error), lang)
  process.stderr.write(`kihyo: ${text.replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`)
}

const lang = langOf(process.env)
endQuietlyWhenUnread()
process.exitCode = await main(process.argv.slice(2), lang).catch((error: unknown) => {
  report(error, lang)
  return EXIT.usage
})
