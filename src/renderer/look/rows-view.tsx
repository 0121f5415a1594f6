import { groupOf, kindName } from '@core/masking/kinds'
import type { Mark, Row } from '@core/masking/looked'
import type { HitPlace } from '@shared/look'
import { Fragment, useEffect, useRef, type WheelEvent } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { useEvent } from '../app/use-event'
import { messages } from './messages'
import { type Selected, selectionIn } from './selection'
import { type Page, ROW_HEIGHT } from './use-page'

export interface RowsViewProps {
  readonly page: Page
  readonly current: HitPlace | null
  readonly isShown: (kind: string) => boolean
  readonly onSelect: (place: HitPlace) => void
  readonly onSelected: (selected: Selected) => void
}

/** The text in sight, line by line, with what masking found. */
export function RowsView({ page, current, isShown, onSelect, onSelected }: RowsViewProps) {
  const text = useText(messages)
  const { viewport, rows, scroll } = page
  const wheel = useRef(0)
  const onWheel = (event: WheelEvent) => {
    if (event.shiftKey || event.ctrlKey) return
    wheel.current += event.deltaMode === 1 ? event.deltaY * ROW_HEIGHT : event.deltaY
    const by = Math.trunc(wheel.current / ROW_HEIGHT)
    wheel.current -= by * ROW_HEIGHT
    if (by !== 0) scroll(by)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a hit that has come into sight may lie far to the right
  useEffect(() => {
    const mark = viewport.current?.querySelector('[data-current="true"]')
    mark?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current, rows, viewport])
  const selected = useEvent(() => {
    const found = viewport.current === null ? null : selectionIn(viewport.current, rows)
    if (found !== null) onSelected(found)
  })
  useEffect(() => {
    document.addEventListener('selectionchange', selected)
    return () => document.removeEventListener('selectionchange', selected)
  }, [selected])
  return (
    <div
      ref={viewport}
      id="look-view"
      className="look-view"
      role="document"
      aria-label={text.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll the text from here
      tabIndex={0}
      onWheel={onWheel}
    >
      {rows.map((row) => (
        <RowView
          key={row.offset}
          row={row}
          current={current?.offset === row.offset ? current.index : null}
          isShown={isShown}
          onSelect={onSelect}
        />
      ))}
    </div>
  )
}

interface RowViewProps extends Pick<RowsViewProps, 'isShown' | 'onSelect'> {
  readonly row: Row
  readonly current: number | null
}

function RowView({ row, current, isShown, onSelect }: RowViewProps) {
  const text = useText(messages)
  const lang = useLang()
  const { offset, line, isRest, marks } = row
  const ends = marks.map(({ end }) => end)
  return (
    <div className="look-row" data-offset={offset}>
      <span className="look-line">
        {isRest ? <abbr title={text.rest}>↪</abbr> : line !== null && formatNumber(line, lang)}
      </span>
      <span className="look-text" data-text={offset}>
        {marks.map((mark, index) => {
          const before = row.text.slice(ends[index - 1] ?? 0, mark.start)
          return (
            <Fragment key={`${mark.start} ${mark.end} ${mark.standIn}`}>
              {before}
              {isShown(mark.kind) && mark.end > mark.start ? (
                <MarkView
                  mark={mark}
                  words={row.text.slice(mark.start, mark.end)}
                  isCurrent={current === index}
                  onSelect={() => onSelect({ offset, index })}
                />
              ) : (
                row.text.slice(mark.start, mark.end)
              )}
            </Fragment>
          )
        })}
        {row.text.slice(ends.at(-1) ?? 0)}
      </span>
    </div>
  )
}

interface MarkViewProps {
  readonly mark: Mark
  readonly words: string
  readonly isCurrent: boolean
  readonly onSelect: () => void
}

function MarkView({ mark: { kind, fate }, words, isCurrent, onSelect }: MarkViewProps) {
  const text = useText(messages)
  const lang = useLang()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: F8 goes from hit to hit by keyboard
    <mark
      className="look-mark"
      data-group={groupOf(kind)}
      data-fate={fate}
      data-current={isCurrent}
      title={`${kindName(kind, lang)} (${text[`fate-${fate}`]})`}
      onClick={onSelect}
    >
      {words}
    </mark>
  )
}
