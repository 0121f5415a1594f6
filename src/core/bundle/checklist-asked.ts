import { hitsOf, leftOut } from './checklist-attachments'
import { fitWords } from './fit-words'
import { isWithinLimits } from './limits'
import { messages } from './messages'
import { type Section, section } from './page'
import type { BundleInput } from './types'

type Item = Section['items'][number]

/** What the guide and the chosen service ask for, and whether the logs fit the text. */
export function askedSections(input: BundleInput): readonly Section[] {
  const text = messages[input.lang]
  const { evidence = [], fit, draft } = input
  const service = draft.service === '' ? text.thisService : draft.service
  return [
    section(text.guide, { items: guideItems(input) }),
    ...(evidence.length === 0
      ? []
      : [section(text.evidence(service), { items: evidence.map((point) => pointItem(point, input)) })]),
    ...(fit === undefined || input.attachments.length === 0 ? [] : [section(text.fit, fitPart(input))]),
  ]
}

/** The guide's own points about attachments; what a program cannot see is left to be ticked. */
function guideItems(input: BundleInput): readonly Item[] {
  const { attachments, lang } = input
  const text = messages[lang].asked
  const item = (words: string, done: boolean, details: readonly string[] = []): Item => ({
    text: words,
    done,
    details,
  })
  const isMasked =
    leftOut(input).length === 0 && attachments.every(({ report }) => hitsOf(report.offered) === 0)
  const formats = attachments.flatMap(({ name, logFormat }) =>
    logFormat === undefined ? [] : [`${name}: ${logFormat}`],
  )
  const ofFiles = [
    item(text.masked, isMasked),
    item(text.limits, isWithinLimits(input)),
    item(text.format, formats.length > 0, formats.length > 0 ? formats : [text.formatHint]),
  ]
  return [
    item(text.attached, attachments.length > 0),
    ...(attachments.length === 0 ? [] : ofFiles),
    item(text.reproduction, false, [text.reproductionHint]),
  ]
}

function pointItem(
  { group, text, done }: NonNullable<BundleInput['evidence']>[number],
  { lang }: BundleInput,
): Item {
  const words = messages[lang]
  return {
    text: `${group}: ${text}`,
    done: done !== null,
    details: done === null ? [] : [words.evidenceDone[done]],
  }
}

function fitPart({ fit = [], lang }: BundleInput): Partial<Section> {
  if (fit.length === 0) return { paragraphs: [messages[lang].fitClean] }
  const items = fit.map((note) => ({
    text: fitWords(note, lang),
    done: note.kind === 'covers',
    details: [],
  }))
  return { items }
}
