import { compareDrafts, type DiffPart } from '@core/draft/diff'
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
import './history.css'
import { messages } from './messages'

export interface HistorySheetProps {
  readonly draftId: string
  readonly store: DraftStore
  readonly bridge: Bridge
  readonly onClose: () => void
}

type Version = DraftHistory['versions'][number]

/** The versions of the open draft, what each differs in from now, and the way back to it. */
export function HistorySheet({ draftId, store, bridge, onClose }: HistorySheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const dialog = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [history, setHistory] = useState<DraftHistory | null>(null)
  const [chosen, setChosen] = useState<{ id: string; draft: Draft } | null>(null)
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
  const choose = async (id: string) => {
    const reply = await bridge.drafts.version({ draftId, versionId: id })
    setProblem(reply.ok ? null : reply.problem)
    setChosen(reply.ok ? { id, draft: reply.value } : null)
  }
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
                <Difference before={chosen.draft} after={now} onRestore={() => void restore()} />
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

interface DifferenceProps {
  readonly before: Draft
  readonly after: Draft
  readonly onRestore: () => void
}

function Difference({ before, after, onRestore }: DifferenceProps) {
  const text = useText(messages)
  const { fields, subject, body } = compareDrafts(withLineFeeds(before), withLineFeeds(after))
  const isSame = [subject, body].every((parts) => parts.every(({ kind }) => kind === 'same'))
  if (isSame && fields.length === 0) return <p>{text.same}</p>
  return (
    <>
      <p className="history-note">{text.legend}</p>
      <div className="history-restore">
        <Button size="small" look="primary" onClick={onRestore}>
          {text.restore}
        </Button>
        <span>{text.restoreNote}</span>
      </div>
      <h3>{text.subject}</h3>
      <Parts parts={subject} />
      <h3>{text.body}</h3>
      <Parts parts={body} />
      {fields.map(({ key, parts }) => (
        <section key={key}>
          <h3>{key}</h3>
          <Parts parts={parts} />
        </section>
      ))}
    </>
  )
}

// The editor's text has LF alone; the file keeps what it had.
const withLineFeeds = (draft: Draft): Draft => ({ ...draft, body: draft.body.replaceAll('\r\n', '\n') })

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  const text = useText(messages)
  let at = 0
  return (
    <p className="history-text">
      {parts.map(({ kind, text: piece }) => {
        at += piece.length
        const key = `${kind} ${at}`
        if (kind === 'same') return <span key={key}>{piece}</span>
        return kind === 'removed' ? (
          <del key={key}>
            <span className="visually-hidden">{text.removed}: </span>
            {piece}
          </del>
        ) : (
          <ins key={key}>
            <span className="visually-hidden">{text.added}: </span>
            {piece}
          </ins>
        )
      })}
    </p>
  )
}
