import type { Draft } from '../draft/schema'
import type { Counts } from '../masking/types'
import { messages } from './messages'
import type { BundleInput } from './types'

/** The checklist as data; {@link checklistMarkdown} and {@link checklistHtml} draw it. */
export interface Checklist {
  readonly lang: BundleInput['lang']
  readonly title: string
  readonly sections: readonly Section[]
}

interface Section {
  readonly heading: string
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly items: readonly {
    readonly text: string
    readonly done: boolean
    readonly details: readonly string[]
  }[]
  readonly paragraphs: readonly string[]
}

/** Limits of the console as of 2026-11-23: 10 files of 150 MB each. */
const MAX_FILES = 10
const MAX_FILE_BYTES = 157_286_400

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
      section(text.review, reviewPart(input)),
      ...(input.dismissed.length > 0 ? [section(text.dismissed, dismissedPart(input))] : []),
      section(text.before, {
        items: text.steps.map((step) => ({ text: step, done: false, details: [] })),
        paragraphs: [text.note, text.hash],
      }),
    ],
  }
}

const section = (heading: string, part: Partial<Section>): Section => ({
  rows: [],
  items: [],
  paragraphs: [],
  ...part,
  heading,
})

function caseRows({ draft, lang, exportedAt }: BundleInput): Section['rows'] {
  const text = messages[lang]
  const told: readonly (readonly [string, string])[] = [
    [text.subject, draft.subject],
    [text.service, draft.service],
    [text.severity, `${text.severities[draft.severity]} (${draft.severity})`],
    [text.contact, text.contacts[draft.contact]],
    [text.language, LANGUAGE_NAMES[draft.language]],
    [text.region, draft.region],
    [text.account, draft.accountId],
    [text.exportedAt, exportedAt],
  ]
  return told.map(([label, value]) => [label, value === '' ? text.none : value])
}

const LANGUAGE_NAMES: Readonly<Record<Draft['language'], string>> = { ja: '日本語', en: 'English' }

function attachmentPart(
  { attachments, lang }: BundleInput,
  paths: readonly string[],
  kindName: (kind: string) => string,
) {
  const text = messages[lang]
  const items = attachments.map(({ name, report, areas }, index) => ({
    text: `${paths[index] ?? name} — ${formatSize(report.bytesOut, lang)} — ${areas === undefined ? text.maskedHits(hitsOf(report.counts)) : text.blackedOut(areas)}`,
    done: true,
    details: [
      ...(paths[index]?.endsWith(`/${name}`) ? [] : [`${text.original}: ${name}`]),
      ...Object.entries(report.counts).map(
        ([kind, { values, hits }]) => `${kindName(kind)}: ${text.kindValues(values, hits)}`,
      ),
    ],
  }))
  const over = attachments
    .filter(({ report }) => report.bytesOut > MAX_FILE_BYTES)
    .map(({ name }) => text.overSize(name))
  if (attachments.length > MAX_FILES) over.unshift(text.overCount(attachments.length))
  const paragraphs = attachments.length === 0 ? [text.noAttachments] : [...over, text.limits]
  return { items, paragraphs }
}

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

// What these rules mark must not leave the laptop, not even as the reason why it was let pass.
const CONFIDENTIAL: ReadonlySet<string> = new Set(['secret-in-text', 'personal-data-in-text'])

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

const hitsOf = (counts: Counts): number => Object.values(counts).reduce((sum, { hits }) => sum + hits, 0)

function formatSize(bytes: number, lang: string): string {
  const number = (value: number): string => value.toLocaleString(lang, { maximumFractionDigits: 1 })
  if (bytes < 1_000) return `${number(bytes)} B`
  return bytes < 1_000_000 ? `${number(bytes / 1_000)} KB` : `${number(bytes / 1_000_000)} MB`
}

export function checklistMarkdown({ title, sections }: Checklist): string {
  const lines = sections.flatMap(({ heading, rows, items, paragraphs }) => [
    '',
    `## ${heading}`,
    '',
    ...rows.map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`),
    ...items.flatMap(({ text, done, details }) => [
      `- [${done ? 'x' : ' '}] ${escapeMarkdown(text)}`,
      ...details.map((detail) => `  - ${escapeMarkdown(detail)}`),
    ]),
    ...(rows.length + items.length > 0 && paragraphs.length > 0 ? [''] : []),
    ...paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), escapeMarkdown(paragraph)]),
  ])
  return `# ${title}\n${lines.join('\n')}\n`
}

const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_~[\]<>&|#]/g, '\\$&').replace(/\s+/g, ' ')

export function checklistHtml({ lang, title, sections }: Checklist): string {
  const body = sections.map(
    ({ heading, rows, items, paragraphs }) =>
      `<section><h2>${escapeHtml(heading)}</h2>${[
        rows.length > 0
          ? `<dl>${rows.map(([k, v]) => `<dt>${escapeHtml(k)}</dt><dd>${escapeHtml(v)}</dd>`).join('')}</dl>`
          : '',
        items.length > 0 ? `<ul>${items.map(itemHtml).join('')}</ul>` : '',
        ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      ].join('')}</section>`,
  )
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</body></html>
`
}

function itemHtml({ text, done, details }: Section['items'][number]): string {
  const list =
    details.length > 0 ? `<ul>${details.map((detail) => `<li>${escapeHtml(detail)}</li>`).join('')}</ul>` : ''
  return `<li class="task"><label><input type="checkbox"${done ? ' checked' : ''}> ${escapeHtml(text)}</label>${list}</li>`
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const STYLE = `:root{color-scheme:light dark;--ink:#22262b;--soft:#565d66;--paper:#fbfaf7;--rule:#e2dfd7;--ai:#1f4e79}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#b1b5bb;--paper:#17191c;--rule:#30343a;--ai:#8db9e2}}
body{max-width:46rem;margin:2rem auto;padding:0 1.5rem;font:15px/1.8 "Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem}h2{font-size:1.05rem;color:var(--ai);border-bottom:1px solid var(--rule);margin-top:2rem}
dl{display:grid;grid-template-columns:8em 1fr;gap:.2rem 1rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ul{padding-left:1.2rem}.task{list-style:none;margin-left:-1.2rem;overflow-wrap:anywhere}.task ul{color:var(--soft);font-size:.9em}
@media print{body{margin:0}}`
