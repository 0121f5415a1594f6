import type { Settings } from '@shared/contract'
import { useState } from 'react'
import { useMedia } from './use-media'

export type Side = 'left' | 'right'

export interface Column {
  /** in CSS pixels */
  readonly width: number
  readonly isShown: boolean
  /** lies over the middle instead of beside it */
  readonly isDrawer: boolean
  readonly show: (isShown: boolean) => void
}

export interface Layout {
  readonly left: Column
  readonly right: Column
  readonly closeDrawers: () => void
}

/** Which columns are shown and how. Wide windows remember what was folded; in narrow ones columns are drawers. */
export function useLayout(settings: Settings, onSettings: (change: Partial<Settings>) => void): Layout {
  const isNarrow = useMedia('(max-width: 999px)')
  const isVeryNarrow = useMedia('(max-width: 719px)')
  const [drawer, setDrawer] = useState<Side | null>(null)
  const drawerColumn = (side: Side, width: number): Column => ({
    width,
    isShown: drawer === side,
    isDrawer: true,
    show: (isShown) => setDrawer(isShown ? side : null),
  })
  const { leftWidth, leftFolded, rightWidth, rightFolded } = settings
  return {
    left: isVeryNarrow
      ? drawerColumn('left', leftWidth)
      : {
          width: leftWidth,
          isShown: !leftFolded,
          isDrawer: false,
          show: (isShown) => onSettings({ leftFolded: !isShown }),
        },
    right: isNarrow
      ? drawerColumn('right', rightWidth)
      : {
          width: rightWidth,
          isShown: !rightFolded,
          isDrawer: false,
          show: (isShown) => onSettings({ rightFolded: !isShown }),
        },
    closeDrawers: () => setDrawer(null),
  }
}
