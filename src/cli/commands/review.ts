import type { DraftFile } from '@core/draft/codec'
import { review as reviewDraft } from '@core/review'
import { weigh } from '@core/review/dismissals'
import { NO_PREFERENCES, type Preferences } from '@core/review/preferences'
import { type Finding, LEVELS, type TextRange } from '@core/review/types'
import { readTeamFile } from '@edge/team/read-team-file'
import { describeProblem, toProblem } from '@shared/errors'
import type { Lang } from '@shared/lang'
import { localDay } from '@shared/local-day'
import { readDraft } from '../draft-file'
import { openReader } from '../knowledge'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, type ExitCode, readArgs, readLang, UsageError } from '../usage'

type Opened = DraftFile & { readonly text: string }

/** The findings of drafts, in the order of the files; with --json one object a line, a line a file. */
export const review: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    team: { type: 'string' },
  })
  const lang = readLang(run, values.lang) ?? run.lang
  if (positionals.length === 0) throw new UsageError(messages[run.lang].missing({ what: 'DRAFT.md' }))
  const preferences = values.team === undefined ? NO_PREFERENCES : await teamPreferences(values.team, lang)
  const read = openReader()
  let exit: ExitCode = EXIT.done
  for (const file of positionals) {
    const opened = await readDraft(file)
    const found = reviewDraft(opened.draft, { today: localDay(new Date()), lang, preferences, read })
    const { open, dismissed } = weigh(opened.draft, found)
    const result = locate(file, opened, open)
    await printLine(values.json === true ? JSON.stringify(result) : inWords(result, dismissed.length, lang))
    if (result.counts.error > 0) exit = EXIT.findings
  }
  return exit
}

/** What of the file cannot be used is told, and the rest holds. */
async function teamPreferences(path: string, lang: Lang): Promise<Preferences> {
  const { preferences, faults } = await readTeamFile(path)
  for (const fault of faults) process.stderr.write(`${describeProblem(toProblem(fault), lang)}\n`)
  return preferences
}

type Reviewed = ReturnType<typeof locate>

/** Findings with offsets into the file's text instead of into subject and body. */
function locate(file: string, opened: Opened, findings: readonly Finding[]) {
  const place = (range: TextRange) => {
    const from = range.part === 'subject' ? opened.subjectStart : opened.bodyStart
    return { start: from + range.start, end: from + range.end }
  }
  const lineStarts = lineStartsOf(opened.text)
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  const [error, warning, info] = LEVELS
  return {
    file,
    findings: findings.map((finding) => {
      const { start, end } = finding.range === null ? { start: 0, end: 0 } : place(finding.range)
      return {
        rule: finding.rule,
        level: finding.level,
        start,
        end,
        ...positionOf(lineStarts, start),
        message: finding.message,
        article: finding.article,
        fixes: finding.fixes.map(({ title, edits }) => ({
          title,
          edits: edits.map(({ range, text }) => ({ ...place(range), text })),
        })),
      }
    }),
    counts: { [error]: count(error), [warning]: count(warning), [info]: count(info) },
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line and column of an offset, both counted from 1. */
function positionOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}

function inWords({ file, findings, counts }: Reviewed, dismissed: number, lang: Lang): string {
  const aside = dismissed === 0 ? [] : [messages[lang].dismissed({ count: dismissed })]
  if (findings.length === 0) return [messages[lang].noFindings({ file }), ...aside].join('\n')
  const lines = findings.map(
    ({ line, column, level, message, rule }) => `${file}:${line}:${column} ${level} ${message} [${rule}]`,
  )
  return [...lines, messages[lang].total(counts), ...aside].join('\n')
}
