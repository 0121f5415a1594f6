import { moveTo } from '@core/case-life/follow-up'
import type { Draft } from '@core/draft/schema'
import type { Bridge, DraftSummary, EventPayload, Input, OpenDraft, Problem, Reply } from '@shared/contract'
import type { Lang } from '@shared/lang'
import { Store } from '../app/store'
import { Autosave, type Snapshot } from './autosave'
import { fromEditor, toEditor } from './line-breaks'

type Template = Input<'drafts.create'>['template']
type Counts = Snapshot['counts']

export interface OpenState {
  readonly id: string
  /** ISO 8601, UTC */
  readonly createdAt: string
  /** its body has LF line breaks */
  readonly draft: Draft
  /** another number for every draft that is opened: the editors start anew */
  readonly opening: number
  readonly lineBreak: '\n' | '\r\n'
  /** received from a colleague: nothing of it is changed */
  readonly isReadOnly: boolean
}

/** The drafts as the window knows them: the list, and the one that is open. */
export class DraftStore {
  readonly list = new Store<readonly DraftSummary[]>([])
  readonly open = new Store<OpenState | null>(null)
  /** true while an IME composes in one of the editors: nothing moves then */
  readonly composing = new Store(false)
  readonly autosave: Autosave
  private counts: Counts = null
  private openings = 0
  /** Reads from the editors what an IME still holds. */
  pull: () => void = () => undefined

  constructor(
    private readonly drafts: Bridge['drafts'],
    private readonly onProblem: (problem: Problem) => void,
    /** open from the start */
    opened: OpenDraft | null = null,
  ) {
    this.autosave = new Autosave({
      save: ({ id, draft, counts }) => drafts.save({ id, draft, counts }),
      isBusy: () => this.composing.get(),
      onSaved: ({ id, draft, counts }, updatedAt) => {
        const { subject, service, status, caseId } = draft
        this.putSummary({ id, subject, service, status, caseId, updatedAt, counts })
      },
    })
    if (opened !== null) this.show(opened)
  }

  async loadList(): Promise<void> {
    const list = await this.ask(this.drafts.list({}))
    if (list !== null) this.list.set(list)
  }

  /** @returns whether it is open now; a draft that cannot be saved yet stays open instead */
  async openDraft(id: string): Promise<boolean> {
    if (this.open.get()?.id === id) return true
    if (!(await this.leave())) return false
    const opened = await this.ask(this.drafts.open({ draftId: id }))
    if (opened === null) return false
    this.show(opened)
    return true
  }

  async create(template: Template, lang: Lang, subject = ''): Promise<boolean> {
    if (!(await this.leave())) return false
    const created = await this.ask(this.drafts.create({ template, lang, subject }))
    if (created === null) return false
    this.addSummary(created)
    this.show(created)
    return true
  }

  /** Adds a draft with the fields of the open one and others of its own; the open one stays open. */
  async addBeside(fields: Pick<Draft, 'body' | 'caseType'>): Promise<OpenDraft | null> {
    const open = this.open.get()
    if (open === null) return null
    const {
      caseId: _case,
      status: _status,
      dismissals: _dismissals,
      ticked: _ticked,
      attachments: _files,
      followUp: _followUp,
      ...kept
    } = open.draft
    const added = await this.ask(this.drafts.add({ draft: { ...kept, subject: '', ...fields } }))
    if (added !== null) this.addSummary(added)
    return added
  }

  /** A new draft that comes out of the open one; it is opened. */
  async openNew(draft: Draft): Promise<boolean> {
    if (!(await this.leave())) return false
    const added = await this.ask(this.drafts.add({ draft }))
    if (added === null) return false
    this.addSummary(added)
    this.show(added)
    return true
  }

