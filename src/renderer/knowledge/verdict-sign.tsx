import type { Answer } from '@core/knowledge/types'
import { Icon, type IconName } from '../ui/icons'

type Verdict = Answer['verdict']

const SIGN: Readonly<Record<Verdict, IconName>> = {
  answerable: 'ring',
  'needs-background': 'triangle',
  'not-answerable': 'close',
  'other-channel': 'arrow',
  guidance: 'info',
  unknown: 'question',
}

/** A verdict's sign in its colour; the word stands beside it. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className="verdict-sign" data-verdict={verdict} aria-hidden="true">
      <Icon name={SIGN[verdict]} />
    </span>
  )
}
