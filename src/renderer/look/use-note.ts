import type { Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useMemo, useState } from 'react'
import { useLang } from '../app/language'

/** What the screen says at its lower edge: what was done, and how to undo it. */
export interface Note {
  readonly words: string
  readonly isProblem: boolean
  readonly undo: (() => void) | null
}

export interface Say {
  readonly note: (words: string, undo?: () => void) => void
  readonly problem: (problem: Problem) => void
}

export function useNote(): { readonly note: Note | null; readonly say: Say } {
  const lang = useLang()
  const [note, setNote] = useState<Note | null>(null)
  const say = useMemo(
    () => ({
      note: (words: string, undo?: () => void) =>
        setNote(words === '' ? null : { words, isProblem: false, undo: undo ?? null }),
      problem: (problem: Problem) =>
        setNote({ words: describeProblem(problem, lang), isProblem: true, undo: null }),
    }),
    [lang],
  )
  return { note, say }
}
