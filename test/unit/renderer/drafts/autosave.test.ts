import { emptyDraft } from '@core/draft/schema'
import type { Output, Reply } from '@shared/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type Snapshot } from '../../../../src/renderer/drafts/autosave'

type Answer = Reply<Output<'drafts.save'>>

const SAVED_AT = '2026-11-20T06:58:03.000Z'
const snapshot = (body: string): Snapshot => ({ id: 'a', draft: { ...emptyDraft(), body }, counts: null })
const full: Answer = { ok: false, problem: { code: 'disk-full', params: {} } }
const done: Answer = { ok: true, value: { id: 'a', savedAt: SAVED_AT } }

/** A disk that answers when it is told to. */
function slowDisk() {
  const asked: { body: string; answer: (reply: Answer) => void }[] = []
  let isBusy = false
  const saved: string[] = []
  const autosave = new Autosave({
    save: ({ draft }) => new Promise((answer) => asked.push({ body: draft.body, answer })),
    isBusy: () => isBusy,
    onSaved: ({ draft }) => saved.push(draft.body),
  })
  return { autosave, asked, saved, setBusy: (busy: boolean) => (isBusy = busy) }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('autosave', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('waits for a pause and writes the newest text once', async () => {
    const { autosave, asked } = slowDisk()
    autosave.changed(snapshot('あ'))
    await vi.advanceTimersByTimeAsync(300)
    autosave.changed(snapshot('あい'))
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(asked.map(({ body }) => body)).toEqual(['あい'])
  })

  it('says saved only when the bytes are on the disk', async () => {
    const { autosave, asked } = slowDisk()
    autosave.changed(snapshot('a'))
    expect(autosave.state.get()).toEqual({ kind: 'unsaved' })
    await vi.advanceTimersByTimeAsync(400)
    expect(autosave.state.get()).toEqual({ kind: 'saving' })
    asked[0]?.answer(done)
    await settle()
    expect(autosave.state.get()).toEqual({ kind: 'saved', at: SAVED_AT })
  })

  it('has one save in flight and writes the newest text next', async () => {
    const { autosave, asked, saved } = slowDisk()
    autosave.changed(snapshot('1'))
    await vi.advanceTimersByTimeAsync(400)
    autosave.changed(snapshot('2'))
    autosave.changed(snapshot('3'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toHaveLength(1)
    asked[0]?.answer(done)
    await settle()
    expect(asked.map(({ body }) => body)).toEqual(['1', '3'])
    asked[1]?.answer(done)
    await settle()
    expect(saved).toEqual(['1', '3'])
  })

  it('keeps the text and the words of a failure until a save has worked', async () => {
    const { autosave, asked } = slowDisk()
    autosave.changed(snapshot('kept'))
    await vi.advanceTimersByTimeAsync(400)
    asked[0]?.answer(full)
    await settle()
    expect(autosave.state.get()).toEqual({ kind: 'failed', problem: { code: 'disk-full', params: {} } })
    autosave.changed(snapshot('kept and more'))
    expect(autosave.state.get().kind).toBe('failed')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked.map(({ body }) => body)).toEqual(['kept', 'kept and more'])
    asked[1]?.answer(done)
    await settle()
    expect(autosave.state.get().kind).toBe('saved')
  })

  it('tries again later each time', async () => {
    const { autosave, asked } = slowDisk()
    autosave.changed(snapshot('x'))
    await vi.advanceTimersByTimeAsync(400)
    asked[0]?.answer(full)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(2)
    asked[1]?.answer(full)
    await vi.advanceTimersByTimeAsync(1_900)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(asked).toHaveLength(3)
  })

  it('writes nothing while an IME composes', async () => {
    const { autosave, asked, setBusy } = slowDisk()
    setBusy(true)
    autosave.changed(snapshot('へんかん'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(asked).toHaveLength(0)
    setBusy(false)
    await vi.advanceTimersByTimeAsync(400)
    expect(asked).toHaveLength(1)
  })

  it('answers a flush with whether everything is on the disk', async () => {
    const { autosave, asked } = slowDisk()
    autosave.changed(snapshot('x'))
    const first = autosave.flush()
    await settle()
    asked[0]?.answer(full)
    expect(await first).toBe(false)
    const second = autosave.flush()
    await settle()
    asked[1]?.answer(done)
    expect(await second).toBe(true)
  })
})
