import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type LoadedKnowledge, openKnowledge } from '@core/knowledge/ask'
import { readKnowledgeFile } from '@core/knowledge/knowledge-file'
import { misses, reindexed } from '@core/knowledge/self-check'
import type { Answer, Article, ArticleSummary } from '@core/knowledge/types'
import { AppError } from '@shared/errors'
import type { Lang } from '@shared/lang'

/** The knowledge base as the build left it in a folder. Each language is read when it is first asked for. */
export interface Knowledge {
  readonly ask: (question: string, lang: Lang) => Answer
  /** for what is built on it, such as the user's own articles */
  readonly loaded: (lang: Lang) => LoadedKnowledge
  /** Asks the built-in questions; when one misses its article, the index is made anew. @returns those that missed */
  readonly checkItself: (lang: Lang) => readonly string[]
  /** @throws {AppError} article-missing */
  readonly article: (id: string, lang: Lang) => Article
  /** in the order of the taxonomy */
  readonly list: (lang: Lang) => readonly ArticleSummary[]
}

/**
 * @param folder  holds `ja.bin` and `en.bin`
 * @throws {AppError} cannot-read, from the calls: when a file is missing, damaged or of another version
 */
export function loadKnowledge(folder: string): Knowledge {
  const loaded = new Map<Lang, LoadedKnowledge>()
  const open = (lang: Lang) => {
    const known = loaded.get(lang)
    if (known !== undefined) return known
    const fresh = openKnowledge(readFile(join(folder, `${lang}.bin`)))
    loaded.set(lang, fresh)
    return fresh
  }
  return {
    ask: (question, lang) => ask(open(lang), question),
    loaded: open,
    checkItself: (lang) => {
      const missed = misses(open(lang))
      if (missed.length > 0) loaded.set(lang, reindexed(open(lang)))
      return missed
    },
    article: (id, lang) => {
      const article = open(lang).articles.get(id)
      if (article === undefined) throw new AppError('article-missing', { id })
      return article
    },
    list: (lang) =>
      Array.from(open(lang).articles.values(), ({ id, section, title, verdict, summary }) => ({
        id,
        section,
        title,
        verdict,
        summary,
      })),
  }
}

function readFile(path: string) {
  try {
    return readKnowledgeFile(readFileSync(path))
  } catch (cause) {
    throw new AppError(
      'cannot-read',
      { path, detail: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    )
  }
}
