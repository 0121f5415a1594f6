import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReaderFile } from '@core/review/reading/model'
import { type ReadSentence, readerByLanguage } from '@core/review/reading/reading'
import { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'

/**
 * What the build left beside the index for the review. Each language is read when a sentence of it first comes.
 * @param folder  `out/knowledge`
 * @throws {AppError} cannot-read, from the reading: when a file is missing, damaged or of another version
 */
export const loadReader = (folder: string): ReadSentence =>
  readerByLanguage({ ja: lazily(folder, 'ja'), en: lazily(folder, 'en') })

function lazily(folder: string, lang: Lang): ReadSentence {
  let read: ReadSentence | null = null
  return (sentence, signs) => {
    read ??= open(join(folder, `sentences-${lang}.bin`))
    return read(sentence, signs)
  }
}

function open(path: string): ReadSentence {
  try {
    return openReaderFile(readFileSync(path))
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('cannot-read', { path, detail }, { cause })
  }
}
