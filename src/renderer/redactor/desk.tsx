import type { Area } from '@core/pictures/area'
import type { Problem, Reply } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useLang } from '../app/language'
import { acceleratorLabel } from '../app/shortcuts'
import { burn } from './burn'
import { Footer } from './footer'
import { actionOf, type KeyAction } from './keys'
import { areasOf, isChanged } from './redaction'
import { Stage } from './stage'
import { Toolbar } from './toolbar'
import { useBoxes } from './use-boxes'
import type { OpenPicture } from './use-picture'
import { useView } from './use-view'

export interface DeskHandle {
  /** Leaves, or asks first when something would be lost. */
  readonly leave: () => void
}

export interface DeskProps {
  readonly open: OpenPicture
  readonly name: string
  readonly isMac: boolean
  readonly save: (bytes: Uint8Array<ArrayBuffer>, areas: Area[]) => Promise<Reply<null>>
  readonly onSaved: (areas: readonly Area[]) => void
  readonly onLeave: () => void
  readonly ref: Ref<DeskHandle>
}

const isIn = (place: Element | null, target: EventTarget): boolean =>
  target instanceof Node && place?.contains(target) === true

/** Tools, picture and ways out, once the picture is open. */
export function Desk({ open, name, isMac, save, onSaved, onLeave, ref }: DeskProps) {
  const lang = useLang()
  const { picture } = open
  const stage = useRef<HTMLDivElement>(null)
  const view = useView(picture)
  const boxes = useBoxes(open, view, stage)
  const { state, selected } = boxes
  const [isAsking, setAsking] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => stage.current?.focus(), [])

  const write = async () => {
    const areas = areasOf(state)
    const reply = await save(await burn(picture, areas, name), areas)
    if (reply.ok) onSaved(areas)
    else setProblem(reply.problem)
  }
  const saveNow = () => {
    if (isSaving) return
    setSaving(true)
    setProblem(null)
    void write()
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setSaving(false))
  }
  const stay = () => {
    setAsking(false)
    boxes.focus()
  }
  const leave = () => {
    if (isSaving) return
    if (isAsking) stay()
    else if (isChanged(state, open.areas)) setAsking(true)
    else onLeave()
  }
  useImperativeHandle(ref, () => ({ leave }))
  const act = (action: KeyAction) => {
    if (action.kind === 'leave') leave()
    else if (action.kind === 'save') saveNow()
    else if (action.kind === 'zoom')
      view.setZoom(action.to, state.boxes.find(({ id }) => id === selected) ?? null)
    else boxes.act(action)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event, view.scale)
    if (action === null) return
    const isArrow = action.kind === 'move' || action.kind === 'resize'
    // Without a box under the hand an arrow scrolls.
    if (isArrow && (selected === null || !isIn(stage.current, event.target))) return
    if (isAsking && action.kind !== 'leave') return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything inside
    <div className="redactor-desk" onKeyDown={onKeyDown}>
      <Toolbar state={state} hasSelected={selected !== null} zoom={view.zoom} isMac={isMac} onAct={act} />
      <Stage
        picture={picture}
        view={view}
        stage={stage}
        boxes={state.boxes}
        selected={selected}
        onSelect={boxes.select}
        onDrawn={boxes.add}
        onChanged={boxes.change}
      />
      {problem !== null && (
        <p className="redactor-note redactor-problem" role="alert">
          {describeProblem(problem, lang)}
        </p>
      )}
      <Footer
        count={state.boxes.length}
        isSaving={isSaving}
        isAsking={isAsking}
        saveKey={acceleratorLabel('CmdOrCtrl+S', isMac)}
        onSave={saveNow}
        onStay={stay}
        onDiscard={onLeave}
      />
    </div>
  )
}
