import type { Draft } from '@core/draft/schema'
import { severitiesOf } from '@core/filing/severity-helper'
import { useLang, useText } from '../app/language'
import { filingFacts } from './filing-data'
import { messages } from './messages'

/** What each severity means under the plan: whether it is offered, and how soon the first response is aimed at. */
export function PlanTargets({ plan }: { readonly plan: Draft['plan'] }) {
  const text = useText(messages)
  const lang = useLang()
  return (
    <details className="filing-dialogue" data-part="targets">
      <summary>{text.targets}</summary>
      {plan === null ? (
        <p className="filing-note">{text.targetsNoPlan}</p>
      ) : (
        <dl className="filing-targets">
          {severitiesOf(plan, filingFacts).map((severity) => (
            <div key={severity.code} data-current={severity.isOffered}>
              <dt>{severity[lang]}</dt>
              <dd>
                {severity.isOffered ? (severity.response?.[lang] ?? text.targetUnknown) : text.notOffered}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
