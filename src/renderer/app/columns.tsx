import type { Settings } from '@shared/contract'
import { type ReactNode, useState } from 'react'
import { useText } from './language'
import { messages } from './messages'
import { Separator } from './separator'
import type { Column, Layout } from './use-layout'

export interface ColumnsProps {
  readonly layout: Layout
  readonly left: ReactNode
  readonly middle: ReactNode
  readonly right: ReactNode
  readonly leftLabel: string
  readonly onSettings: (change: Partial<Settings>) => void
}

// As the settings allow them.
const LEFT = { min: 160, max: 600 }
const RIGHT = { min: 280, max: 900 }

/** The three columns of the window with movable edges. */
export function Columns({ layout, left, middle, right, leftLabel, onSettings }: ColumnsProps) {
  const text = useText(messages)
  // While an edge is dragged its width is here; the settings learn of it when it is let go.
  const [dragged, setDragged] = useState<{ readonly left?: number; readonly right?: number }>({})
  const leftWidth = dragged.left ?? layout.left.width
  const rightWidth = dragged.right ?? layout.right.width
  const hasDrawer = [layout.left, layout.right].some(({ isDrawer, isShown }) => isDrawer && isShown)
  return (
    <div className="columns">
      {layout.left.isShown && (
        <nav className="column column-left" {...place(layout.left, leftWidth)} aria-label={leftLabel}>
          {left}
          {isBeside(layout.left) && (
            <Separator
              label={text.resizeLeft}
              width={leftWidth}
              {...LEFT}
              direction={1}
              onDrag={(width) => setDragged({ left: width })}
              onDone={(width) => {
                setDragged({})
                onSettings({ leftWidth: width })
              }}
            />
          )}
        </nav>
      )}
      <main className="column-middle">{middle}</main>
      {hasDrawer && <div className="veil" onPointerDown={layout.closeDrawers} />}
      {layout.right.isShown && (
        <aside className="column column-right" {...place(layout.right, rightWidth)} aria-label={text.right}>
          {right}
          {isBeside(layout.right) && (
            <Separator
              label={text.resizeRight}
              width={rightWidth}
              {...RIGHT}
              direction={-1}
              onDrag={(width) => setDragged({ right: width })}
              onDone={(width) => {
                setDragged({})
                onSettings({ rightWidth: width })
              }}
            />
          )}
        </aside>
      )}
    </div>
  )
}

const isBeside = ({ isShown, isDrawer }: Column): boolean => isShown && !isDrawer
const place = ({ isDrawer }: Column, width: number) => ({ 'data-drawer': isDrawer, style: { width } })