  /** @returns whether it is in the trash now */
  async trash(id: string): Promise<boolean> {
    const wasOpen = this.open.get()?.id === id
    if (wasOpen && !(await this.leave())) return false
    const reply = await this.drafts.trash({ draftId: id })
    if (!reply.ok) {
      this.onProblem(reply.problem)
      return false
    }
    const before = this.list.get()
    const index = before.findIndex((summary) => summary.id === id)
    this.list.set(before.filter((summary) => summary.id !== id))
    if (wasOpen) {
      this.open.set(null)
      this.autosave.forget()
      const next = this.list.get()[Math.min(index, before.length - 2)]
      if (next !== undefined) await this.openDraft(next.id)
    }
    return true
  }

  async untrash(id: string): Promise<void> {
    await this.bringBack(this.drafts.untrash({ draftId: id }))
  }

  async restorePrevious(id: string): Promise<boolean> {
    return this.bringBack(this.drafts.restorePrevious({ draftId: id }))
  }

  async restoreVersion(draftId: string, versionId: string): Promise<boolean> {
    return this.bringBack(this.drafts.restoreVersion({ draftId, versionId }))
  }

  /** The command line has closed a case, or added drafts. */
  changedOutside(change: EventPayload<'drafts'>['change']): void {
    const open = this.open.get()
    if (change !== null && open?.id === change.draftId)
      this.edit(moveTo(open.draft, change.status, new Date().toISOString()))
    void this.loadList()
  }

  /** Changes the open draft and saves it a moment later. */
  edit(change: Partial<Draft>): void {
    const open = this.open.get()
    if (open === null || open.isReadOnly) return
    this.open.set({ ...open, draft: { ...open.draft, ...change } })
    this.autosave.changed(this.snapshot())
  }

  /** What the review found in the open draft; goes with its next save. */
  reviewed(id: string, counts: NonNullable<Counts>): void {
    if (this.open.get()?.id !== id) return
    this.counts = counts
    const summary = this.list.get().find((item) => item.id === id)
    if (summary !== undefined) this.putSummary({ ...summary, counts })
  }

  /** Saves at once, for a window that loses the focus or closes. */
  async saveNow(): Promise<boolean> {
    this.pull()
    return this.autosave.flush()
  }

  private leave(): Promise<boolean> {
    return this.saveNow()
  }

  private async bringBack(call: Promise<Reply<OpenDraft>>): Promise<boolean> {
    if (!(await this.leave())) return false
    const opened = await this.ask(call)
    if (opened === null) return false
    this.addSummary(opened)
    this.show(opened)
    return true
  }

  private show(opened: OpenDraft): void {
    const { text, lineBreak } = toEditor(opened.draft.body)
    this.openings += 1
    this.counts = this.list.get().find(({ id }) => id === opened.id)?.counts ?? null
    this.autosave.opened(opened.updatedAt)
    const draft = { ...opened.draft, body: text }
    const { id, createdAt } = opened
    const isReadOnly = opened.isReadOnly === true
    this.open.set({ id, createdAt, draft, opening: this.openings, lineBreak, isReadOnly })
  }

  private snapshot(): Snapshot {
    const open = this.open.get()
    if (open === null) throw new Error('no draft is open')
    const { id, draft, lineBreak } = open
    return { id, draft: { ...draft, body: fromEditor({ text: draft.body, lineBreak }) }, counts: this.counts }
  }

  private addSummary({ id, updatedAt, draft }: OpenDraft): void {
    const { subject, service, status, caseId } = draft
    const summary = { id, subject, service, status, caseId, updatedAt, counts: null }
    this.list.set([summary, ...this.list.get().filter((item) => item.id !== id)])
  }

  /** In its place: the list does not move under the hand while one types. */
  private putSummary(summary: DraftSummary): void {
    this.list.set(this.list.get().map((item) => (item.id === summary.id ? summary : item)))
  }

  private async ask<T>(call: Promise<Reply<T>>): Promise<T | null> {
    const reply = await call
    if (reply.ok) return reply.value
    this.onProblem(reply.problem)
    return null
  }
}
