import * as v from 'valibot'
import { gatherItems, isGathered } from '../review/gather'
import type { ParsedDraft } from '../review/parse/draft-text'

const ServicesSchema = v.object({
  services: v.array(
    v.object({
      evidence: v.nullable(v.string()),
      name: v.string(),
      ja: v.string(),
      aliases: v.array(v.string()),
    }),
  ),
})
export type AskingService = v.InferOutput<typeof ServicesSchema>['services'][number]

/** The services of `content/facts.json`. @throws {v.ValiError} when it has another shape */
export const readServices = (source: unknown): readonly AskingService[] =>
  v.parse(ServicesSchema, source).services

const plain = (name: string): string => name.replace(/^(?:Amazon|AWS) /, '').toLowerCase()

/** The service that a longer name speaks of: an account calls EC2 `Elastic Compute Cloud (EC2 - Linux)`. */
function within(services: readonly AskingService[], wanted: string): AskingService | undefined {
  const words = ` ${wanted.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  const spoken = services.flatMap((service) =>
    [service.name, ...service.aliases].map((name) => ({ service, name: plain(name) })),
  )
  return spoken
    .filter(({ name }) => /^[\x20-\x7e]+$/.test(name) && words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0]?.service
}

/** A service by its name, by one of its other names, or by a longer name that holds one of them. */
export function serviceOf(services: readonly AskingService[], service: string): AskingService | undefined {
  const wanted = plain(service.trim())
  if (wanted === '') return undefined
  return (
    services.find(({ name }) => plain(name) === wanted) ??
    services.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted)) ??
    within(services, wanted)
  )
}

export interface AskedPoint {
  readonly group: string
  readonly text: string
  /** found: in text or attachments · ticked: by hand · null: not yet */
  readonly done: 'found' | 'ticked' | null
}

/**
 * What a service's evidence article asks for, and how each point is known to be there.
 * @param article  the body of its article, in the language of the answer
 */
export function askedPoints(
  article: string,
  { name, ja, aliases, evidence }: AskingService,
  parsed: ParsedDraft,
): readonly AskedPoint[] {
  const names = [name, ja, ...aliases]
  return gatherItems(article).map((item) => {
    const isTicked = parsed.draft.ticked.includes(tickKey(evidence ?? '', item.text))
    return { ...item, done: isGathered(item, parsed, names) ? 'found' : isTicked ? 'ticked' : null }
  })
}

const tickKey = (articleId: string, text: string): string => `${articleId} ${text}`
