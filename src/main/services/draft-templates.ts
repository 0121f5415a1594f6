import { parseDraftFile } from '@core/draft/codec'
import type { Draft } from '@core/draft/schema'
import { emptyDraft } from '@core/draft/schema'
import type { Input } from '@shared/contract'
import type { Lang } from '@shared/lang'

type TemplateName = Input<'drafts.create'>['template']

// Part of the bundle: a template is one file in content/templates, per language.
const sources = import.meta.glob<string>('../../../content/templates/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** A fresh draft from a template. */
export function draftFrom(template: TemplateName, lang: Lang, subject = ''): Draft {
  if (template === 'blank') return { ...emptyDraft(), language: lang, subject }
  const source = sources[`../../../content/templates/${lang}/${template}.md`]
  if (source === undefined) throw new Error(`no template ${lang}/${template}`)
  const { draft } = parseDraftFile(source)
  return { ...draft, language: lang, subject: subject === '' ? draft.subject : subject }
}
