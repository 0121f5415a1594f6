import type { Draft } from '../draft/schema'
import type { HitFix, Prompt } from './define-rule'
import type { Edit } from './types'

/** Adds text on a line of its own at the end of the body. */
export const append = ({ body }: Draft, text: string): Edit => ({
  range: { part: 'body', start: body.length, end: body.length },
  text: body === '' || body.endsWith('\n') ? text : `\n${text}`,
})

/** Adds a heading with its prompt; none where the heading stands already. */
export function promptFix(draft: Draft, prompt: Prompt): readonly HitFix[] {
  const { heading, hint } = prompt[draft.language]
  const has = draft.body.split('\n').some((line) => /^#{2,3}[ \t]/.test(line) && line.includes(heading))
  if (has) return []
  const gap =
    draft.body === '' || draft.body.endsWith('\n\n') ? '' : draft.body.endsWith('\n') ? '\n' : '\n\n'
  const range = { part: 'body' as const, start: draft.body.length, end: draft.body.length }
  const title = { ja: `見出し「${heading}」を加える`, en: `Add the heading “${heading}”` }
  return [{ title, edits: [{ range, text: `${gap}## ${heading}\n${hint}` }] }]
}

// What joins a second topic to the first reads oddly at the start of a case of its own.
const JOINT =
  /^[ \t]*(?:[-*・][ \t]*)?(?:(?:また|なお|それから|あと)[、,]?[ \t]*)?(?:(?:別件|それとは別|これとは別|ついで)(?:です(?:が)?|になります(?:が)?|に(?:なりますが)?|で(?:すが)?)?[、,]?[ \t]*|もう(?:一つ|一件)(?:です(?:が)?)?[、,]?[ \t]*|on (?:a|an) (?:unrelated|different|separate) (?:note|matter|topic)[,:]?[ \t]*|also,?[ \t]*|separately,?[ \t]*|while (?:we are|i am|i'm|we're) at it[,:]?[ \t]*|one more thing[,:]?[ \t]*)?/i

/**
 * Moves part of the body into a draft of its own.
 * @param start,end  offsets into the body; the part is widened to the blanks around it
 */
export function splitOff(draft: Draft, start: number, end: number, caseType = draft.caseType): HitFix {
  const moved = draft.body.slice(start, end).replace(JOINT, '').trim()
  const begun = moved.charAt(0).toUpperCase() + moved.slice(1)
  const after = /^[ \t]*\n?/.exec(draft.body.slice(end))?.[0].length ?? 0
  return {
    title: { ja: '別のケースに分ける', en: 'Move it to a case of its own' },
    edits: [{ range: { part: 'body', start, end: end + after }, text: '' }],
    opens: { caseType, body: `${begun}\n` },
  }
}
