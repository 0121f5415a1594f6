import { type Draft, emptyDraft } from '../draft/schema'
import { parseDraft } from '../review/parse/draft-text'

/** What stands where a time or a day stood: to be filled in anew. */
const BLANK = { ja: '（日時）', en: '(date and time)' } as const

/**
 * A new draft in the manner of an old one: its fields and text, without case IDs, attachments, what happened after filing,
 * times and days. Case IDs that the text cites are taken out where the draft knows them.
 * @param past  its subject and body are masked
 */
export function draftFromPast(past: Draft): Draft {
  const { language, caseType, service, category, severity, contact, plan, region, environment, glossary } =
    past
  const fields = {
    language,
    caseType,
    service,
    category,
    severity,
    contact,
    plan,
    region,
    environment,
    glossary,
  }
  const clean = (text: string) => withoutTimes(withoutIds(text, past), past)
  return { ...emptyDraft(), ...fields, subject: clean(past.subject), body: clean(past.body) }
}

function withoutIds(text: string, { caseId, relatedCases }: Draft): string {
  const ids = [caseId, ...relatedCases].map((id) => id.trim()).filter((id) => id !== '')
  return ids.reduce((so, id) => so.replaceAll(id, '___'), text)
}

/** Runs of times and days become one blank each; what is quoted too, for a log of the old case proves nothing in the new one. */
function withoutTimes(text: string, past: Draft): string {
  const { times, days, relativeDays } = parseDraft({ ...past, subject: '', body: text }, '2000-01-01')
  const ranges = [...times, ...days, ...relativeDays].map(({ range }) => range)
  const sorted = ranges.sort((a, b) => a.start - b.start)
  let out = ''
  let from = 0
  for (const { start, end } of sorted) {
    if (start < from) continue
    const between = text.slice(from, start)
    const goesOn = from > 0 && /^[\sT]{0,2}$/.test(between)
    out += goesOn ? '' : between + BLANK[past.language]
    from = end
  }
  return out + text.slice(from)
}
