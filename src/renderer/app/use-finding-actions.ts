import type { Finding, Fix } from '@core/review/types'
import { useState } from 'react'
import type { Editors } from '../editor/editors'
import { withKeys } from '../review/readiness'
import type { Layout } from './use-layout'

export interface FindingActionsInput {
  readonly editors: Editors
  readonly findings: readonly Finding[]
  readonly layout: Layout
}

/** Moving between findings and mending them, from the cards and by key. */
export function useFindingActions({ editors, findings, layout }: FindingActionsInput) {
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const activate = (finding: Finding) => {
    setActiveKey(withKeys(findings).find((keyed) => keyed.finding === finding)?.key ?? null)
    editors.jump(finding)
  }
  // A drawer would lie over the place it leads to.
  const uncover = () => {
    if (layout.right.isDrawer) layout.closeDrawers()
  }
  return {
    activeKey,
    jump: (finding: Finding) => {
      uncover()
      activate(finding)
    },
    fix: (fix: Fix) => {
      uncover()
      editors.apply(fix)
    },
    step: (direction: 1 | -1) => {
      const next = editors.neighbour(direction) ?? findings[0]
      if (next !== undefined) activate(next)
    },
  }
}
