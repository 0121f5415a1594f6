import type { ArchiveWritten, Bridge, EventPayload, ImportReport, Problem, Reply } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import type { DraftStore } from '../drafts/draft-store'
import type { Toasts } from '../ui/toasts'
import { messages } from './messages'

type Progress = EventPayload<'archives'>['progress']

/** What commands do with files of drafts. */
export interface ArchiveActions {
  readonly exportDraft: () => void
  readonly exportAll: () => void
  readonly choose: () => void
  readonly showBackup: () => void
  readonly restore: () => void
}

export interface Archives extends ArchiveActions {
  /** null: nothing is at work, or not for long enough to be told */
  readonly progress: Progress
  readonly report: ImportReport | null
  readonly hasBackup: boolean
  readonly importDropped: (files: readonly File[]) => void
  readonly backUp: (withKeys: boolean) => void
  readonly cancel: () => void
  readonly closeReport: () => void
  readonly closeBackup: () => void
}

/** Dropped on the window, such a file is imported; any other is attached. */
export const isArchive = (file: File): boolean => /\.kihyo$/i.test(file.name)

/** Drafts to files and back. What was typed is saved before, and what happened is told after. */
export function useArchives(
  bridge: Bridge,
  store: DraftStore,
  toasts: Toasts,
  onProblem: (problem: Problem) => void,
): Archives {
  const text = useText(messages)
  const lang = useLang()
  const [progress, setProgress] = useState<Progress>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [hasBackup, setBackup] = useState(false)
  useEffect(() => bridge.on('archives', (told) => setProgress(told.progress)), [bridge])

  const ask = async <T>(call: () => Promise<Reply<T>>): Promise<T | null> => {
    if (!(await store.saveNow())) {
      toasts.show({ text: text.notSaved, tone: 'alert' })
      return null
    }
    const reply = await call().catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
    if (reply.ok) return reply.value
    onProblem(reply.problem)
    return null
  }
  const write = async (call: () => Promise<Reply<ArchiveWritten | null>>, isBackup = false) => {
    const written = await ask(call)
    if (written === null) return
    const { path, drafts, problems } = written
    const count = formatNumber(drafts, lang)
    toasts.show({ text: isBackup ? text.writtenBackup({ path }) : text.written({ count, path }) })
    for (const problem of problems) toasts.show({ text: describeProblem(problem, lang), tone: 'alert' })
  }
  const read = async (call: () => Promise<Reply<ImportReport | null>>) => {
    const told = await ask(call)
    if (told !== null) setReport(told)
  }
  return {
    progress,
    report,
    hasBackup,
    exportDraft: () => {
      const draftId = store.open.get()?.id
      if (draftId === undefined) toasts.show({ text: text.noDraft, tone: 'alert' })
      else void write(() => bridge.archives.exportDraft({ draftId }))
    },
    exportAll: () => void write(() => bridge.archives.exportAll({})),
    choose: () => void read(() => bridge.archives.choose({ isBackup: false })),
    restore: () => void read(() => bridge.archives.choose({ isBackup: true })),
    importDropped: (files) => void read(() => bridge.archives.importDropped({ files })),
    showBackup: () => setBackup(true),
    backUp: (withKeys) => {
      setBackup(false)
      void write(() => bridge.archives.backUp({ withKeys }), true)
    },
    cancel: () => void bridge.archives.cancel({}),
    closeReport: () => setReport(null),
    closeBackup: () => setBackup(false),
  }
}
