import type { Bridge, Problem, TrashedDraft } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { formatDay, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { messages } from './messages'

// A trash of ten thousand is emptied, not read.
const SHOWN_MAX = 200

export interface TrashSheetProps {
  readonly drafts: Bridge['drafts']
  /** brings it back and opens it */
  readonly onRestore: (id: string) => void
  readonly onClose: () => void
}

/** Deleted drafts: brought back, or deleted for good one by one or all at once, after asking. */
export function TrashSheet({ drafts, onRestore, onClose }: TrashSheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const [list, setList] = useState<readonly TrashedDraft[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [asked, setAsked] = useState<readonly TrashedDraft[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const load = async () => {
      const reply = await drafts.trashed({})
      if (reply.ok) setList(reply.value)
      else setProblem(reply.problem)
    }
    void load().catch((error: unknown) => setProblem(toProblem(error)))
  }, [drafts])
  const erase = async (wanted: readonly TrashedDraft[]) => {
    setAsked(null)
    setBusy(true)
    for (const { id } of wanted) {
      const reply = await drafts.erase({ draftId: id })
      if (!reply.ok) {
        setProblem(reply.problem)
        break
      }
      setList((before) => before?.filter((draft) => draft.id !== id) ?? null)
    }
    setBusy(false)
  }
  const restore = (id: string) => {
    onClose()
    onRestore(id)
  }
  return (
    <Sheet title={text.trashBin} closeLabel={text.close} className="trash-sheet" onClose={onClose}>
      <p className="trash-note">{list?.length === 0 ? text.trashEmpty : text.trashNote}</p>
      {problem !== null && <p role="alert">{describeProblem(problem, lang)}</p>}
      {asked !== null && (
        <Ask count={asked.length} onYes={() => void erase(asked)} onNo={() => setAsked(null)} />
      )}
      {list !== null && list.length > 0 && (
        <>
          <ul>
            {list.slice(0, SHOWN_MAX).map((draft) => (
              <TrashedItem
                key={draft.id}
                draft={draft}
                isBusy={isBusy}
                onRestore={() => restore(draft.id)}
                onErase={() => setAsked([draft])}
              />
            ))}
          </ul>
          {asked === null && (
            <Button size="small" disabled={isBusy} onClick={() => setAsked(list)}>
              {text.emptyTrash({ count: formatNumber(list.length, lang) })}
            </Button>
          )}
        </>
      )}
    </Sheet>
  )
}

interface AskProps {
  readonly count: number
  readonly onYes: () => void
  readonly onNo: () => void
}

function Ask({ count, onYes, onNo }: AskProps) {
  const text = useText(messages)
  const lang = useLang()
  return (
    <div className="trash-ask" role="alert">
      <p>{text.eraseAsk({ count: formatNumber(count, lang) })}</p>
      <Button size="small" onClick={onNo}>
        {text.eraseNo}
      </Button>
      <Button size="small" onClick={onYes}>
        {text.eraseYes}
      </Button>
    </div>
  )
}

interface TrashedItemProps {
  readonly draft: TrashedDraft
  readonly isBusy: boolean
  readonly onRestore: () => void
  readonly onErase: () => void
}

function TrashedItem({ draft, isBusy, onRestore, onErase }: TrashedItemProps) {
  const text = useText(messages)
  const lang = useLang()
  const subject = draft.subject === '' ? text.untitled : draft.subject
  const day = draft.updatedAt === '' ? null : text.savedAt({ day: formatDay(draft.updatedAt, lang) })
  return (
    <li>
      <span className="trash-draft">
        {subject}
        <small>{day ?? text.trashUnreadable}</small>
      </span>
      <Button size="small" disabled={isBusy} aria-label={text.putBackOf({ subject })} onClick={onRestore}>
        {text.putBack}
      </Button>
      <Button
        size="small"
        look="quiet"
        disabled={isBusy}
        aria-label={text.eraseOf({ subject })}
        onClick={onErase}
      >
        {text.erase}
      </Button>
    </li>
  )
}
