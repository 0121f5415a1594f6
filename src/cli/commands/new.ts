import { messages } from '../messages'
import { print } from '../streams'
import { type Command, choice, EXIT, readArgs, readLang, UsageError } from '../usage'

const TEMPLATES = ['trouble', 'how-to', 'billing', 'quota'] as const
// Part of the built file: a template is one file in content/templates, per language.
const sources = import.meta.glob<string>('../../../content/templates/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** A fresh draft on standard output. */
export const newDraft: Command = async (run) => {
  const { values, positionals } = readArgs(run, { template: { type: 'string' }, lang: { type: 'string' } })
  const [extra] = positionals
  if (extra !== undefined) throw new UsageError(messages[run.lang].tooMany({ what: extra }))
  const template = choice(run, '--template', values.template ?? 'trouble', TEMPLATES)
  const lang = readLang(run, values.lang) ?? run.lang
  const source = sources[`../../../content/templates/${lang}/${template}.md`]
  if (source === undefined) throw new Error(`no template ${lang}/${template}`)
  await print(source)
  return EXIT.done
}
