import { kindName } from '@core/masking/kinds'
import type { Counts } from '@core/masking/types'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'

/** What was masked, by kind: a bar each, the longest for the kind that was met most often. */
export function KindBars({ counts }: { readonly counts: Counts }) {
  const text = useText(messages)
  const lang = useLang()
  const kinds = Object.entries(counts)
    .filter(([, { hits }]) => hits > 0)
    .sort(([, a], [, b]) => b.hits - a.hits)
  if (kinds.length === 0) return <p className="attachment-note">{text.nothingFound}</p>
  const sum = (key: 'values' | 'hits') => kinds.reduce((total, [, count]) => total + count[key], 0)
  const most = kinds[0]?.[1].hits ?? 1
  const number = (value: number) => formatNumber(value, lang)
  return (
    <>
      <p className="attachment-note">
        {text.found({ values: number(sum('values')), hits: number(sum('hits')) })}
      </p>
      <ul className="kinds">
        {kinds.map(([kind, { hits }]) => (
          <li key={kind}>
            <span className="kind-name">{kindName(kind, lang)}</span>
            <span className="kind-bar" aria-hidden="true">
              {/* A logarithm, so that one password beside ten thousand addresses can still be seen. */}
              <span style={{ width: `${(100 * Math.log1p(hits)) / Math.log1p(most)}%` }} />
            </span>
            <span className="kind-hits">{text.hits({ hits: number(hits) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
