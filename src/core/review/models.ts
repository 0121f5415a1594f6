import { type ReadRoles, rolesOfSigns } from './roles/roles'
import { NO_WISHES, type ReadWish } from './wish-model'

/** What the build learnt about sentences, for all languages. */
export interface SentenceModels {
  /** what a sentence wishes for that support cannot give */
  readonly readWish: ReadWish
  /** what it does in the draft */
  readonly readRoles: ReadRoles
}

/** Where no models are at hand, patterns alone read sentences. */
export const NO_MODELS: SentenceModels = { readWish: NO_WISHES, readRoles: rolesOfSigns }

/** The models of each language read the sentences that are written in it. */
export const modelsByLanguage = (models: {
  readonly ja: SentenceModels
  readonly en: SentenceModels
}): SentenceModels => {
  const of = (sentence: string): SentenceModels => (/[ぁ-ヶ一-龠]/.test(sentence) ? models.ja : models.en)
  return {
    readWish: (sentence) => of(sentence).readWish(sentence),
    readRoles: (sentence, signs) => of(sentence).readRoles(sentence, signs),
  }
}
