import type { Finding, Fix } from '@core/review/types'
import { useText } from '../app/language'
import { FindingCard } from './finding-card'
import { messages } from './messages'
import { countByLevel, readinessOf, withKeys } from './readiness'
import { ReadinessRing } from './readiness-ring'
import './review.css'
import type { Findings } from './use-findings'

export interface ReviewPanelProps {
  readonly review: Findings
  readonly isBlank: boolean
  /** key of the finding that was chosen last */
  readonly activeKey: string | null
  readonly onJump: (finding: Finding) => void
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
}

export function ReviewPanel({ review, isBlank, activeKey, onJump, onFix, onReadArticle }: ReviewPanelProps) {
  const text = useText(messages)
  const { findings, rules, isPending, hasFailed } = review
  const keyed = withKeys(findings)
  const shown = keyed.some(({ key }) => key === activeKey) ? activeKey : (keyed[0]?.key ?? null)
  return (
    <div className="review">
      <ReadinessRing
        readiness={readinessOf(findings, rules)}
        hints={countByLevel(findings).info}
        isPending={isPending}
        isBlank={isBlank}
      />
      {hasFailed && <p className="review-failed">{text.failed}</p>}
      {!isBlank && (
        <ul className="findings" aria-label={text.findings}>
          {keyed.map(({ key, finding }) => (
            <FindingCard
              key={key}
              finding={finding}
              rule={rules.find(({ id }) => id === finding.rule) ?? null}
              isActive={key === shown}
              isChosen={key === activeKey}
              onJump={onJump}
              onFix={onFix}
              onReadArticle={onReadArticle}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
