import type { Lang } from '@shared/lang'
import { createContext, useContext } from 'react'

const LanguageContext = createContext<Lang>('ja')
export const LanguageProvider = LanguageContext.Provider

export const useLang = (): Lang => useContext(LanguageContext)

/** The entries of a message catalogue in the language of the window. */
export function useText<C extends Readonly<Record<Lang, unknown>>>(catalogue: C): C[Lang] {
  return catalogue[useLang()]
}
