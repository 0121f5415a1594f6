import type { Answer } from '@core/knowledge/types'

type Verdict = Answer['verdict']

const SIGN: Readonly<Record<Verdict, string>> = {
  answerable: '○',
  'needs-background': '△',
  'not-answerable': '×',
  'other-channel': '→',
  guidance: 'i',
  unknown: '?',
}

/** A verdict's sign in its colour; the word stands beside it. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className="verdict-sign" data-verdict={verdict} aria-hidden="true">
      {SIGN[verdict]}
    </span>
  )
}
