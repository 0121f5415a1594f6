import type { DraftSummary } from '@shared/contract'
import { type CSSProperties, memo } from 'react'
import { formatAge, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import type { Row } from './list-rows'
import { messages } from './messages'

export interface DraftItemProps {
  readonly row: Extract<Row, { kind: 'draft' }>
  readonly index: number
  readonly isOpen: boolean
  readonly isInTabOrder: boolean
  readonly now: Date
  readonly style: CSSProperties
  readonly onOpen: (id: string) => void
  readonly onTrash: (summary: DraftSummary) => void
}

/** A draft in the list: subject, service, one line of state. */
export const DraftItem = memo(function DraftItem(props: DraftItemProps) {
  const { row, index, isOpen, isInTabOrder, now, style, onOpen, onTrash } = props
  const text = useText(messages)
  const { summary, position, of } = row
  const { tone, words } = useStateLine(summary, now)
  const subject = summary.subject === '' ? text.untitled : summary.subject
  return (
    <li className="draft" style={style} data-open={isOpen} aria-posinset={position} aria-setsize={of}>
      <button
        type="button"
        className="draft-button"
        data-row={index}
        aria-current={isOpen}
        tabIndex={isInTabOrder ? 0 : -1}
        title={summary.subject}
        onClick={() => onOpen(summary.id)}
      >
        <span className="draft-subject">{subject}</span>
        <span className="draft-state">
          <span className="dot" data-tone={tone} />
          <span className="draft-words">{words}</span>
        </span>
      </button>
      <IconButton
        className="draft-trash"
        label={text.trash}
        shortcut="Delete"
        tabIndex={-1}
        onClick={() => onTrash(summary)}
      >
        <Icon name="trash" />
      </IconButton>
    </li>
  )
})

type Tone = 'error' | 'warning' | 'good' | 'waiting' | 'none'

function useStateLine(summary: DraftSummary, now: Date): { readonly tone: Tone; readonly words: string } {
  const lang = useLang()
  const text = useText(messages)
  const { status, service, caseId, counts, updatedAt } = summary
  if (status !== 'drafting') {
    const name = caseId === '' ? service : text.case({ id: caseId })
    const words = [name, formatAge(updatedAt, now, lang)].filter(Boolean).join(' · ')
    return { tone: status === 'closed' ? 'none' : 'waiting', words }
  }
  const name = service === '' ? text.noService : service
  if (counts === null) return { tone: 'none', words: `${name} · ${formatAge(updatedAt, now, lang)}` }
  const remaining = counts.error + counts.warning
  const state = remaining === 0 ? text.ready : text.remaining({ count: formatNumber(remaining, lang) })
  const tone = counts.error > 0 ? 'error' : remaining > 0 ? 'warning' : 'good'
  return { tone, words: `${name} · ${state}` }
}
