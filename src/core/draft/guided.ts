/** A heading of a template with what it asks for; an answer is the text under that heading. */
export interface Question {
  readonly heading: string
  /** the lines that the template shows until there is an answer */
  readonly hints: readonly string[]
}

interface Section {
  /** the heading without its signs; null: what stands before the first heading */
  readonly heading: string | null
  /** offsets into the body: the heading's line, its text, the section's end */
  readonly start: number
  readonly textStart: number
  readonly end: number
}

const HEADING = /^(#{2,3})[ \t]+(\S.*|)$/
const FENCE = /^[ \t]{0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/

/** Which lines stand in a code block, its fences included, and the fence that has no other end. */
function codeIn(lines: readonly string[]): {
  readonly isCode: readonly boolean[]
  readonly open: string | null
} {
  let opened: { readonly at: number; readonly fence: string } | null = null
  const isCode = lines.map(() => false)
  for (const [at, line] of lines.entries()) {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? []
    if (fence === '') continue
    if (opened === null) opened = { at, fence }
    else if (fence.startsWith(opened.fence) && info.trim() === '') {
      isCode.fill(true, opened.at, at + 1)
      opened = null
    }
  }
  // A block that never ends would swallow every heading behind it: it counts as none.
  return { isCode, open: opened?.fence ?? null }
}

/** The sections of a body, in order; a heading inside a code block is none. */
function sectionsOf(body: string): readonly Section[] {
  const starts: { heading: string | null; start: number; textStart: number }[] = [
    { heading: null, start: 0, textStart: 0 },
  ]
  const lines = body.split('\n')
  const { isCode } = codeIn(lines)
  let at = 0
  for (const [index, line] of lines.entries()) {
    const next = Math.min(at + line.length + 1, body.length)
    const heading = isCode[index] ? undefined : HEADING.exec(line)?.[2]?.trim()
    if (heading !== undefined) starts.push({ heading, start: at, textStart: next })
    at = next
  }
  return starts.map((section, index) => ({ ...section, end: starts[index + 1]?.start ?? body.length }))
}

/** The questions of a template, in its order. */
export const questionsOf = (template: string): readonly Question[] =>
  sectionsOf(template).flatMap(({ heading, textStart, end }) => {
    if (heading === null) return []
    const hints = template
      .slice(textStart, end)
      .split('\n')
      .filter((line) => line.trim() !== '')
    return [{ heading, hints }]
  })

const find = (body: string, { heading }: Question): Section | undefined =>
  sectionsOf(body).find((section) => section.heading === heading)

/** What the body says under a question; the template's own hints are no answer. */
export function answerOf(body: string, question: Question): string {
  const section = find(body, question)
  if (section === undefined) return ''
  const lines = body.slice(section.textStart, section.end).split('\n')
  return lines
    .filter((line) => !question.hints.includes(line.trim()))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}

/**
 * The body with another answer to one question; all else stays as it is, character by character. A heading that is not
 * there is added in the order of the questions.
 */
export function withAnswer(
  body: string,
  questions: readonly Question[],
  index: number,
  answer: string,
): string {
  const question = questions[index]
  if (question === undefined) return body
  const text = asAnswer(answer)
  const shown = text === '' ? question.hints.join('\n') : text
  const section = find(body, question)
  if (section !== undefined) {
    const tail = section.end === body.length ? '\n' : '\n\n'
    const head = body.slice(0, section.textStart)
    return `${head}${head.endsWith('\n') ? '' : '\n'}${shown}${tail}${body.slice(section.end)}`
  }
  const at = placeFor(body, questions, index)
  const before = body.slice(0, at)
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const after = body.slice(at)
  return `${before}${gap}## ${question.heading}\n${shown}\n${after === '' ? '' : `\n${after}`}`
}

/** Behind the nearest question before this one that is there; else before the next one; else at the end. */
function placeFor(body: string, questions: readonly Question[], index: number): number {
  for (const earlier of questions.slice(0, index).reverse()) {
    const section = find(body, earlier)
    if (section !== undefined) return section.end
  }
  for (const later of questions.slice(index + 1)) {
    const section = find(body, later)
    if (section !== undefined) return section.start
  }
  return body.length
}

/** A heading inside an answer would begin a section of its own, an open code block would take in the next ones. */
function asAnswer(answer: string): string {
  const lines = answer.trimEnd().split('\n')
  const { open } = codeIn(lines)
  const closed = open === null ? lines : [...lines, open]
  const { isCode } = codeIn(closed)
  return closed.map((line, at) => (isCode[at] ? line : line.replace(/^#{2,3}(?=[ \t])/, '####'))).join('\n')
}

/** What the body says under no question of the form: kept, and shown as such. */
export function besides(body: string, questions: readonly Question[]): string {
  const asked = new Set<string | null>(questions.map(({ heading }) => heading))
  return sectionsOf(body)
    .filter(({ heading }) => !asked.has(heading))
    .map(({ start, end }) => body.slice(start, end).trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Of several forms the one whose headings the body has most; the first when it has none. */
export function bestForm<T extends { readonly questions: readonly Question[] }>(
  body: string,
  forms: readonly T[],
): T | undefined {
  const headings = new Set(sectionsOf(body).map(({ heading }) => heading))
  const score = ({ questions }: T) => questions.filter(({ heading }) => headings.has(heading)).length
  return forms.toSorted((a, b) => score(b) - score(a))[0]
}

/** The heading of the section that holds a place of the body; null: it stands before the first one. */
export const sectionAt = (body: string, offset: number): string | null =>
  sectionsOf(body).findLast(({ start }) => start <= offset)?.heading ?? null
