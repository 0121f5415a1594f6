import type { Draft } from '@core/draft/schema'
import type { CountsByLevelSchema, Output, Problem, Reply } from '@shared/contract'
import { toProblem } from '@shared/errors'
import type { InferOutput } from 'valibot'
import { Store } from '../app/store'

/** What one save writes. */
export interface Snapshot {
  readonly id: string
  readonly draft: Draft
  readonly counts: InferOutput<typeof CountsByLevelSchema> | null
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface AutosaveWorld {
  readonly save: (snapshot: Snapshot) => Promise<Reply<Output<'drafts.save'>>>
  /** true while an IME composes: a save then waits */
  readonly isBusy: () => boolean
  /** told after the bytes are on the disk */
  readonly onSaved: (snapshot: Snapshot, savedAt: string) => void
}

// Long enough to sleep between words, short enough that a crash costs half a sentence.
const QUIET_MS = 400
const RETRY_MS = [1_000, 2_000, 5_000, 15_000, 30_000] as const

/**
 * Writes the open draft some time after its last change: one save at a time, the newest text next. A save that fails is
 * tried again, later each time; the text stays pending until its bytes are on the disk.
 */
export class Autosave {
  readonly state = new Store<SaveState>({ kind: 'saved', at: null })
  private pending: Snapshot | null = null
  private running: Promise<boolean> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0

  constructor(private readonly world: AutosaveWorld) {}

  changed(snapshot: Snapshot): void {
    this.pending = snapshot
    const { kind } = this.state.get()
    // The words of a failure stay until a save has worked.
    if (kind === 'saved') this.state.set({ kind: 'unsaved' })
    if (kind !== 'failed') this.later(QUIET_MS)
  }

  /** Nothing is pending for the draft that was just opened. */
  opened(updatedAt: string): void {
    this.state.set({ kind: 'saved', at: updatedAt })
  }

  /**
   * Saves at once what is pending.
   * @returns true when everything is on the disk, false when a save failed (and will be tried again)
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    if (this.running !== null) await this.running
    while (this.pending !== null) {
      if (!(await this.saveOnce())) return false
    }
    return true
  }

  /** Forgets what is pending: the draft went to the trash or was replaced by an earlier version. */
  forget(): void {
    clearTimeout(this.timer)
    this.pending = null
    this.failures = 0
    this.state.set({ kind: 'saved', at: null })
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.world.isBusy()) this.later(QUIET_MS)
      else void this.flush()
    }, ms)
  }

  private saveOnce(): Promise<boolean> {
    this.running ??= this.write().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async write(): Promise<boolean> {
    const snapshot = this.pending
    if (snapshot === null) return true
    this.pending = null
    this.state.set({ kind: 'saving' })
    const reply = await this.world
      .save(snapshot)
      .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
    if (!reply.ok) {
      this.pending ??= snapshot
      this.state.set({ kind: 'failed', problem: reply.problem })
      this.later(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? QUIET_MS)
      this.failures += 1
      return false
    }
    this.failures = 0
    this.world.onSaved(snapshot, reply.value.savedAt)
    this.state.set(this.pending === null ? { kind: 'saved', at: reply.value.savedAt } : { kind: 'unsaved' })
    return true
  }
}
