import type { DraftSummary } from '@shared/contract'
import type { Lang } from '@shared/lang'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { useStore } from '../app/store'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { DraftItem } from './draft-item'
import type { DraftStore } from './draft-store'
import './drafts.css'
import { findDrafts, type Row, rowsOf } from './list-rows'
import { messages } from './messages'
import { NewDraftMenu, type NewDraftMenuProps } from './new-draft-menu'

const GROUP_PX = 34
const DRAFT_PX = 54

export interface DraftListProps {
  readonly store: DraftStore
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly newButton: RefObject<HTMLButtonElement | null>
  readonly onOpen: (id: string) => void
  readonly onTrash: (summary: DraftSummary) => void
  readonly onCreate: NewDraftMenuProps['onCreate']
  readonly newShortcut: string
  readonly onShowTrash: () => void
}

/** All drafts by life cycle. Only the visible rows are drawn, so ten thousand scroll like ten. */
export function DraftList(props: DraftListProps) {
  const { store, searchField, newButton, onOpen, onTrash, onCreate, newShortcut, onShowTrash } = props
  const text = useText(messages)
  const lang = useLang()
  const list = useStore(store.list, (value) => value)
  const openId = useStore(store.open, (value) => value?.id ?? null)
  const [query, setQuery] = useState('')
  const deferred = useDeferredValue(query)
  const rows = useMemo(() => rowsOf(findDrafts(list, deferred)), [list, deferred])
  return (
    <>
      <NewDraftMenu onCreate={onCreate} shortcut={newShortcut} buttonRef={newButton} />
      <div className="draft-search">
        <Icon name="search" />
        <input
          ref={searchField}
          className="text-field"
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {rows.length === 0 ? (
        <p className="draft-none">{list.length === 0 ? text.empty : text.nothingFound}</p>
      ) : (
        <Rows rows={rows} openId={openId} lang={lang} onOpen={onOpen} onTrash={onTrash} />
      )}
      <div className="draft-foot">
        <Button size="small" look="quiet" onClick={onShowTrash}>
          {text.trashBin}
        </Button>
      </div>
    </>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly openId: string | null
  readonly lang: Lang
  readonly onOpen: (id: string) => void
  readonly onTrash: (summary: DraftSummary) => void
}

function Rows({ rows, openId, lang, onOpen, onTrash }: RowsProps) {
  const text = useText(messages)
  const scroller = useRef<HTMLDivElement>(null)
  const [now] = useState(() => new Date())
  // The places of all rows are computed anew when this changes, so it changes with the rows alone.
  const getItemKey = useCallback((index: number) => keyOf(rows[index], index), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_PX : DRAFT_PX),
    getItemKey,
    overscan: 8,
  })
  const openIndex = rows.findIndex((row) => row.kind === 'draft' && row.summary.id === openId)
  const focusRow = (from: number, step: 1 | -1) => {
    let next = from + step
    while (rows[next]?.kind === 'group') next += step
    if (rows[next] === undefined) return
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    const at = target instanceof HTMLElement ? Number(target.dataset.row ?? Number.NaN) : Number.NaN
    const row = rows[at]
    if (row?.kind !== 'draft') return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusRow(at, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)) onTrash(row.summary)
    else return
    event.preventDefault()
  }
  const firstDraft = rows.findIndex((row) => row.kind === 'draft')
  return (
    <div ref={scroller} className="draft-scroller">
      <ul
        className="draft-rows"
        aria-label={text.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          if (row === undefined) return null
          const style = { transform: `translateY(${start}px)`, height: size }
          return row.kind === 'group' ? (
            <li key={key} className="draft-group" style={style}>
              {text[`group-${row.group}`]} {formatNumber(row.count, lang)}
            </li>
          ) : (
            <DraftItem
              key={key}
              row={row}
              index={index}
              isOpen={index === openIndex}
              isInTabOrder={index === (openIndex < 0 ? firstDraft : openIndex)}
              now={now}
              style={style}
              onOpen={onOpen}
              onTrash={onTrash}
            />
          )
        })}
      </ul>
    </div>
  )
}

const keyOf = (row: Row | undefined, index: number): string =>
  row === undefined ? String(index) : row.kind === 'group' ? `group ${row.group}` : row.summary.id
