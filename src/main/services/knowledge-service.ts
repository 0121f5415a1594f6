import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, Article, ArticleSummary } from '@core/knowledge/types'
import { asWriteError } from '@edge/files/atomic-write'
import { type Knowledge, loadKnowledge } from '@edge/knowledge/load'
import { NO_OWN, type OwnKnowledge, readOwnKnowledge } from '@edge/knowledge/load-own'
import type { OwnArticles } from '@shared/contract'
import { toProblem } from '@shared/errors'
import type { Lang } from '@shared/lang'
import sampleEn from '../../../content/templates/own-article.en.md?raw'
import sampleJa from '../../../content/templates/own-article.ja.md?raw'
import { KNOWLEDGE_FOLDER } from '../paths'
import type { Service } from './service'

// Not while the first answer is on its way.
const CHECK_AFTER_MS = 500

const SAMPLES = { ja: { name: '見本.md', text: sampleJa }, en: { name: 'sample.md', text: sampleEn } }

/** The knowledge base: an index made at build time, loaded on the first question of a language, and the user's own articles. */
export class KnowledgeService implements Service {
  readonly name = 'knowledge'
  private readonly knowledge: Knowledge = loadKnowledge(KNOWLEDGE_FOLDER)
  private readonly ownFolder: string
  private own: OwnKnowledge = NO_OWN
  private readonly checked = new Set<Lang>()

  /** @param folder  the app's data folder */
  constructor(folder: string) {
    this.ownFolder = join(folder, 'articles')
  }

  /** Their articles are read while the window paints; until then only ours answer. */
  async start(): Promise<void> {
    void this.reload()
  }

  async stop(): Promise<void> {}

  async ask(question: string, lang: Lang): Promise<Answer> {
    this.checkOnce(lang)
    return this.own.answer(this.knowledge.loaded(lang), this.knowledge.ask(question, lang))
  }

  /** Behind the first answer in a language: a check of twenty questions takes as long as a few answers. */
  private checkOnce(lang: Lang): void {
    if (this.checked.has(lang)) return
    this.checked.add(lang)
    setTimeout(() => {
      const missed = this.knowledge.checkItself(lang)
      if (missed.length > 0) console.error(`knowledge index (${lang}) made anew; missed:`, missed.join(', '))
    }, CHECK_AFTER_MS).unref()
  }

  async article(id: string, lang: Lang): Promise<Article> {
    return this.own.article(id) ?? this.knowledge.article(id, lang)
  }

  async list(lang: Lang): Promise<ArticleSummary[]> {
    return [...this.knowledge.list(lang), ...this.own.list(lang)]
  }

  async reload(): Promise<OwnArticles> {
    this.own = await readOwnKnowledge(this.ownFolder)
    return this.ownArticles()
  }

  ownArticles(): OwnArticles {
    return { count: this.own.count, problems: this.own.problems.map(toProblem) }
  }

  /** The folder of their articles; a new one has a sample in it. */
  async prepareFolder(lang: Lang): Promise<string> {
    try {
      await mkdir(this.ownFolder, { recursive: true, mode: 0o700 })
      if ((await readdir(this.ownFolder)).length === 0) {
        const { name, text } = SAMPLES[lang]
        await writeFile(join(this.ownFolder, name), text, { flag: 'wx' })
      }
    } catch (error) {
      throw asWriteError(error, this.ownFolder)
    }
    return this.ownFolder
  }
}
