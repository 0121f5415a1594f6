import type { PastFound } from '@core/past-cases/source'
import { describeProblem } from '@shared/errors'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Marked } from '../knowledge/marked'
import { Sheet } from '../ui/sheet'
import { Facts } from './facts'
import { messages } from './messages'
import './past-cases.css'
import { PastView, type PastViewProps } from './past-view'
import { usePastSearch } from './use-past-search'

export interface PastSheetProps extends Omit<PastViewProps, 'pastRef'> {
  /** shown at first; null: none */
  readonly initial: string | null
  readonly onClose: () => void
}

/** Search over everything that was written and answered before. */
export function PastSheet({ initial, onClose, ...actions }: PastSheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(initial)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { answer, problem } = usePastSearch(query)
  // Who looks for an earlier case does not look for this one.
  const found = (answer?.found ?? []).filter(({ ref }) => ref !== actions.ownRef)
  const reading = answer?.reading ?? null
  const isEmpty = answer !== null && reading === null && found.length === 0
  const intoList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
    event.preventDefault()
    list.current?.querySelector('button')?.focus()
  }
  return (
    <Sheet title={text.title} closeLabel={text.close} className="past-sheet" onClose={onClose}>
      <p className="past-note">{text.note}</p>
      <input
        className="text-field"
        type="search"
        ref={field}
        aria-label={text.search}
        placeholder={text.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={intoList}
      />
      <p role="status" className="past-note">
        {problem !== null && describeProblem(problem, lang)}
        {reading !== null &&
          text.reading({ done: formatNumber(reading.done, lang), total: formatNumber(reading.total, lang) })}
        {isEmpty && (query.trim() === '' ? text.empty : text.none)}
      </p>
      <div className="past-columns">
        <ul ref={list} aria-label={query.trim() === '' ? text.newest : text.results} onKeyDown={moveFocus}>
          {found.map((past) => (
            <FoundItem
              key={past.ref}
              past={past}
              query={query}
              isChosen={past.ref === chosen}
              onChoose={() => setChosen(past.ref)}
            />
          ))}
        </ul>
        <div className="past-whole">
          {chosen === null ? (
            <p className="past-note">{text.choose}</p>
          ) : (
            <PastView {...actions} pastRef={chosen} />
          )}
        </div>
      </div>
    </Sheet>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[at + step]?.focus()
}

interface FoundItemProps {
  readonly past: PastFound
  readonly query: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function FoundItem({ past, query, isChosen, onChoose }: FoundItemProps) {
  const text = useText(messages)
  const subject = past.subject === '' ? text.untitled : past.subject
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="past-subject">
          <Marked text={subject} question={query} />
        </span>
        {past.excerpt !== '' && (
          <span className="past-excerpt">
            <Marked text={past.excerpt} question={query} />
          </span>
        )}
        <Facts past={past} />
      </button>
    </li>
  )
}
