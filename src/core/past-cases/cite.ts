import type { Draft } from '../draft/schema'

const LINE = {
  ja: (caseId: string) => `関連する過去のケース：ケース ID=${caseId}`,
  en: (caseId: string) => `Related earlier case: case ID ${caseId}`,
} as const

/** What a draft that cites a past case has: the ID among its fields, and a line for its text; null: the text has it. */
export function citing(
  { language, relatedCases, body }: Pick<Draft, 'language' | 'relatedCases' | 'body'>,
  caseId: string,
): { readonly relatedCases: string[]; readonly line: string | null } {
  return {
    relatedCases: [...new Set([...relatedCases, caseId])],
    line: body.includes(caseId) ? null : LINE[language](caseId),
  }
}
