import type { Draft } from '../draft/schema'
import { FIELDS } from '../filing/ways'
import { askedSections } from './checklist-asked'
import { attachmentPart } from './checklist-attachments'
import { CONFIDENTIAL } from './conceal'
import { bodyLength, limitsOf } from './limits'
import { messages } from './messages'
import { type Page, pageHtml, pageMarkdown, type Section, section } from './page'
import type { BundleInput } from './types'

/** The checklist as data; {@link checklistMarkdown} and {@link checklistHtml} draw it. */
export type Checklist = Page

export const checklistMarkdown = pageMarkdown
export const checklistHtml = pageHtml

/**
 * What is attached and masked, what guide and service ask for, and what is left to do before filing.
 * @param paths  where each masked copy goes, in the order of the input's attachments
 */
export function buildChecklist(
  input: BundleInput,
  paths: readonly string[],
  kindName: (kind: string) => string,
): Checklist {
  const text = messages[input.lang]
  return {
    lang: input.lang,
    title: text.title,
    sections: [
      section(text.caseSection, { rows: caseRows(input) }),
      section(text.attachments, attachmentPart(input, paths, kindName)),
      ...askedSections(input),
      section(text.review, reviewPart(input)),
      ...(input.dismissed.length > 0 ? [section(text.dismissed, dismissedPart(input))] : []),
      section(text.before, {
        items: text.steps.map((step) => ({ text: step, done: false, details: [] })),
        paragraphs: [text.note, text.hash],
      }),
    ],
  }
}

function caseRows(input: BundleInput): Section['rows'] {
  const { draft, lang, exportedAt } = input
  const text = messages[lang]
  const fields = wayFields(input)
  const told: readonly (readonly [string, string])[] = [
    [text.subject, draft.subject],
    [text.service, draft.service],
    [text.severity, `${text.severities[draft.severity]} (${draft.severity})`],
    [text.contact, text.contacts[draft.contact]],
    [text.language, LANGUAGE_NAMES[draft.language]],
    [text.region, draft.region],
    [text.account, draft.accountId],
    [text.way, limitsOf(input)[lang]],
    ...(fields === '' ? [] : [[text.wayFields, fields] as const]),
    [text.bodyLength, bodyLength(input)],
    [text.exportedAt, exportedAt],
  ]
  return told.map(([label, value]) => [label, value === '' ? text.none : value])
}

/** What the form of the way asks for, in its order. */
function wayFields({ way, lang }: BundleInput): string {
  const text = messages[lang]
  const compulsory = new Set(way?.compulsory)
  const names = (way?.fields ?? []).map((field) =>
    compulsory.has(field) ? text.compulsory(FIELDS[field][lang]) : FIELDS[field][lang],
  )
  return names.join(lang === 'ja' ? '、' : ', ')
}

const LANGUAGE_NAMES: Readonly<Record<Draft['language'], string>> = { ja: '日本語', en: 'English' }

function reviewPart({ findings, lang }: BundleInput): Partial<Section> {
  const text = messages[lang]
  if (findings.length === 0) return { paragraphs: [text.reviewClean] }
  const items = findings.map(({ level, message }) => ({
    text: `${text.level[level]}: ${message}`,
    done: false,
    details: [],
  }))
  return { items }
}

function dismissedPart({ dismissed, lang }: BundleInput): Partial<Section> {
  const text = messages[lang]
  const items = dismissed.map(({ finding, dismissal }) => ({
    text: finding.message,
    done: true,
    details: [
      ...(dismissal.words === '' || CONFIDENTIAL.has(dismissal.rule)
        ? []
        : [`${text.words}: ${dismissal.words}`]),
      `${text.reason}: ${dismissal.reason} (${dismissal.day})`,
    ],
  }))
  return { items }
}
