import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWishFile, type ReadWish, wishReader } from '@core/review/wish-model'
import { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'

/**
 * What the build left beside the index for the review. Each language is read when a sentence of it first asks.
 * @param folder  `out/knowledge`
 * @throws {AppError} cannot-read, from the reading: when a file is missing, damaged or of another version
 */
export const loadWishes = (folder: string): ReadWish =>
  wishReader({ ja: lazily(folder, 'ja'), en: lazily(folder, 'en') })

function lazily(folder: string, lang: Lang): ReadWish {
  let read: ReadWish | null = null
  return (sentence) => {
    read ??= open(join(folder, `wishes-${lang}.bin`))
    return read(sentence)
  }
}

function open(path: string): ReadWish {
  try {
    return openWishFile(readFileSync(path))
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('cannot-read', { path, detail }, { cause })
  }
}
