import type { Dismissal } from '@core/draft/schema'
import type { RuleInfo } from '@core/review/types'
import { formatDay, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import type { Findings } from './use-findings'

export interface DismissedListProps {
  readonly review: Findings
  readonly onRestore: (dismissals: readonly Dismissal[]) => void
}

/** What was put aside and why; below it what need not be put aside any more. */
export function DismissedList({ review, onRestore }: DismissedListProps) {
  const text = useText(messages)
  const lang = useLang()
  const { dismissed, stale, allRules } = review
  if (dismissed.length + stale.length === 0) return null
  return (
    <details className="aside" data-part="dismissed">
      <summary>{text.dismissedHead({ count: formatNumber(dismissed.length + stale.length, lang) })}</summary>
      <ul>
        {dismissed.map(({ finding, dismissal }) => (
          <DismissedItem
            key={keyOf(dismissal)}
            name={finding.message}
            dismissal={dismissal}
            label={text.restore}
            onRestore={() => onRestore([dismissal])}
          />
        ))}
      </ul>
      {stale.length > 0 && (
        <>
          <p className="aside-note">{text.staleNote}</p>
          <ul>
            {stale.map((dismissal) => (
              <DismissedItem
                key={keyOf(dismissal)}
                name={nameOf(dismissal, allRules)}
                dismissal={dismissal}
                label={text.removeStale}
                onRestore={() => onRestore([dismissal])}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

const keyOf = ({ rule, words, sentence, reason }: Dismissal): string =>
  [rule, words, sentence, reason].join('\n')
const nameOf = ({ rule }: Dismissal, rules: readonly RuleInfo[]): string =>
  rules.find(({ id }) => id === rule)?.name ?? rule

interface DismissedItemProps {
  readonly name: string
  readonly dismissal: Dismissal
  readonly label: string
  readonly onRestore: () => void
}

function DismissedItem({ name, dismissal, label, onRestore }: DismissedItemProps) {
  const text = useText(messages)
  const lang = useLang()
  return (
    <li>
      <p className="aside-name">{name}</p>
      {dismissal.words !== '' && <q className="aside-words">{dismissal.words}</q>}
      <p className="aside-reason">
        {text.reasonOf({ reason: dismissal.reason, day: formatDay(dismissal.day, lang) })}
      </p>
      <Button size="small" look="quiet" onClick={onRestore}>
        {label}
      </Button>
    </li>
  )
}
