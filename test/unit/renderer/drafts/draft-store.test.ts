import { DraftSchema, emptyDraft } from '@core/draft/schema'
import type { Bridge, DraftSummary, OpenDraft, Reply } from '@shared/contract'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { DraftStore } from '../../../../src/renderer/drafts/draft-store'

const AT = '2026-11-20T00:00:00.000Z'
const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value })
const summary = ({ id, draft }: OpenDraft): DraftSummary => ({
  id,
  subject: draft.subject,
  service: '',
  status: 'drafting',
  caseId: '',
  updatedAt: AT,
  counts: null,
})

/** The calls of main over a map. */
function memory(bodies: Record<string, string>) {
  const files = new Map(
    Object.entries(bodies).map(([id, body]) => [
      id,
      { id, createdAt: AT, updatedAt: AT, draft: { ...emptyDraft(), subject: id, body } },
    ]),
  )
  const state = { isFull: false }
  const missing = { ok: false as const, problem: { code: 'draft-missing' as const, params: {} } }
  const open = (id: string): Promise<Reply<OpenDraft>> => {
    const file = files.get(id)
    return file === undefined ? Promise.resolve(missing) : ok(file)
  }
  const drafts: Bridge['drafts'] = {
    list: () => ok([...files.values()].map(summary)),
    open: ({ draftId }) => open(draftId),
    create: ({ subject = '' }) => {
      const made = { id: 'new', createdAt: AT, updatedAt: AT, draft: { ...emptyDraft(), subject } }
      files.set('new', made)
      return ok(made)
    },
    add: ({ draft }) => {
      const made = { id: 'added', createdAt: AT, updatedAt: AT, draft: v.parse(DraftSchema, draft) }
      files.set('added', made)
      return ok(made)
    },
    save: ({ id, draft }) => {
      if (state.isFull) return Promise.resolve({ ok: false, problem: { code: 'disk-full', params: {} } })
      files.set(id, { id, createdAt: AT, updatedAt: AT, draft: v.parse(DraftSchema, draft) })
      return ok({ id, savedAt: AT })
    },
    trash: () => ok(null),
    trashed: () => ok([]),
    erase: () => ok(null),
    untrash: ({ draftId }) => open(draftId),
    restorePrevious: ({ draftId }) => open(draftId),
    versions: () => ok({ versions: [], damagedLines: 0 }),
    version: () => Promise.resolve(missing),
    restoreVersion: ({ draftId }) => open(draftId),
  }
  const problems: string[] = []
  const store = new DraftStore(drafts, ({ code }) => problems.push(code))
  return { store, files, state, problems }
}

describe('the open draft', () => {
  it('is saved before another one opens', async () => {
    const { store, files } = memory({ a: 'old', b: '' })
    await store.openDraft('a')
    store.edit({ body: 'new' })
    await store.openDraft('b')
    expect(files.get('a')?.draft.body).toBe('new')
    expect(store.open.get()?.id).toBe('b')
  })

  it('stays open while it cannot be saved', async () => {
    const { store, state } = memory({ a: '', b: '' })
    await store.openDraft('a')
    store.edit({ body: 'not on the disk' })
    state.isFull = true
    expect(await store.openDraft('b')).toBe(false)
    expect(store.open.get()?.draft.body).toBe('not on the disk')
    expect(store.autosave.state.get().kind).toBe('failed')
    store.autosave.forget()
  })

  it('goes back to the file with the line breaks it came with', async () => {
    const { store, files } = memory({ a: 'x\r\ny' })
    await store.openDraft('a')
    expect(store.open.get()?.draft.body).toBe('x\ny')
    store.edit({ body: 'x\ny\nz' })
    await store.saveNow()
    expect(files.get('a')?.draft.body).toBe('x\r\ny\r\nz')
  })

  it('takes from the editors what an IME still holds when the window closes', async () => {
    const { store, files } = memory({ a: '' })
    await store.openDraft('a')
    store.pull = () => store.edit({ body: 'かな' })
    await store.saveNow()
    expect(files.get('a')?.draft.body).toBe('かな')
  })
})

describe('the list of drafts', () => {
  it('shows what was saved, in its place', async () => {
    const { store } = memory({ a: '', b: '' })
    await store.loadList()
    await store.openDraft('b')
    store.edit({ subject: 'renamed' })
    await store.saveNow()
    expect(store.list.get().map(({ subject }) => subject)).toEqual(['a', 'renamed'])
  })

  it('puts a new draft first', async () => {
    const { store } = memory({ a: '' })
    await store.loadList()
    await store.create('blank', 'ja', 'question')
    expect(store.list.get().map(({ id }) => id)).toEqual(['new', 'a'])
  })

  it('opens the next draft when the open one goes to the trash', async () => {
    const { store } = memory({ a: '', b: '', c: '' })
    await store.loadList()
    await store.openDraft('b')
    await store.trash('b')
    expect(store.list.get().map(({ id }) => id)).toEqual(['a', 'c'])
    expect(store.open.get()?.id).toBe('c')
  })

  it('says what went wrong and leaves the open draft alone', async () => {
    const { store, problems } = memory({ a: '' })
    await store.openDraft('a')
    await store.openDraft('gone')
    expect(problems).toEqual(['draft-missing'])
    expect(store.open.get()?.id).toBe('a')
  })
})
