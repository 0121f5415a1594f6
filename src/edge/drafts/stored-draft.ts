import { DraftSchema } from '@core/draft/schema'
import { CountsByLevelSchema, type DraftSummary } from '@shared/contract'
import { AppError } from '@shared/errors'
import * as v from 'valibot'
import { parseJson } from '../files/json'

/** Raised when the shape changes; a file with a higher number is left alone. */
export const STORED_VERSION = 1

/** One draft as its file holds it. Keys that this version does not know are kept. */
export const StoredDraftSchema = v.looseObject({
  version: v.pipe(v.number(), v.integer()),
  id: v.string(),
  /** ISO 8601, UTC */
  createdAt: v.string(),
  updatedAt: v.string(),
  counts: v.nullable(CountsByLevelSchema),
  draft: DraftSchema,
})
export type StoredDraft = v.InferOutput<typeof StoredDraftSchema>

export function summarize(stored: StoredDraft): DraftSummary {
  const { subject, service, status, caseId } = stored.draft
  return {
    id: stored.id,
    subject,
    service,
    status,
    caseId,
    updatedAt: stored.updatedAt,
    counts: stored.counts,
  }
}

/**
 * @param id  the name of the file: what the list shows and the next save writes to
 * @throws {AppError} newer-version
 * @throws {DamagedFileError} when the text is no draft
 */
export function parseStored(text: string, id: string): StoredDraft {
  const { version } = parseJson(text, v.looseObject({ version: v.number() }))
  if (version > STORED_VERSION) throw new AppError('newer-version', { name: id })
  return { ...parseJson(text, StoredDraftSchema), id }
}
