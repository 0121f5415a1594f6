import type { PastFound } from '@core/past-cases/source'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Facts } from './facts'
import { messages } from './messages'
import './past-cases.css'

export interface SimilarListProps {
  readonly cases: readonly PastFound[]
  readonly onLook: (ref: string) => void
}

/** Filed cases like the open draft. */
export function SimilarList({ cases, onLook }: SimilarListProps) {
  const text = useText(messages)
  const lang = useLang()
  if (cases.length === 0) return null
  return (
    <details className="aside" data-part="similar">
      <summary>
        {text.similar}
        <span className="aside-count">{text.similarCount({ count: formatNumber(cases.length, lang) })}</span>
      </summary>
      <p className="aside-note">{text.similarNote}</p>
      <ul>
        {cases.map((past) => {
          const subject = past.subject === '' ? text.untitled : past.subject
          return (
            <li key={past.ref}>
              <button
                type="button"
                className="link"
                aria-label={text.look({ subject })}
                onClick={() => onLook(past.ref)}
              >
                {subject}
              </button>
              <Facts past={past} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
