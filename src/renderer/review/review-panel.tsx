import type { Dismissal } from '@core/draft/schema'
import type { PastFound } from '@core/past-cases/source'
import type { Finding, Fix } from '@core/review/types'
import { useId } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages as knowledgeMessages } from '../knowledge/messages'
import { SimilarList } from '../past-cases/similar-list'
import { DismissedList } from './dismissed-list'
import { FindingCard, type FindingCardProps } from './finding-card'
import { GatherList } from './gather-list'
import { messages } from './messages'
import { countByLevel, readinessOf, withKeys } from './readiness'
import { ReadinessRing } from './readiness-ring'
import './review.css'
import { bySection, type FindingGroup } from './sections'
import type { Findings } from './use-findings'
import type { Gather } from './use-gather'

export interface ReviewPanelProps {
  readonly review: Findings
  readonly isBlank: boolean
  /** key of the finding that was chosen last */
  readonly activeKey: string | null
  readonly gather: Gather | null
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
  readonly similar: readonly PastFound[]
  readonly onLook: (ref: string) => void
  readonly onJump: (finding: Finding) => void
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
  readonly onDismiss: (finding: Finding, reason: string) => void
  readonly onRestore: (dismissals: readonly Dismissal[]) => void
  readonly onSwitchOff: (rule: string) => void
}

export function ReviewPanel(props: ReviewPanelProps) {
  const { review, isBlank, activeKey, gather } = props
  const text = useText(messages)
  const { findings, rules, isPending, hasFailed } = review
  const groups = bySection(withKeys(findings))
  const keys = groups.flatMap((group) => group.findings.map(({ key }) => key))
  const shown = activeKey !== null && keys.includes(activeKey) ? activeKey : (keys[0] ?? null)
  return (
    <div className="review">
      <ReadinessRing
        readiness={readinessOf(findings, rules)}
        hints={countByLevel(findings).info}
        isPending={isPending}
        isBlank={isBlank}
      />
      {hasFailed && <p className="review-failed">{text.failed}</p>}
      {gather !== null && (
        <GatherList
          gather={gather}
          gathered={review.gathered}
          ticked={props.ticked}
          onTick={props.onTick}
          onReadArticle={props.onReadArticle}
        />
      )}
      <SimilarList cases={props.similar} onLook={props.onLook} />
      {!isBlank && (
        <section className="findings" aria-label={text.findings}>
          {groups.map((group) => (
            <Group key={group.section} group={group} shown={shown} panel={props} />
          ))}
        </section>
      )}
      <DismissedList review={review} onRestore={props.onRestore} />
    </div>
  )
}

interface GroupProps {
  readonly group: FindingGroup
  readonly shown: string | null
  readonly panel: ReviewPanelProps
}

function Group({ group, shown, panel }: GroupProps) {
  const id = useId()
  const lang = useLang()
  const sections = useText(knowledgeMessages)
  const { review, activeKey, onJump, onFix, onReadArticle, onDismiss, onSwitchOff } = panel
  const actions: Pick<FindingCardProps, 'onJump' | 'onFix' | 'onReadArticle' | 'onDismiss' | 'onSwitchOff'> =
    {
      onJump,
      onFix,
      onReadArticle,
      onDismiss,
      onSwitchOff,
    }
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="finding-group">
        {sections[`section-${group.section}`]}
        <span>{formatNumber(group.findings.length, lang)}</span>
      </h3>
      <ul>
        {group.findings.map(({ key, finding }) => (
          <FindingCard
            key={key}
            finding={finding}
            rule={review.rules.find(({ id: rule }) => rule === finding.rule) ?? null}
            isActive={key === shown}
            isChosen={key === activeKey}
            {...actions}
          />
        ))}
      </ul>
    </section>
  )
}
