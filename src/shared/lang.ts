import * as v from 'valibot'

/** The two languages of everything that a person reads. Japanese comes first. */
export const LANGS = ['ja', 'en'] as const
export const LangSchema = v.picklist(LANGS)
export type Lang = v.InferOutput<typeof LangSchema>

/** A text in both languages. */
export type Both<T = string> = Readonly<Record<Lang, T>>

type Message = string | ((params: never) => string)
/** The same keys, strings where strings are and functions of the same parameters where functions are. */
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends (params: infer P) => string ? (params: P) => string : string
}

/**
 * A message catalogue. Japanese gives the keys and the parameters; a missing or different English entry does not compile.
 */
export function defineMessages<const J extends Record<string, Message>>(catalogue: {
  readonly ja: J
  readonly en: SameShape<J>
}): { readonly ja: J; readonly en: SameShape<J> } {
  return catalogue
}
