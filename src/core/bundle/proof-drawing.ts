import { escapeHtml, escapeMarkdown, htmlPage } from './page'
import { proofMessages } from './proof-messages'
import type { ProofFile, ProofSheet } from './proof-sheet'

type Text = (typeof proofMessages)['ja']

export function proofSheetMarkdown(sheet: ProofSheet): string {
  const text = proofMessages[sheet.lang]
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? [none] : items.map((item) => `- ${escapeMarkdown(item)}`)
  const lines = [
    `# ${text.title}`,
    '',
    text.purpose,
    '',
    ...sheet.rows.map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`),
    '',
    `## ${text.files(sheet.fileCount)}`,
    '',
    ...(sheet.files.length === 0 ? [text.noFiles] : sheet.files.flatMap((file) => fileLines(file, text))),
    ...moreFiles(sheet, text).map((words) => `- ${words}`),
    ...(sheet.notMasked.length === 0 ? [] : ['', `## ${text.notMasked}`, '', ...list(sheet.notMasked, '')]),
    '',
    `## ${text.kept}`,
    '',
    ...list(sheet.kept, text.keptNone),
    '',
    `## ${text.dismissed}`,
    '',
    ...list(sheet.dismissed, text.dismissedNone),
    '',
    `## ${text.sign}`,
    '',
    `| | ${text.person} | ${text.date} |`,
    '| --- | --- | --- |',
    ...text.roles.map((role) => `| ${role} | | |`),
  ]
  return `${lines.join('\n')}\n`
}

const moreFiles = ({ files, fileCount }: ProofSheet, text: Text): readonly string[] =>
  fileCount > files.length ? [text.more(fileCount - files.length)] : []

const fileLines = (file: ProofFile, text: Text): readonly string[] => [
  `- ${escapeMarkdown(file.name)}`,
  ...[
    `${text.size}: ${file.size}`,
    `${text.encoding}: ${file.encoding}`,
    `${text.profile}: ${file.profile}`,
    ...file.results,
    `${text.hashBefore}: ${file.sha256Before}`,
    `${text.hashAfter}: ${file.sha256After}`,
  ].map((line) => `  - ${escapeMarkdown(line)}`),
]

/** Made for one page of A4: what has no room is counted, and no file is cut in two. */
export function proofSheetHtml(sheet: ProofSheet): string {
  const text = proofMessages[sheet.lang]
  const list = (items: readonly string[], none: string) =>
    items.length === 0
      ? `<p>${escapeHtml(none)}</p>`
      : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
  const rows = sheet.rows.map(([k, v]) => `<dt>${escapeHtml(k)}</dt><dd>${escapeHtml(v)}</dd>`)
  const body = [
    `<p>${escapeHtml(text.purpose)}</p><dl>${rows.join('')}</dl>`,
    `<h2>${escapeHtml(text.files(sheet.fileCount))}</h2>`,
    sheet.files.length === 0 ? `<p>${escapeHtml(text.noFiles)}</p>` : filesTable(sheet.files, text),
    ...moreFiles(sheet, text).map((words) => `<p>${escapeHtml(words)}</p>`),
    sheet.notMasked.length === 0 ? '' : `<h2>${escapeHtml(text.notMasked)}</h2>${list(sheet.notMasked, '')}`,
    `<div class="two"><section><h2>${escapeHtml(text.kept)}</h2>${list(sheet.kept, text.keptNone)}</section>`,
    `<section><h2>${escapeHtml(text.dismissed)}</h2>${list(sheet.dismissed, text.dismissedNone)}</section></div>`,
    signatures(text),
  ]
  return htmlPage({ lang: sheet.lang, title: text.title, style: STYLE, body: body.join('\n') })
}

function filesTable(files: readonly ProofFile[], text: Text): string {
  const rows = files.map(
    (file) =>
      `<tr><td>${escapeHtml(file.name)}<small>${escapeHtml([file.size, file.encoding, file.profile].join(' · '))}</small></td><td>${escapeHtml(file.results.join(' / '))}<code>${escapeHtml(`${text.hashBefore} ${file.sha256Before}`)}</code><code>${escapeHtml(`${text.hashAfter} ${file.sha256After}`)}</code></td></tr>`,
  )
  const about = [text.name, text.size, text.encoding, text.profile].join(' · ')
  return `<table><thead><tr><th>${escapeHtml(about)}</th><th>${escapeHtml(text.counts)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const signatures = (text: Text): string =>
  `<table class="sign"><thead><tr><th>${escapeHtml(text.sign)}</th><th>${escapeHtml(text.person)}</th><th>${escapeHtml(text.date)}</th></tr></thead><tbody>${text.roles
    .map((role) => `<tr><td>${escapeHtml(role)}</td><td></td><td></td></tr>`)
    .join('')}</tbody></table>`

// Paper first: black on white, small enough that ten files and the signatures stand on one page.
const STYLE = `@page{size:A4;margin:11mm}
body{max-width:188mm;margin:1rem auto;padding:0 1rem;font:8pt/1.3 "Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP",system-ui,sans-serif;color:#000;background:#fff}
h1{font-size:13pt;margin:0 0 1mm}h2{font-size:9pt;margin:2mm 0 .5mm;break-after:avoid}p{margin:.5mm 0}
dl{display:grid;grid-template-columns:max-content 1fr max-content 1fr;gap:.2mm 3mm;margin:1mm 0}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:.2mm solid #999;padding:.5mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}th:first-child{width:38%}tr{break-inside:avoid}small,code{display:block}small{color:#444}code{font:6.5pt/1.3 ui-monospace,"Noto Sans Mono",monospace}
ul{margin:0;padding-left:4mm}li{overflow-wrap:anywhere}.two{display:grid;grid-template-columns:1fr 1fr;gap:4mm}
.sign{margin-top:3mm;break-inside:avoid}.sign th:first-child{width:22%}.sign th:last-child{width:24%}.sign tbody td{height:8mm;vertical-align:middle}
@media print{body{max-width:none;margin:0;padding:0}}`
