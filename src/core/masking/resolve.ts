import type { Detector, Hit } from './define'

/** A hit with the kind that has it. */
export interface Claim extends Hit {
  readonly detector: Detector
  /** A further part of a value that was counted already: the later lines of a private key. */
  readonly isPart?: boolean
  /** Text of an XML element that an earlier line opened. */
  readonly isInElement?: boolean
}

const CODE = '[A-Z2-7]{10}'
// As it stands in text, and escaped in XML; behind it the form that hosts of URLs have.
const STAND_IN = new RegExp(
  `(?:<|&lt;)(?:[A-Z][A-Z0-9]{1,15}(?:-[A-Z0-9]{1,15}){0,3}-${CODE}|IP-(?:pub|prv|lnk|mul)-[0-9a-f.:]{1,40})(?:>|&gt;)` +
    String.raw`|\b(?:(?:HOST|TERM|ACCOUNT)-${CODE}|IP-(?:pub|prv|lnk|mul)-[0-9a-f]{2,4}(?:-[0-9a-f]{2,4}){3,7})(?![A-Za-z0-9])`,
  'g',
)
const IN_HOST = /\b(?:HOST|TERM|ACCOUNT|IP)-/

/** Where earlier masking has put stand-ins; they stay as they are, so that masking twice changes nothing. */
export function standIns(line: string): readonly Hit[] {
  const isPossible =
    line.includes('<') || line.includes('&lt;') || (line.includes('//') && IN_HOST.test(line))
  if (!isPossible) return []
  return [...line.matchAll(STAND_IN)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A stand-in as it is recorded, whatever form the text around gave it. */
export function plainStandIn(shown: string): string {
  if (shown.startsWith('<')) return shown
  if (shown.startsWith('&lt;')) return `<${shown.slice(4, -4)}>`
  const groups = /^(IP-[a-z]{3}-)(.*)$/.exec(shown)
  if (groups === null) return `<${shown}>`
  const all = (groups[2] ?? '').split('-')
  return `<${groups[1]}${all.join(all.length === 4 ? '.' : ':')}>`
}

/**
 * One owner for each piece of text, in order. The higher priority has it; what another credential claims beyond that
 * is masked with it, since half a secret left over is a leak.
 * @param taken  in order; what overlaps one of these is dropped
 */
export function resolve(claims: readonly Claim[], taken: readonly Hit[] = []): readonly Claim[] {
  const sorted = isInOrder(claims) ? claims : [...claims].sort((a, b) => a.start - b.start || b.end - a.end)
  const free = taken.length === 0 ? sorted : apart(sorted, taken)
  const out: Claim[] = []
  for (let i = 0; i < free.length; ) {
    // Claims that hang together are settled among themselves, so that a line full of hits stays linear.
    let end = free[i]?.end ?? 0
    let next = i + 1
    for (let claim = free[next]; claim !== undefined && claim.start < end; claim = free[next]) {
      end = Math.max(end, claim.end)
      next++
    }
    const first = free[i]
    if (next === i + 1 && first !== undefined) out.push(first)
    else out.push(...settleGroup(free.slice(i, next)))
    i = next
  }
  return out
}

function isInOrder(claims: readonly Claim[]): boolean {
  for (let i = 1; i < claims.length; i++)
    if ((claims[i]?.start ?? 0) < (claims[i - 1]?.start ?? 0)) return false
  return true
}

function apart(claims: readonly Claim[], taken: readonly Hit[]): readonly Claim[] {
  let at = 0
  return claims.filter((claim) => {
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= claim.start) at++
    return (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= claim.end
  })
}

/** Larger groups come only from made-up input; there overlaps are simply joined. */
const GROUP_LIMIT = 64

function settleGroup(group: readonly Claim[]): readonly Claim[] {
  const byPriority = [...group].sort(
    (a, b) =>
      b.detector.priority - a.detector.priority || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const owned: Claim[] = []
  for (const claim of byPriority) {
    const at =
      owned.length > GROUP_LIMIT ? -1 : owned.findIndex((o) => claim.start < o.end && o.start < claim.end)
    const owner = owned[at]
    if (owner === undefined) owned.push(claim)
    else if (exceeds(claim, owner) && areCredentials(claim, owner)) owned[at] = union(claim, owner)
  }
  return merged(owned.sort((a, b) => a.start - b.start))
}

const exceeds = (a: Hit, b: Hit) => a.start < b.start || a.end > b.end
const areCredentials = (...claims: readonly Claim[]) =>
  claims.every(({ detector }) => detector.group === 'credentials' && detector.isUncertain !== true)

function union(claim: Claim, owner: Claim): Claim {
  const start = Math.min(claim.start, owner.start)
  const end = Math.max(claim.end, owner.end)
  return { start, end, detector: owner.detector }
}

/** A union may have grown into its neighbour. */
function merged(claims: readonly Claim[]): readonly Claim[] {
  const out: Claim[] = []
  for (const claim of claims) {
    const last = out.at(-1)
    if (last !== undefined && claim.start < last.end) {
      if (claim.end > last.end) out[out.length - 1] = union(claim, last)
    } else out.push(claim)
  }
  return out
}
