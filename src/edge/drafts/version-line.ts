import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { VERSION_MARKS, type VersionPoint } from '@core/draft/history'
import { type Draft, DraftSchema } from '@core/draft/schema'
import * as v from 'valibot'

// A draft may have 2,000,000 characters; JSON writes the oddest of them with six bytes.
const DRAFT_BYTES_MAX = 16 * 1_048_576

const LineSchema = v.object({
  v: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  at: v.string(),
  mark: v.nullable(v.picklist(VERSION_MARKS)),
  /** the version that was restored */
  from: v.nullable(v.string()),
  /** characters of subject and body */
  chars: v.pipe(v.number(), v.integer(), v.minValue(0)),
  fingerprint: v.string(),
  /** base64 of zlib over the draft as JSON */
  z: v.string(),
})
type Line = v.InferOutput<typeof LineSchema>

/** A version as lists show it. */
export interface VersionInfo extends VersionPoint {
  readonly id: string
  readonly from: string | null
  /** characters of subject and body */
  readonly chars: number
}

/** A version with its line as the file holds it. */
export interface VersionLine extends VersionInfo {
  readonly line: string
}

/** Equal for equal content, whatever the order of its keys. */
export function fingerprintOf(draft: Draft): string {
  return createHash('sha256').update(canonical(draft)).digest('hex').slice(0, 32)
}

/** One line without its end. */
export function formatVersionLine(info: VersionInfo, draft: Draft): string {
  const { id, at, mark, from, chars, fingerprint } = info
  const z = deflateSync(JSON.stringify(draft)).toString('base64')
  return JSON.stringify({ v: 1, id, at, mark, from, chars, fingerprint, z } satisfies Line)
}

/** The version that a line tells of, or null: it was torn, or a later Kihyo wrote it. */
export function parseVersionLine(line: string): VersionLine | null {
  const parsed = parseLine(line)
  if (parsed === null) return null
  const { v: _v, z: _z, ...info } = parsed
  return { ...info, line }
}

/** The draft in a line, or null when it is not what was written. */
export function draftInLine(line: string): Draft | null {
  const parsed = parseLine(line)
  if (parsed === null) return null
  try {
    // zlib's own checksum tells a changed bit; the limit holds against a bomb.
    const json = inflateSync(Buffer.from(parsed.z, 'base64'), { maxOutputLength: DRAFT_BYTES_MAX })
    const draft = v.safeParse(DraftSchema, JSON.parse(json.toString('utf8')))
    return draft.success ? draft.output : null
  } catch {
    return null
  }
}

/** Whether a line that tells of no version is from a later Kihyo, and not damaged. */
export function isNewerLine(line: string): boolean {
  try {
    return v.safeParse(v.looseObject({ v: v.pipe(v.number(), v.minValue(2)) }), JSON.parse(line)).success
  } catch {
    return false
  }
}

function parseLine(line: string): Line | null {
  try {
    const parsed = v.safeParse(LineSchema, JSON.parse(line))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
