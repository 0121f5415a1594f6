import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LoadedKnowledge } from '@core/knowledge/ask'
import { makeOwnIndex, type OwnIndex, withOwn } from '@core/knowledge/own-index'
import type { Answer, Article, ArticleSummary } from '@core/knowledge/types'
import type { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'
import { type OwnFolder, readOwnFolder } from './own-folder'

// Between two keystrokes nobody notices so much.
const SLICE_MS = 8

/** The user's own articles beside ours; indexed once a language. */
export class OwnKnowledge {
  private readonly indexes = new Map<Lang, OwnIndex>()
  private readonly making = new Map<Lang, Promise<void>>()

  constructor(private readonly own: OwnFolder) {}

  get count(): number {
    return this.own.articles.length
  }

  get problems(): readonly AppError[] {
    return this.own.problems
  }

  /** Indexes them for a language in small slices, so that other work gets its turn. Once; later calls wait for the first. */
  prepare(knowledge: LoadedKnowledge): Promise<void> {
    const { lang } = knowledge
    const making = this.making.get(lang) ?? this.makeIndex(knowledge)
    this.making.set(lang, making)
    return making
  }

  private async makeIndex(knowledge: LoadedKnowledge): Promise<void> {
    const index = makeOwnIndex(knowledge)
    let sliceStart = performance.now()
    for (const own of this.own.articles) {
      index.add(own)
      if (performance.now() - sliceStart < SLICE_MS) continue
      await nextTurn()
      sliceStart = performance.now()
    }
    this.indexes.set(knowledge.lang, index)
  }

  /** The answer with those of the user's articles that match it strongly; as it was until they are prepared. */
  answer(answer: Answer): Answer {
    const index = this.indexes.get(answer.lang)
    return index === undefined ? answer : withOwn(index, answer)
  }

  /** In the asked language where it is written in both. */
  article(id: string, lang: Lang): Article | null {
    const named = this.own.articles.filter(({ article }) => article.id === id)
    return (named.find((own) => own.lang === lang) ?? named[0])?.article ?? null
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
