import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { OWN_ID } from '@core/knowledge/own-article'
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
// A hundred articles of theirs are read and indexed by then; an answer does not wait longer for more.
const OWN_WAIT_MS = 150

const SAMPLES = { ja: { name: '見本.md', text: sampleJa }, en: { name: 'sample.md', text: sampleEn } }

/** The knowledge base: an index made at build time, loaded on the first question of a language, and the user's own articles. */
export class KnowledgeService implements Service {
  readonly name = 'knowledge'
  private readonly knowledge: Knowledge
  private readonly ownFolder: string
  private own: OwnKnowledge = NO_OWN
  private reading: Promise<OwnKnowledge> = Promise.resolve(NO_OWN)
  private readonly asked = new Set<Lang>()
  private readonly checked = new Set<Lang>()

  /**
   * @param folder  the app's data folder
   * @param built  where the build left the index
   */
  constructor(folder: string, built: string = KNOWLEDGE_FOLDER) {
    this.knowledge = loadKnowledge(built)
    this.ownFolder = join(folder, 'articles')
  }

  /** Their articles are read while the window paints; until then only ours answer. */
  async start(): Promise<void> {
    void this.read()
  }

  async stop(): Promise<void> {}

  async ask(question: string, lang: Lang): Promise<Answer> {
    await Promise.race([this.prepared(lang), pause(OWN_WAIT_MS, undefined, { ref: false })])
    const answer = this.own.answer(this.knowledge.ask(question, lang))
    this.asked.add(lang)
    this.checkOnce(lang)
    return answer
  }

  private async prepared(lang: Lang): Promise<void> {
    const own = await this.reading
    if (own.count > 0) await own.prepare(this.knowledge.loaded(lang))
  }

  /** The articles in use stay so until the folder was read as a whole; of two readings the later one counts. */
  private read(): Promise<OwnKnowledge> {
    const reading = readOwnKnowledge(this.ownFolder).then(async (own) => {
      for (const lang of own.count > 0 ? this.asked : []) await own.prepare(this.knowledge.loaded(lang))
      if (this.reading === reading) this.own = own
      return own
    })
    this.reading = reading
    return reading
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
    const own = id.startsWith(OWN_ID) ? (await this.reading).article(id, lang) : null
    return own ?? this.knowledge.article(id, lang)
  }

  async list(lang: Lang): Promise<ArticleSummary[]> {
    return [...this.knowledge.list(lang), ...(await this.reading).list(lang)]
  }

  async reload(): Promise<OwnArticles> {
    await this.read()
    return this.ownArticles()
  }

  async ownArticles(): Promise<OwnArticles> {
    const { count, problems } = await this.reading
    return { count, problems: problems.map(toProblem) }
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
