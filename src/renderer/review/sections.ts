import type { Finding } from '@core/review/types'
import * as v from 'valibot'
import taxonomy from '../../../content/taxonomy.json'
import type { KeyedFinding } from './readiness'

// In the guide's order: first what the case is about, then how it is sent.
export const SECTIONS = [
  'clarify',
  'situation',
  'history',
  'tips',
  'evidence',
  'limits',
  'channels',
  'filing',
  'feedback',
  'closing',
] as const
export type SectionId = (typeof SECTIONS)[number]

const TaxonomySchema = v.object({
  articles: v.array(v.object({ id: v.string(), section: v.picklist(SECTIONS) })),
})
const sectionOf = new Map(v.parse(TaxonomySchema, taxonomy).articles.map(({ id, section }) => [id, section]))

/** The section of the guide that an article belongs to. */
export const sectionOfArticle = (article: string): SectionId => sectionOf.get(article) ?? 'tips'

export interface FindingGroup {
  readonly section: SectionId
  readonly findings: readonly KeyedFinding[]
}

/** Findings by section of the guide, in its order; sections without any are left out. */
export const bySection = (findings: readonly KeyedFinding[]): readonly FindingGroup[] =>
  SECTIONS.map((section) => ({
    section,
    findings: findings.filter(({ finding }) => sectionOfFinding(finding) === section),
  })).filter((group) => group.findings.length > 0)

const sectionOfFinding = ({ article }: Finding): SectionId => sectionOfArticle(article)
