import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelsByLanguage, type SentenceModels } from '@core/review/models'
import { openRoleFile } from '@core/review/roles/model'
import { openWishFile } from '@core/review/wish-model'
import { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'

/**
 * What the build left beside the index for the review. Each file is read when a sentence first needs it.
 * @param folder  `out/knowledge`
 * @throws {AppError} cannot-read, from the reading: when a file is missing, damaged or of another version
 */
export const loadModels = (folder: string): SentenceModels =>
  modelsByLanguage({ ja: lazily(folder, 'ja'), en: lazily(folder, 'en') })

function lazily(folder: string, lang: Lang): SentenceModels {
  const wish = once(() => open(join(folder, `wishes-${lang}.bin`), openWishFile))
  const roles = once(() => open(join(folder, `roles-${lang}.bin`), openRoleFile))
  return {
    readWish: (sentence) => wish()(sentence),
    readRoles: (sentence, signs) => roles()(sentence, signs),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function open<T>(path: string, read: (bytes: Uint8Array) => T): T {
  try {
    return read(readFileSync(path))
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('cannot-read', { path, detail }, { cause })
  }
}
