import type { Draft } from '@core/draft/schema'
import { type AskedPoint, askedPoints, readServices, serviceOf } from '@core/evidence/points'
import { parseDraft } from '@core/review/parse/draft-text'
import type { Knowledge } from '@edge/knowledge/load'
import type { Lang } from '@shared/lang'
import facts from '../../../content/facts.json'

/**
 * What the article of the draft's service asks for, with what is there or was ticked.
 * @param today  `2026-11-20`
 * @returns undefined when the service is unknown, has no article, or the knowledge base cannot be read: a checklist without
 *   these points is better than no export
 */
export function askedByService(
  draft: Draft,
  knowledge: Pick<Knowledge, 'article'>,
  { lang, today }: { readonly lang: Lang; readonly today: string },
): readonly AskedPoint[] | undefined {
  const service = serviceOf(readServices(facts), draft.service)
  if (service === undefined || service.evidence === null) return undefined
  try {
    const { body } = knowledge.article(service.evidence, lang)
    return askedPoints(body, service, parseDraft(draft, today))
  } catch {
    return undefined
  }
}
