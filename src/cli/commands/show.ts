import { formatDraftFile } from '@core/draft/codec'
import { DraftFolder } from '@edge/drafts/draft-folder'
import { openData } from '../data'
import { print, printLine } from '../streams'
import { type Command, EXIT, readArgs, single } from '../usage'

/** One draft of the app as Markdown, as `review`, `export` and `import` read it. */
export const show: Command = async (run) => {
  const { values, positionals } = readArgs(run, { json: { type: 'boolean' } })
  const id = single(run, positionals, 'ID')
  const stored = await new DraftFolder(openData().dataFolder).read(id)
  if (values.json === true) await printLine(JSON.stringify(stored))
  else await print(formatDraftFile(stored.draft))
  return EXIT.done
}
