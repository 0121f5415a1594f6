import { closeDraft } from '@edge/drafts/close-draft'
import { openData } from '../data'
import { messages } from '../messages'
import { type Command, EXIT, readArgs, single } from '../usage'

/** Marks a case as closed; the app does it while it is open. */
export const close: Command = async (run) => {
  const { positionals } = readArgs(run, {})
  const id = single(run, positionals, 'ID')
  const words = messages[run.lang]
  const done = await closeDraft(id, { ...openData(), now: new Date() })
  process.stderr.write(`${done === 'closed' ? words.closed({ id }) : words.closedBefore({ id })}\n`)
  return EXIT.done
}
