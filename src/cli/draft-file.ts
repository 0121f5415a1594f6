import { type DraftFile, DraftFileError, parseDraftFile } from '@core/draft/codec'
import { AppError } from '@shared/errors'
import { readText } from './streams'

/**
 * Reads a draft from a file.
 * @throws {AppError} cannot-read, draft-yaml, draft-value
 */
export async function readDraft(path: string): Promise<DraftFile & { readonly text: string }> {
  const text = await readText(path)
  try {
    return { ...parseDraftFile(text), text }
  } catch (cause) {
    if (!(cause instanceof DraftFileError)) throw cause
    const { fault } = cause
    if (fault.kind === 'value') {
      const { key, value, allowed } = fault
      throw new AppError('draft-value', { where: path, key, value, allowed }, { cause })
    }
    throw new AppError('draft-yaml', { where: `${path}:${fault.line}`, detail: fault.detail }, { cause })
  }
}
