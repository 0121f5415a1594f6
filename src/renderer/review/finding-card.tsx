import type { Finding, Fix, RuleInfo } from '@core/review/types'
import { useEffect, useRef } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { DismissMenu } from './dismiss-menu'
import { messages } from './messages'

export interface FindingCardProps {
  readonly finding: Finding
  readonly rule: RuleInfo | null
  /** shows its example */
  readonly isActive: boolean
  /** came from the editor or a key: scroll to it */
  readonly isChosen: boolean
  /** the card was chosen: lead to its place */
  readonly onJump: (finding: Finding) => void
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
  readonly onDismiss: (finding: Finding, reason: string) => void
  readonly onSwitchOff: (rule: string) => void
}

/** One finding: what is the matter, how it reads better, and what one click mends. */
export function FindingCard({
  finding,
  rule,
  isActive,
  isChosen,
  onJump,
  onFix,
  onReadArticle,
  onDismiss,
  onSwitchOff,
}: FindingCardProps) {
  const text = useText(messages)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li
      ref={card}
      className="finding"
      data-rule={finding.rule}
      data-level={finding.level}
      data-active={isActive}
    >
      <button type="button" className="finding-head" onClick={() => onJump(finding)} aria-expanded={isActive}>
        <span className="level" data-level={finding.level}>
          {text[`level-${finding.level}`]}
        </span>
        <span className="finding-message">{finding.message}</span>
      </button>
      {isActive && rule !== null && <RuleExample rule={rule} />}
      <div className="finding-actions">
        {finding.fixes.map((fix) => (
          <Button key={fix.title} size="small" onClick={() => onFix(fix)}>
            {fix.title}
          </Button>
        ))}
        <DismissMenu
          message={finding.message}
          onDismiss={(reason) => onDismiss(finding, reason)}
          onSwitchOff={() => onSwitchOff(finding.rule)}
        />
        <button type="button" className="link read" onClick={() => onReadArticle(finding.article)}>
          {text.readArticle}
          <span aria-hidden="true"> →</span>
        </button>
      </div>
    </li>
  )
}

function RuleExample({ rule }: { readonly rule: RuleInfo }) {
  const text = useText(messages)
  if (rule.bad === null && rule.good === null) return null
  return (
    <dl className="example">
      {rule.bad !== null && (
        <>
          <dt className="bad">
            <Icon name="close" />
            <span className="visually-hidden">{text.bad}</span>
          </dt>
          <dd>{rule.bad}</dd>
        </>
      )}
      {rule.good !== null && (
        <>
          <dt className="good">
            <Icon name="ring" />
            <span className="visually-hidden">{text.good}</span>
          </dt>
          <dd>{rule.good}</dd>
        </>
      )}
    </dl>
  )
}
