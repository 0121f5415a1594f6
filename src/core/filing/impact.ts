import type { Draft } from '../draft/schema'
import { headingsOf } from '../review/parse/sentences'

const IMPACT_HEADING = /影響|impact|affected/i
// 〔…〕 and […] on a line of their own are what a template asks, not what the writer says.
const HINT = /^[ \t]*(?:〔[^〕\n]{0,400}〕|\[[^\]\n]{0,400}\])[ \t]*$/gm

/** What the body says under its heading about the impact; empty when there is none. */
export function impactOf({ body }: Pick<Draft, 'body'>): string {
  const found = headingsOf(body).find(({ text }) => IMPACT_HEADING.test(text))
  return found?.content.replace(HINT, '').trim() ?? ''
}
