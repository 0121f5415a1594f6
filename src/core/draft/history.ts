/** Why a version is more than a moment of autosave: such a version is never thinned. */
export const VERSION_MARKS = ['filed', 'restored-from'] as const
export type VersionMark = (typeof VERSION_MARKS)[number]

/** What thinning needs to know of a version. */
export interface VersionPoint {
  /** ISO 8601, UTC */
  readonly at: string
  /** null: a point of autosave */
  readonly mark: VersionMark | null
  /** equal for equal content */
  readonly fingerprint: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Up to which age one version in how long a span is kept. Spans nest, so that thinning twice keeps what thinning once does. */
export const TIERS = [
  { upToAgeMs: 10 * MINUTE_MS, spanMs: 0 },
  { upToAgeMs: DAY_MS, spanMs: 10 * MINUTE_MS },
  { upToAgeMs: 7 * DAY_MS, spanMs: HOUR_MS },
  { upToAgeMs: 90 * DAY_MS, spanMs: DAY_MS },
  { upToAgeMs: Number.POSITIVE_INFINITY, spanMs: 7 * DAY_MS },
] as const

/**
 * The versions that stay: all of the last 10 minutes, then one per 10 minutes for a day, one per hour for a week, one per
 * day for 90 days, then one per week; of each span the last one. Marked versions and the newest one always stay, also
 * those whose time cannot be read; what changed nothing against the one before it goes.
 * @param versions  in the order in which they were saved
 * @param nowMs  milliseconds since 1970, UTC; versions of a later time count as new
 * @returns those that stay, in their order
 */
export function thinVersions<T extends VersionPoint>(versions: readonly T[], nowMs: number): T[] {
  const changed = versions.filter(
    (version, at) => version.mark !== null || version.fingerprint !== versions[at - 1]?.fingerprint,
  )
  const lastOfSpan = new Map<string, T>()
  for (const version of changed) {
    const span = spanOf(version, nowMs)
    if (version.mark === null && span !== null) lastOfSpan.set(span, version)
  }
  const newest = changed.at(-1)
  return changed.filter((version) => {
    const span = spanOf(version, nowMs)
    return version.mark !== null || version === newest || span === null || lastOfSpan.get(span) === version
  })
}

/** The span that a version shares with its like; null: it shares none. */
function spanOf({ at }: VersionPoint, nowMs: number): string | null {
  const atMs = Date.parse(at)
  if (Number.isNaN(atMs)) return null
  const tier = TIERS.find(({ upToAgeMs }) => nowMs - atMs <= upToAgeMs)
  if (tier === undefined || tier.spanMs === 0) return null
  return `${tier.spanMs}:${Math.floor(atMs / tier.spanMs)}`
}
