import type { Area } from '@core/pictures/area'
import { type PointerEvent, type RefObject, useRef } from 'react'
import { useText } from '../app/language'
import { BoxView } from './box-view'
import { messages } from './messages'
import type { Box } from './redaction'
import { useDrag } from './use-drag'
import type { View } from './use-view'

export interface StageProps {
  readonly picture: ImageBitmap
  readonly view: View
  readonly stage: RefObject<HTMLDivElement | null>
  readonly boxes: readonly Box[]
  readonly selected: number | null
  readonly onSelect: (id: number | null) => void
  readonly onDrawn: (area: Area) => void
  readonly onChanged: (id: number, area: Area) => void
}

/** The picture with the boxes over it, in a part of the window that scrolls. */
export function Stage(props: StageProps) {
  const { picture, view, stage, boxes, selected, onSelect, onDrawn, onChanged } = props
  const text = useText(messages)
  const { width, height } = picture
  const size = useRef({ width, height }).current
  const drag = useDrag({
    stage,
    size,
    scale: view.scale,
    onDrawn,
    onChanged,
    onClickBeside: () => {
      onSelect(null)
      stage.current?.focus({ preventScroll: true })
    },
  })
  const { live } = drag
  // From beside the picture a box reaches its very edge; the scroll bars lie there as well.
  const startBeside = (event: PointerEvent<HTMLElement>) => {
    const { target, currentTarget, nativeEvent } = event
    const isInside =
      nativeEvent.offsetX < currentTarget.clientWidth && nativeEvent.offsetY < currentTarget.clientHeight
    if (target === currentTarget && isInside) drag.start(event, null)
  }
  const place = (area: Area) => ({
    left: area.x * view.scale,
    top: area.y * view.scale,
    width: area.width * view.scale,
    height: area.height * view.scale,
  })
  return (
    <div className="redactor-view" ref={view.view} onScroll={view.draw} onPointerDown={startBeside}>
      <div
        ref={stage}
        className="redactor-stage"
        role="application"
        aria-label={text.picture}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: boxes are added from here by keyboard
        tabIndex={0}
        style={{ width: width * view.scale, height: height * view.scale }}
        onPointerDown={(event) => drag.start(event, null)}
        {...drag.handlers}
      >
        <canvas ref={view.canvas} className="redactor-canvas" />
        {boxes.map((box, index) => (
          <BoxView
            key={box.id}
            id={box.id}
            number={index + 1}
            area={live?.id === box.id ? live.area : box}
            scale={view.scale}
            isSelected={selected === box.id}
            onSelect={() => onSelect(box.id)}
            onGrab={(event, pull) => drag.start(event, { box, pull })}
          />
        ))}
        {live !== null && live.id === null && <div className="redactor-new" style={place(live.area)} />}
      </div>
    </div>
  )
}
