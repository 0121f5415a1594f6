import type { Row } from '@core/masking/looked'
import type { Bridge, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { RowReader } from './row-reader'
import type { FileRef, OpenFile } from './use-file'
import type { Say } from './use-note'

/** Height of a row in CSS pixels, as in look.css. */
export const ROW_HEIGHT = 20

export interface Page {
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly rows: readonly Row[]
  /** rows that fit on the screen */
  readonly count: number
  /** bytes of the file read so far */
  readonly bytesRead: number
  readonly scroll: (by: number) => void
  /** Shows the row to which a byte belongs as the first one. */
  readonly jump: (offset: number) => void
  /** The same with some rows before it; nothing moves when it is in sight. */
  readonly reveal: (offset: number) => void
}

export interface PageInput {
  readonly bridge: Bridge
  readonly file: FileRef
  readonly open: OpenFile
  readonly isOriginal: boolean
  readonly say: Say
}

/** The rows in sight: asked for when they come into sight, and dropped soon after. */
export function usePage({ bridge, file, open, isOriginal, say }: PageInput): Page {
  const { draftId, attachmentId } = file
  const { viewport, count } = useRoom()
  const [top, setTop] = useState(0)
  const place = useRef(0)
  const [shown, setShown] = useState<{ rows: readonly Row[]; bytesRead: number }>({ rows: [], bytesRead: 0 })
  const bytesRead = useRef(0)

  const reader = useMemo(
    () =>
      new RowReader(open.look.length, async (block) => {
        const reply = await bridge.looks.rows({ draftId, attachmentId, block, isOriginal })
        if (!reply.ok) throw new ReadError(reply.problem)
        bytesRead.current = reply.value.bytesRead
        return reply.value.rows
      }),
    [bridge, draftId, attachmentId, open, isOriginal],
  )
  const latest = useRef(reader)
  latest.current = reader
  const go = useCallback((offset: number) => {
    place.current = offset
    setTop(offset)
  }, [])
  useEffect(() => {
    if (count === 0) return
    let isWanted = true
    const show = (rows: readonly Row[]) => {
      if (!isWanted) return
      place.current = rows[0]?.offset ?? 0
      setShown({ rows, bytesRead: bytesRead.current })
    }
    reader.page(top, count).then(show, (error: unknown) => isWanted && say.problem(asProblem(error)))
    return () => {
      isWanted = false
    }
  }, [reader, top, count, say])

  const scroll = useScroll(latest, place, go)
  const reveal = async (offset: number) => {
    const isInSight = shown.rows.some((row) => row.offset === offset)
    if (!isInSight) go(await reader.moved(offset, -Math.floor(count / 3)).catch(() => offset))
  }
  return { viewport, ...shown, count, scroll, jump: go, reveal: (offset) => void reveal(offset) }
}

/** Main's answer, thrown through the reader. */
class ReadError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}
const asProblem = (error: unknown): Problem => (error instanceof ReadError ? error.problem : toProblem(error))

/** How many rows fit. */
function useRoom() {
  const viewport = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const host = viewport.current
    if (host === null) return
    const watch = new ResizeObserver(() => setCount(Math.max(1, Math.floor(host.clientHeight / ROW_HEIGHT))))
    watch.observe(host)
    return () => watch.disconnect()
  }, [])
  return { viewport, count }
}

/** Scrolls one way after the other: what comes in meanwhile is added up. */
function useScroll(
  reader: RefObject<RowReader>,
  place: RefObject<number>,
  go: (offset: number) => void,
): (by: number) => void {
  const waiting = useRef(0)
  const isMoving = useRef(false)
  return useCallback(
    (by) => {
      waiting.current += by
      if (isMoving.current) return
      isMoving.current = true
      const move = async () => {
        while (waiting.current !== 0) {
          const rows = waiting.current
          waiting.current = 0
          go(await reader.current.moved(place.current, rows))
        }
      }
      void move()
        .catch(() => undefined)
        .finally(() => {
          isMoving.current = false
        })
    },
    [reader, place, go],
  )
}
