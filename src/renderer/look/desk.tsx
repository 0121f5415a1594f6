import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../app/language'
import { isComposingKey } from '../app/shortcuts'
import { HitPart } from './hit-part'
import { actionOf, type KeyAction } from './keys'
import { KindFilter } from './kind-filter'
import { messages } from './messages'
import { Minimap } from './minimap'
import { Notes } from './notes'
import { RowsView } from './rows-view'
import { TermForm } from './term-form'
import { Toolbar } from './toolbar'
import { type ChangesInput, useChanges } from './use-changes'
import type { FileRef, OpenFile } from './use-file'
import { useHits } from './use-hits'
import { useNote } from './use-note'
import { usePage } from './use-page'

export interface DeskProps extends Pick<ChangesInput, 'bridge' | 'store' | 'preferences' | 'onChanged'> {
  readonly place: FileRef
  readonly open: OpenFile
}

/** Text, map, kinds, and what can be done, once the file is open. */
export function Desk({ bridge, place, open, store, preferences, onChanged }: DeskProps) {
  const text = useText(messages)
  const { draftId, attachmentId } = place
  const file = useMemo(() => ({ draftId, attachmentId }), [draftId, attachmentId])
  const { look } = open
  const canDecide = look.copyOnly === null
  const [wantsOriginal, setOriginal] = useState(false)
  const isOriginal = wantsOriginal && canDecide
  const [term, setTerm] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { note, say } = useNote()
  const page = usePage({ bridge, file, open, isOriginal, say })
  const hits = useHits({ bridge, file, look, page, say })
  const changes = useChanges({ bridge, file, store, preferences, say, onChanged })
  const { viewport } = page
  // A button that has done its work may go: the keys stay where they were.
  const goBack = () => viewport.current?.focus({ preventScroll: true })
  useEffect(() => viewport.current?.focus(), [viewport])

  const act = (action: KeyAction) => {
    if (action.kind === 'step') hits.step(action.isForward)
    else if (action.kind === 'scroll') page.scroll(action.by)
    else if (action.kind === 'edge') page.jump(action.isEnd ? look.length - 1 : 0)
    else if (action.kind === 'original') setOriginal(!wantsOriginal)
    else if (action.kind === 'term') field.current?.focus()
    else if (hits.mark !== null && canDecide) changes.decide(hits.mark, action.kind === 'mask')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return
    const { target } = event
    const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox'
    const action = actionOf(event, page.count, isTyping)
    if (action === null) return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  }
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything inside
    <div className="look-desk" onKeyDown={onKeyDown}>
      <Toolbar
        look={look}
        line={first?.line ?? null}
        offset={first?.offset ?? 0}
        bytesRead={page.bytesRead}
        isOriginal={isOriginal}
        onAct={act}
      />
      <div className="look-body">
        <KindFilter {...hits} isKnown={look.hits !== null} />
        <RowsView
          page={page}
          current={hits.current}
          isShown={hits.isShown}
          onSelect={hits.select}
          onSelected={({ term: selected, isOneRow }) => {
            setTerm(selected ?? '')
            say.note(isOneRow ? '' : text.termLines)
          }}
        />
        <Minimap
          hits={look.hits}
          isShown={hits.isShown}
          length={look.length}
          from={first?.offset ?? 0}
          to={last?.offset ?? 0}
          current={hits.current?.offset ?? null}
          onJump={page.jump}
        />
      </div>
      <Notes look={look} note={note} mark={hits.mark} line={hits.line} onUndone={goBack} />
      <div className="look-foot">
        <HitPart
          mark={hits.mark}
          line={hits.line}
          canDecide={canDecide}
          onDecide={(mark, isMasked) => {
            changes.decide(mark, isMasked)
            goBack()
          }}
        />
        {canDecide && <TermForm field={field} term={term} onTerm={setTerm} onAdd={changes.addTerm} />}
      </div>
    </div>
  )
}
