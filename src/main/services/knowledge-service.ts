import type { Answer, Article, ArticleSummary } from '@core/knowledge/types'
import { type Knowledge, loadKnowledge } from '@edge/knowledge/load'
import type { Lang } from '@shared/lang'
import { KNOWLEDGE_FOLDER } from '../paths'
import type { Service } from './service'

/** The knowledge base: an index made at build time, loaded on the first question of a language. */
export class KnowledgeService implements Service {
  readonly name = 'knowledge'
  private readonly knowledge: Knowledge = loadKnowledge(KNOWLEDGE_FOLDER)

  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  async ask(question: string, lang: Lang): Promise<Answer> {
    return this.knowledge.ask(question, lang)
  }

  async article(id: string, lang: Lang): Promise<Article> {
    return this.knowledge.article(id, lang)
  }

  async list(lang: Lang): Promise<ArticleSummary[]> {
    return [...(await this.knowledge.list(lang))]
  }
}
