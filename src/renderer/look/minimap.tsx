import type { HitMapData } from '@core/masking/hit-map'
import { groupOf } from '@core/masking/kinds'
import { GROUPS } from '@core/masking/types'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { formatPercent } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'

export interface MinimapProps {
  readonly hits: HitMapData | null
  readonly isShown: (kind: string) => boolean
  /** bytes of the file, and where in it what is in sight begins and ends */
  readonly length: number
  readonly from: number
  readonly to: number
  /** byte at which the current hit is */
  readonly current: number | null
  readonly onJump: (offset: number) => void
}

const LEAST_TICK = 2
const LEAST_VIEW = 6

/** The whole file at a glance, a lane for each group; also what scrolls through it. */
export function Minimap(props: MinimapProps) {
  const { length, from, to, current, onJump } = props
  const text = useText(messages)
  const lang = useLang()
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(host)
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, size, props)
  })
  const share = length === 0 ? 0 : from / length
  const jump = (event: PointerEvent<HTMLDivElement>) => {
    const place = event.currentTarget.getBoundingClientRect()
    const wanted = (event.clientY - place.top) / place.height
    onJump(Math.round(Math.max(0, Math.min(1, wanted)) * Math.max(0, length - 1)))
  }
  const percent = (at: number) => `${(100 * at) / Math.max(1, length)}%`
  return (
    <div
      ref={host}
      className="look-map"
      role="scrollbar"
      aria-label={text.map}
      aria-controls="look-view"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={formatPercent(share, lang)}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        jump(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && jump(event)}
    >
      <canvas ref={canvas} />
      <div
        className="look-map-view"
        style={{ top: percent(from), height: `max(${LEAST_VIEW}px, ${percent(to - from)})` }}
      />
      {current !== null && <div className="look-map-hit" style={{ top: percent(current) }} />}
    </div>
  )
}

function useSize(host: React.RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const watch = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [host])
  return size
}

type Size = ReturnType<typeof useSize>

function draw(canvas: HTMLCanvasElement, { width, height }: Size, { hits, isShown, length }: MinimapProps) {
  const scale = window.devicePixelRatio
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null || hits === null || length === 0) return
  context.scale(scale, scale)
  const colours = getComputedStyle(canvas)
  const lane = width / GROUPS.length
  const tick = Math.max(LEAST_TICK, (hits.step / length) * height)
  GROUPS.forEach((group, index) => {
    const sums = sumsOf(hits, (kind) => groupOf(kind) === group && isShown(kind))
    const most = Math.log1p(Math.max(1, ...sums))
    context.fillStyle = colours.getPropertyValue(`--look-${group}`)
    sums.forEach((count, bucket) => {
      if (count === 0) return
      // One hit must be seen as well as a thousand.
      context.globalAlpha = 0.4 + 0.6 * (Math.log1p(count) / most) ** 2
      context.fillRect(index * lane + 1, ((bucket * hits.step) / length) * height, lane - 2, tick)
    })
  })
}

function sumsOf({ kinds }: HitMapData, isWanted: (kind: string) => boolean): readonly number[] {
  const sums: number[] = []
  for (const [kind, buckets] of Object.entries(kinds)) {
    if (!isWanted(kind)) continue
    buckets.forEach((count, i) => {
      sums[i] = (sums[i] ?? 0) + count
    })
  }
  return Array.from(sums, (count) => count ?? 0)
}
