import type { Mark } from '@core/masking/looked'
import { isTerm } from '@core/masking/terms'
import type { Bridge, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import type { PreferencesState } from '../settings/use-preferences'
import { messages } from './messages'
import type { FileRef } from './use-file'
import type { Say } from './use-note'

export interface ChangesInput {
  readonly bridge: Bridge
  readonly file: FileRef
  readonly store: DraftStore
  readonly preferences: PreferencesState
  readonly say: Say
  /** Something holds that did not before: the file is shown by it. */
  readonly onChanged: () => void
}

export interface Changes {
  readonly decide: (mark: Pick<Mark, 'standIn' | 'kind'>, isMasked: boolean) => void
  /** @returns whether it could be added */
  readonly addTerm: (term: string, isForAll: boolean) => boolean
}

/** Decisions about values, and words of one's own: they hold at once on the screen, and soon in the masked copies. */
export function useChanges({ bridge, file, store, preferences, say, onChanged }: ChangesInput): Changes {
  const text = useText(messages)
  const { draftId } = file
  const run = (change: () => Promise<Problem | null>, done: () => void) => {
    const act = async () => {
      const problem = await change()
      if (problem !== null) return say.problem(problem)
      onChanged()
      done()
    }
    void act().catch((error: unknown) => say.problem(toProblem(error)))
  }
  const remask = async () => {
    const reply = await bridge.attachments.remask({ draftId })
    return reply.ok ? null : reply.problem
  }
  const setCaseTerms = async (glossary: readonly string[]) => {
    store.edit({ glossary: [...glossary] })
    // Main masks by the draft on the disk.
    if (!(await store.saveNow())) throw new Error('the draft could not be saved')
    return remask()
  }
  const setOwnTerms = (glossary: readonly string[]) => {
    preferences.change({ ...preferences.own, glossary: [...glossary] })
    return remask()
  }
  return {
    decide: ({ standIn, kind }, isMasked) =>
      run(
        async () => {
          const reply = await bridge.attachments.decide({ draftId, standIn, kind, isMasked })
          return reply.ok ? null : reply.problem
        },
        () => say.note(isMasked ? text.masked : text.kept),
      ),
    addTerm: (typed, isForAll) => {
      const term = typed.trim()
      const open = store.open.get()
      if (open?.id !== draftId) return false
      const before = isForAll ? preferences.own.glossary : open.draft.glossary
      const known = isForAll ? before : [...before, ...preferences.merged.glossary]
      const isKnown = known.some((word) => word.toLowerCase() === term.toLowerCase())
      if (!isTerm(term) || isKnown) {
        say.note(isKnown ? text.termKnown({ term }) : text.termUnfit)
        return false
      }
      const set = isForAll ? setOwnTerms : setCaseTerms
      const undo = () =>
        run(
          () => set(before),
          () => say.note(text.termGone({ term })),
        )
      const words = (isForAll ? text.termAddedAll : text.termAdded)({ term })
      run(
        () => set([...before, term]),
        () => say.note(words, undo),
      )
      return true
    },
  }
}
