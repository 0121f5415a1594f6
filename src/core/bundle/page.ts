/** A page of headed lists as data; {@link pageMarkdown} and {@link pageHtml} draw the same. */
export interface Page {
  readonly lang: 'ja' | 'en'
  readonly title: string
  readonly sections: readonly Section[]
}

export interface Section {
  readonly heading: string
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly items: readonly {
    readonly text: string
    readonly done: boolean
    readonly details: readonly string[]
  }[]
  readonly paragraphs: readonly string[]
}

export const section = (heading: string, part: Partial<Section>): Section => ({
  rows: [],
  items: [],
  paragraphs: [],
  ...part,
  heading,
})

/** @param bytes  0 or more; in decimal units, as file managers show them */
export function formatSize(bytes: number, lang: string): string {
  const number = (value: number): string => value.toLocaleString(lang, { maximumFractionDigits: 1 })
  if (bytes < 1_000) return `${number(bytes)} B`
  return bytes < 1_000_000 ? `${number(bytes / 1_000)} KB` : `${number(bytes / 1_000_000)} MB`
}

export function pageMarkdown({ title, sections }: Page): string {
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

export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_~[\]<>&|#]/g, '\\$&').replace(/\s+/g, ' ')

export function pageHtml({ lang, title, sections }: Page): string {
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
  return htmlPage({ lang, title, style: STYLE, body: body.join('\n') })
}

interface HtmlParts {
  readonly lang: string
  readonly title: string
  readonly style: string
  /** HTML; what stands in it is escaped already */
  readonly body: string
}

/** A page that runs nothing and loads nothing: it can be opened anywhere, and printed. */
export const htmlPage = ({ lang, title, style, body }: HtmlParts): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`

function itemHtml({ text, done, details }: Section['items'][number]): string {
  const list =
    details.length > 0 ? `<ul>${details.map((detail) => `<li>${escapeHtml(detail)}</li>`).join('')}</ul>` : ''
  return `<li class="task"><label><input type="checkbox"${done ? ' checked' : ''}> ${escapeHtml(text)}</label>${list}</li>`
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const STYLE = `:root{color-scheme:light dark;--ink:#22262b;--soft:#565d66;--paper:#fbfaf7;--rule:#e2dfd7;--ai:#1f4e79}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#b1b5bb;--paper:#17191c;--rule:#30343a;--ai:#8db9e2}}
body{max-width:46rem;margin:2rem auto;padding:0 1.5rem;font:15px/1.8 "Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.5rem}h2{font-size:1.05rem;color:var(--ai);border-bottom:1px solid var(--rule);margin-top:2rem}
dl{display:grid;grid-template-columns:8em 1fr;gap:.2rem 1rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ul{padding-left:1.2rem}.task{list-style:none;margin-left:-1.2rem;overflow-wrap:anywhere}.task ul{color:var(--soft);font-size:.9em}
@page{size:A4;margin:15mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--rule:#999;--ai:#000}
body{max-width:none;margin:0;padding:0;font-size:10pt;line-height:1.5}h1{font-size:15pt}h2{font-size:11pt;margin-top:1.2em;break-after:avoid}
dt,dd,p,.task{break-inside:avoid}}`
