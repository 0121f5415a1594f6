import type { DraftFile } from '@core/draft/codec'
import { parseDraftText } from '@edge/drafts/draft-text'
import { readText } from './streams'

/**
 * Reads a draft from a file.
 * @throws {AppError} cannot-read, draft-yaml, draft-value
 */
export async function readDraft(path: string): Promise<DraftFile & { readonly text: string }> {
  const text = await readText(path)
  return { ...parseDraftText(text, path), text }
}
