import type { Draft } from '@core/draft/schema'
import type { Bridge, DraftHistory, Problem } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { useEffect, useRef, useState } from 'react'
import { formatDay, formatNumber, formatTime } from '../app/format'
import { useLang, useText } from '../app/language'
import { useStore } from '../app/store'
import type { DraftStore } from '../drafts/draft-store'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { Difference } from './difference'
import './history.css'
import { messages } from './messages'

export interface HistorySheetProps {
  readonly draftId: string
  readonly store: DraftStore
  readonly bridge: Bridge
  readonly onClose: () => void
}

type Version = DraftHistory['versions'][number]
interface ReadVersion {
  readonly id: string
  readonly draft: Draft
}

/** The versions of the open draft, what each differs in from now or from another one, and the way back to it. */
export function HistorySheet({ draftId, store, bridge, onClose }: HistorySheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [history, setHistory] = useState<DraftHistory | null>(null)
  const [chosen, setChosen] = useState<ReadVersion | null>(null)
  /** null: what stands there now */
  const [other, setOther] = useState<ReadVersion | null>(null)
  const now = useStore(store.open, (open) => (open?.id === draftId ? open.draft : null))
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    // What was just typed is a version, too.
    const load = async () => {
      await store.saveNow()
      const reply = await bridge.drafts.versions({ draftId })
      if (reply.ok) setHistory(reply.value)
      else setProblem(reply.problem)
    }
    void load().catch((error: unknown) => setProblem(toProblem(error)))
  }, [bridge, draftId, store])
  const read = async (id: string): Promise<ReadVersion | null> => {
    const reply = await bridge.drafts.version({ draftId, versionId: id })
    setProblem(reply.ok ? null : reply.problem)
    return reply.ok ? { id, draft: reply.value } : null
  }
  const choose = async (id: string) => setChosen(await read(id))
  const compareWith = async (id: string) => setOther(id === '' ? null : await read(id))
  const restore = async () => {
    if (chosen !== null && (await store.restoreVersion(draftId, chosen.id))) dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="sheet history-sheet" aria-label={text.title} onClose={onClose}>
      <div className="sheet-head">
        <h2>{text.title}</h2>
        <IconButton label={text.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </div>
      <p className="history-note">{text.note}</p>
      {problem !== null && (
        <p role="alert" className="history-problem">
          {describeProblem(problem, lang)}
        </p>
      )}
      {history === null ? (
        problem === null && <p>{text.loading}</p>
      ) : (
        <>
          {history.damagedLines > 0 && (
            <p className="history-problem">
              {text.damaged({ count: formatNumber(history.damagedLines, lang) })}
            </p>
          )}
          <div className="history-columns">
            <Versions
              versions={history.versions}
              chosen={chosen?.id ?? null}
              onChoose={(id) => void choose(id)}
            />
            <div className="history-diff">
              {chosen === null || now === null ? (
                <p>{history.versions.length === 0 ? text.none : text.choose}</p>
              ) : (
                <>
                  <div className="history-restore">
                    <label>
                      {text.compareWith}{' '}
                      <select
                        className="text-field"
                        value={other?.id ?? ''}
                        onChange={(event) => void compareWith(event.target.value)}
                      >
                        <option value="">{text.now}</option>
                        {history.versions.toReversed().map(({ id, at }) => (
                          <option key={id} value={id} disabled={id === chosen.id}>
                            {formatDay(at, lang)} {formatTime(at, lang)}
                          </option>
                        ))}
                      </select>
                    </label>
                    <Button
                      size="small"
                      look="primary"
                      title={text.restoreNote}
                      onClick={() => void restore()}
                    >
                      {text.restore}
                    </Button>
                  </div>
                  <Difference before={chosen.draft} after={other?.draft ?? now} />
                </>
              )}
            </div>
          </div>
        </>
      )}
    </dialog>
  )
}

interface VersionsProps {
  readonly versions: readonly Version[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function Versions({ versions, chosen, onChoose }: VersionsProps) {
  const text = useText(messages)
  const lang = useLang()
  return (
    <ol className="history-list">
      {versions.toReversed().map(({ id, at, mark, chars }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
            <time dateTime={at}>
              {formatDay(at, lang)} {formatTime(at, lang)}
            </time>
            <span>{text.chars({ count: formatNumber(chars, lang) })}</span>
            {mark !== null && <strong>{text[`mark-${mark}`]}</strong>}
          </button>
        </li>
      ))}
    </ol>
  )
}
