import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { COMMENTS_MAX, CommentSchema, HandOverSchema } from '@core/hand-over/hand-over'
import { SettingsSchema } from '@shared/contract'
import { AppError } from '@shared/errors'
import { CardsFileSchema } from '../attachments/stored-cards'
import { parseHistory } from '../drafts/history-files'
import { parseStored, type StoredDraft } from '../drafts/stored-draft'
import { fingerprintOf } from '../drafts/version-line'
import { DamagedFileError, parseJson } from '../files/json'
import { HandOverFiles } from '../hand-over/hand-over-files'
import { exists, type Move } from './commit-import'
import { type EntryRole, roleOf } from './format'
import type { ImportedItem } from './import-archive'
import type { OpenArchive } from './read-archive'
import { comesBack, handedIn } from './stage-hand-over'

const MB = 1_048_576
const JSON_BYTES_MAX = 16 * MB
const HISTORY_BYTES_MAX = 64 * MB
const ARTICLE_BYTES_MAX = MB
// What the window takes at most.
const DRAFT_TEXT_MAX = 2_000_000
// Places that would make a second draft of the same id mix with what is left of the first.
const HOMES = [
  'drafts/ID.json',
  'drafts/trash/ID.json',
  'history/ID.jsonl',
  'attachments/ID',
  'keys/ID.json',
  'handed/ID.json',
  'comments/ID',
]

/** What an import will add, file by file, in a folder of its own: nothing outside is touched. */
export class Stage {
  private readonly staged: Move[] = []
  readonly added: ImportedItem[] = []
  readonly skipped: ImportedItem[] = []
  readonly refused: AppError[] = []
  /** a draft's id in the archive → its id here; null: not taken */
  private readonly ids = new Map<string, string | null>()
  /** drafts of which comments alone are taken: the own text stays */
  private readonly returned = new Set<string>()
  private readonly handOver: HandOverFiles
  private readonly places = new Set<string>()
  private readonly paths: ReadonlySet<string>
  private comments = 0
  private count = 0

  constructor(
    private readonly archive: OpenArchive,
    private readonly dataFolder: string,
    private readonly staging: string,
    private readonly signal?: AbortSignal,
  ) {
    this.handOver = new HandOverFiles(dataFolder)
    this.paths = new Set(archive.manifest.files.map(({ path }) => path))
  }

  /** Files of a draft before the draft itself: it appears with all that it has. */
  get moves(): Move[] {
    const isDraft = ({ to }: Move) => to.startsWith('drafts/')
    return [...this.staged.filter((move) => !isDraft(move)), ...this.staged.filter(isDraft)]
  }

  refuse(name: string, why: string): void {
    this.refused.push(new AppError('import-refused', { name, why }))
  }

  /** @param home  `drafts` or `drafts/trash` */
  async draft(path: string, home: string): Promise<void> {
    const oldId = /(?<![^/])([^/]+)\.json$/.exec(path)?.[1] ?? ''
    if (this.ids.has(oldId)) return
    this.ids.set(oldId, null)
    const stored = await this.parsed(path, oldId, (text) => parseStored(text, oldId))
    if (stored === null) return
    const { subject, body } = stored.draft
    const item = { what: 'draft', name: subject || oldId } as const
    if (subject.length + body.length > DRAFT_TEXT_MAX) return this.refuse(item.name, 'too long')
    const isHere = await exists(join(this.dataFolder, 'drafts', `${oldId}.json`))
    if (isHere && (await comesBack(this.handOver, oldId, await handedIn(this.archive, oldId)))) {
      this.ids.set(oldId, oldId)
      this.returned.add(oldId)
      this.skipped.push({ ...item, id: oldId })
      return
    }
    const id = await this.freeId(stored, home)
    if (id === null) {
      this.skipped.push({ ...item, id: oldId })
      return
    }
    this.ids.set(oldId, id)
    await this.put(`${home}/${id}.json`, `${JSON.stringify({ ...stored, id }, null, 1)}\n`)
    this.added.push({ ...item, id, ...(id === oldId ? {} : { isRenamed: true }) })
  }

  /** Anything but a draft. */
  async rest(path: string, restore: boolean): Promise<void> {
    const role = roleOf(path)
    if ('draftId' in role) return this.ofDraft(path, role, restore)
    if (role.kind === 'settings') return this.settings(path)
    if (role.kind === 'article') return this.article(path)
    if (!restore) return this.refuse(path, 'not a draft, an article or settings')
    if (await this.isTaken(path)) this.skipped.push({ what: 'other', name: path, id: path })
    else {
      await this.unpack(path, path)
      this.added.push({ what: 'other', name: path, id: path })
    }
  }

  private async ofDraft(
    path: string,
    role: EntryRole & { draftId: string },
    restore: boolean,
  ): Promise<void> {
    const id = this.ids.get(role.draftId) ?? null
    if (role.kind === 'draft' || id === null) return
    if (role.kind === 'comment') return this.comment(path, id, role.commentId)
    if (this.returned.has(role.draftId)) return
    const isPrivate = role.kind === 'key' || role.kind === 'previous' || role.kind === 'trash'
    if (isPrivate && !restore) return
    switch (role.kind) {
      case 'history':
        return this.history(path, id)
      case 'cards':
        return this.cards(path, id)
      case 'masked':
        return this.unpack(path, `attachments/${id}/${role.attachmentId}.masked`)
      case 'handed':
        return this.handed(path, id)
      case 'key':
        return this.unpack(path, `keys/${id}.json`)
      case 'previous':
        return this.unpack(path, `drafts/previous/${id}.json`)
      case 'trash':
        return
    }
  }

