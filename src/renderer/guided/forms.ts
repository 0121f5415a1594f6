import { bestForm, type Question, questionsOf } from '@core/draft/guided'
import type { Draft } from '@core/draft/schema'
import * as v from 'valibot'
import behind from '../../../content/templates/questions.json'

export const FORMS = ['trouble', 'how-to', 'billing', 'quota'] as const
export type FormName = (typeof FORMS)[number]

export interface Form {
  readonly name: FormName
  readonly questions: readonly Question[]
}

const sources = import.meta.glob<string>('../../../content/templates/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const { rules } = v.parse(v.object({ rules: v.record(v.string(), v.string()) }), behind)

/** The rule whose ○ example shows a good answer; null: none does. */
export const ruleBehind = ({ heading }: Question): string | null => rules[heading] ?? null

/** The questions of each template in the language in which the case is written. */
export const formsIn = (language: Draft['language']): readonly Form[] =>
  FORMS.map((name) => ({
    name,
    questions: questionsOf(sources[`../../../content/templates/${language}/${name}.md`] ?? ''),
  }))

/** The form that the body was begun with; for a body without headings the one of the case type. */
export function formFor({ language, caseType, body }: Draft): FormName {
  const usual: FormName =
    caseType === 'quota' ? 'quota' : caseType === 'account-billing' ? 'billing' : 'trouble'
  const forms = formsIn(language).toSorted((a, b) => Number(b.name === usual) - Number(a.name === usual))
  return bestForm(body, forms)?.name ?? usual
}
