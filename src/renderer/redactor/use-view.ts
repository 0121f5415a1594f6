import type { Area } from '@core/pictures/area'
import type { Size } from '@core/pictures/picture'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Zoom } from './keys'

// Room around a picture that is shown as a whole, so that its edges can be caught.
const MARGIN = 24

export interface View {
  readonly view: RefObject<HTMLDivElement | null>
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly zoom: Zoom
  /** @param around  stays in sight; null: what is in the middle does */
  readonly setZoom: (zoom: Zoom, around: Area | null) => void
  /** CSS pixels for each pixel of the picture */
  readonly scale: number
  /** Draws what is to be seen of the picture; called on every scroll. */
  readonly draw: () => void
}

/** Shows a picture of any size: only the part in sight is drawn, on a canvas no larger than the window. */
export function useView(picture: ImageBitmap): View {
  const view = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 })
  const [zoom, setZoomTo] = useState<Zoom>('fit')
  const scale = zoom === 'fit' ? fitting(picture, room) : zoom
  const centre = useRef({ x: 0.5, y: 0.5 })

  const draw = useCallback(() => {
    const [place, target] = [view.current, canvas.current]
    if (place === null || target === null) return
    drawPart(picture, target, place, scale)
  }, [picture, scale])
  useEffect(() => {
    const place = view.current
    if (place === null) return
    const watch = new ResizeObserver(() => setRoom({ width: place.clientWidth, height: place.clientHeight }))
    watch.observe(place)
    return () => watch.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window of another size shows another part
  useLayoutEffect(draw, [draw, room])
  useLayoutEffect(() => {
    const place = view.current
    if (place === null) return
    place.scrollLeft = centre.current.x * picture.width * scale - place.clientWidth / 2
    place.scrollTop = centre.current.y * picture.height * scale - place.clientHeight / 2
  }, [picture, scale])
  const setZoom = (next: Zoom, around: Area | null) => {
    const place = view.current
    if (around !== null)
      centre.current = {
        x: (around.x + around.width / 2) / picture.width,
        y: (around.y + around.height / 2) / picture.height,
      }
    else if (place !== null && zoom !== 'fit')
      centre.current = {
        x: (place.scrollLeft + place.clientWidth / 2) / (picture.width * scale),
        y: (place.scrollTop + place.clientHeight / 2) / (picture.height * scale),
      }
    setZoomTo(next)
  }
  return { view, canvas, zoom, setZoom, scale, draw }
}

/** Never larger than it is. */
const fitting = (picture: Size, room: Size): number =>
  Math.max(
    0.001,
    Math.min(1, (room.width - 2 * MARGIN) / picture.width, (room.height - 2 * MARGIN) / picture.height),
  )

function drawPart(picture: ImageBitmap, canvas: HTMLCanvasElement, view: HTMLElement, scale: number): void {
  const width = Math.min(view.clientWidth, picture.width * scale)
  const height = Math.min(view.clientHeight, picture.height * scale)
  const dots = window.devicePixelRatio
  canvas.width = Math.max(1, Math.round(width * dots))
  canvas.height = Math.max(1, Math.round(height * dots))
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d')
  if (context === null) return
  context.imageSmoothingEnabled = scale * dots < 1 || !Number.isInteger(scale * dots)
  context.imageSmoothingQuality = 'high'
  const [left, top] = [view.scrollLeft / scale, view.scrollTop / scale]
  context.drawImage(picture, left, top, width / scale, height / scale, 0, 0, canvas.width, canvas.height)
}
