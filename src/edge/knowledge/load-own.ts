import type { LoadedKnowledge } from '@core/knowledge/ask'
import { buildOwnIndex, type OwnIndex, withOwn } from '@core/knowledge/own-index'
import type { Answer, Article, ArticleSummary } from '@core/knowledge/types'
import type { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'
import { type OwnFolder, readOwnFolder } from './own-folder'

/** The user's own articles beside ours; indexed once a language. */
export class OwnKnowledge {
  private readonly indexes = new Map<Lang, OwnIndex>()

  constructor(private readonly own: OwnFolder) {}

  get count(): number {
    return this.own.articles.length
  }

  get problems(): readonly AppError[] {
    return this.own.problems
  }

  /** The answer with those of the user's articles that match it strongly. */
  answer(knowledge: LoadedKnowledge, answer: Answer): Answer {
    if (this.own.articles.length === 0) return answer
    const known = this.indexes.get(knowledge.lang)
    const index = known ?? buildOwnIndex(knowledge, this.own.articles)
    if (known === undefined) this.indexes.set(knowledge.lang, index)
    return withOwn(knowledge, index, answer)
  }

  article(id: string): Article | null {
    return this.own.articles.find(({ article }) => article.id === id)?.article ?? null
  }

  list(lang: Lang): readonly ArticleSummary[] {
    return this.own.articles
      .filter((own) => own.lang === null || own.lang === lang)
      .map(({ article: { id, section, title, verdict, summary } }) => ({
        id,
        section,
        title,
        verdict,
        summary,
      }))
  }
}

export const NO_OWN = new OwnKnowledge({ articles: [], problems: [] })

/** @param folder  where the user keeps Markdown files; it need not exist */
export const readOwnKnowledge = async (folder: string): Promise<OwnKnowledge> =>
  new OwnKnowledge(await readOwnFolder(folder))
