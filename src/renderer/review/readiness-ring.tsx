import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'
import type { Readiness } from './readiness'

const RADIUS = 20
const LENGTH = 2 * Math.PI * RADIUS
// More names than this read as a wall.
const NAMES_MAX = 3

export interface ReadinessRingProps {
  readonly readiness: Readiness
  readonly hints: number
  readonly isPending: boolean
  readonly isBlank: boolean
}

/** How far the draft is, as a ring and in words. */
export function ReadinessRing({ readiness, hints, isPending, isBlank }: ReadinessRingProps) {
  const lang = useLang()
  const words = useWords({ readiness, hints, isPending, isBlank })
  const { done, total, remaining } = readiness
  const share = total === 0 ? 0 : done / total
  return (
    <section className="readiness" data-ready={!isPending && !isBlank && remaining === 0}>
      <svg width="52" height="52" viewBox="0 0 48 48" aria-hidden="true">
        <circle className="ring-track" cx="24" cy="24" r={RADIUS} />
        <circle
          className="ring-share"
          cx="24"
          cy="24"
          r={RADIUS}
          strokeDasharray={`${share * LENGTH} ${LENGTH}`}
          transform="rotate(-90 24 24)"
        />
        <text x="24" y="28" textAnchor="middle">
          {total === 0 ? '–' : `${formatNumber(done, lang)}/${formatNumber(total, lang)}`}
        </text>
      </svg>
      <div>
        <h2>{words.head}</h2>
        <p>{words.detail}</p>
      </div>
    </section>
  )
}

function useWords({ readiness, hints, isPending, isBlank }: ReadinessRingProps) {
  const lang = useLang()
  const text = useText(messages)
  const { remaining, missing } = readiness
  if (isBlank) return { head: text.blank, detail: text.blankHint }
  if (isPending) return { head: text.reviewing, detail: ' ' }
  if (remaining === 0) {
    const detail = hints === 0 ? text.readyHint : text.readyWithInfo({ count: formatNumber(hints, lang) })
    return { head: text.ready, detail }
  }
  const names = missing.slice(0, NAMES_MAX)
  const rest = missing.length - names.length
  if (rest > 0) names.push(text.more({ count: formatNumber(rest, lang) }))
  return { head: text.remaining({ count: formatNumber(remaining, lang) }), detail: names.join(' · ') }
}