  private async history(path: string, id: string): Promise<void> {
    const text = (await this.archive.read(path, HISTORY_BYTES_MAX)).toString('utf8')
    const { versions, damagedLines } = parseHistory(text)
    if (damagedLines > 0)
      this.refused.push(new AppError('history-damaged', { name: id, count: String(damagedLines) }))
    await this.put(`history/${id}.jsonl`, versions.map(({ line }) => `${line}\n`).join(''))
  }

  private async handed(path: string, id: string): Promise<void> {
    const handed = await this.parsed(path, path, (text) => parseJson(text, HandOverSchema))
    if (handed !== null) await this.put(path.replace(/(?<![^/])[^/]+$/, `${id}.json`), JSON.stringify(handed))
  }

  /** One file a comment: what was said before is there already. */
  private async comment(path: string, id: string, commentId: string): Promise<void> {
    const place = `comments/${id}/${commentId}.json`
    if (await this.isTaken(place)) return
    const comment = await this.parsed(path, path, (text) => parseJson(text, CommentSchema))
    if (comment === null) return
    if (comment.id !== commentId || this.comments >= COMMENTS_MAX) return this.refuse(path, 'comments')
    this.comments += 1
    await this.put(place, `${JSON.stringify(comment, null, 1)}\n`)
    if (this.returned.has(id))
      this.added.push({ what: 'comment', name: `${comment.by}: ${comment.text}`.slice(0, 120), id })
  }

  /** Without the place of the original: a path of somebody else's choosing is never opened. */
  private async cards(path: string, id: string): Promise<void> {
    const file = await this.parsed(path, path, (text) => parseJson(text, CardsFileSchema))
    if (file === null) return
    const folder = path.slice(0, -'cards.json'.length)
    const cards = file.cards
      .filter((card) => this.paths.has(`${folder}${card.id}.masked`))
      .map((card) => ({ ...card, sourcePath: '' }))
    await this.put(`attachments/${id}/cards.json`, `${JSON.stringify({ version: 1, cards }, null, 1)}\n`)
  }

  private async settings(path: string): Promise<void> {
    const item = { what: 'settings', name: path, id: path } as const
    if (await this.isTaken(path)) {
      this.skipped.push(item)
      return
    }
    // The schema leaves out the team's file: a path of somebody else's choosing is never opened.
    const settings = await this.parsed(path, path, (text) => parseJson(text, SettingsSchema))
    if (settings === null) return
    await this.put(path, `${JSON.stringify(settings, null, 1)}\n`)
    this.added.push(item)
  }

  private async article(path: string): Promise<void> {
    const bytes = await this.archive.read(path, JSON_BYTES_MAX)
    const item = { what: 'article', name: path.slice('articles/'.length) } as const
    if (bytes.length > ARTICLE_BYTES_MAX) return this.refuse(item.name, '> 1 MB')
    for (let n = 1; ; n += 1) {
      const place = n === 1 ? path : path.replace(/\.md$/i, `-${n}$&`)
      const there = await readFile(join(this.dataFolder, place)).catch(() => null)
      if (there?.equals(bytes)) {
        this.skipped.push({ ...item, id: place })
        return
      }
      if (await this.isTaken(place)) continue
      await this.put(place, bytes.toString('utf8'))
      this.added.push({ ...item, id: place, ...(n === 1 ? {} : { isRenamed: true }) })
      return
    }
  }

  /** The id that a draft gets here; null when it is here with this content. The same archive always asks for the same ids. */
  private async freeId(stored: StoredDraft, home: string): Promise<string | null> {
    const fingerprint = fingerprintOf(stored.draft)
    for (let n = 0; ; n += 1) {
      const tail = n === 0 ? '' : n === 1 ? `-${fingerprint.slice(0, 8)}` : `-${fingerprint.slice(0, 8)}-${n}`
      const id = n === 0 ? stored.id : `${stored.id.slice(0, 48)}${tail}`
      if (await this.hasDraft(`${home}/${id}.json`, id, fingerprint)) return null
      const homes = HOMES.map((place) => place.replace('ID', id))
      const taken = await Promise.all(homes.map((place) => this.isTaken(place)))
      if (!taken.includes(true)) return id
    }
  }

  private async hasDraft(place: string, id: string, fingerprint: string): Promise<boolean> {
    try {
      const text = await readFile(join(this.dataFolder, place), 'utf8')
      return fingerprintOf(parseStored(text, id).draft) === fingerprint
    } catch {
      return false
    }
  }

  private async isTaken(place: string): Promise<boolean> {
    return this.places.has(place) || (await exists(join(this.dataFolder, place)))
  }

  /** Null, and told, when this one item is not what it should be. */
  private async parsed<T>(path: string, name: string, parse: (text: string) => T): Promise<T | null> {
    const text = (await this.archive.read(path, JSON_BYTES_MAX)).toString('utf8')
    try {
      return parse(text)
    } catch (error) {
      if (error instanceof DamagedFileError) this.refuse(name, error.message.slice(0, 200))
      else if (error instanceof AppError) this.refused.push(error)
      else throw error
      return null
    }
  }

  private async put(to: string, text: string): Promise<void> {
    const path = join(this.staging, this.move(to))
    await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true })
  }

  private async unpack(path: string, to: string): Promise<void> {
    await this.archive.unpack(path, join(this.staging, this.move(to)), this.signal)
  }

  /** A place in the staging folder. */
  private move(to: string): string {
    const from = `files/${this.count}`
    this.count += 1
    this.places.add(to)
    this.staged.push({ from, to })
    return from
  }
}
