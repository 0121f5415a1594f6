import { type DraftFile, DraftFileError, parseDraftFile } from '@core/draft/codec'
import { AppError } from '@shared/errors'

/**
 * A draft out of a Markdown file.
 * @param where  the file, as errors name it
 * @throws {AppError} draft-yaml, draft-value
 */
export function parseDraftText(text: string, where: string): DraftFile {
  try {
    return parseDraftFile(text)
  } catch (cause) {
    if (!(cause instanceof DraftFileError)) throw cause
    const { fault } = cause
    if (fault.kind === 'value') {
      const { key, value, allowed } = fault
      throw new AppError('draft-value', { where, key, value, allowed }, { cause })
    }
    throw new AppError('draft-yaml', { where: `${where}:${fault.line}`, detail: fault.detail }, { cause })
  }
}
