import * as v from 'valibot'

// Output of the AWS CLI's `aws support …`, shapes of @aws-sdk/client-support 3.1134.0; keys that are not needed are ignored.
// Limits against a file gone wrong: an account has some 300 services, and a case some hundred messages.
const Code = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const Name = v.optional(v.pipe(v.string(), v.maxLength(500)), '')
const CodeAndName = v.object({ code: Code, name: Name })
export type CodeAndName = v.InferOutput<typeof CodeAndName>
const FEW = 5_000
const MANY = 50_000
const listOf = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most))
const Text = v.pipe(v.string(), v.maxLength(100_000))
/** As the API writes it: `2026-11-20T01:05:00.000Z`. */
const Moment = v.pipe(v.string(), v.isoTimestamp())

export const ServiceSchema = v.object({
  ...CodeAndName.entries,
  categories: v.optional(listOf(CodeAndName, FEW), []),
})
export type AccountService = v.InferOutput<typeof ServiceSchema>

/** Hours as the API tells them, `09:00` … `18:00`. */
const Hours = v.object({ startTime: v.string(), endTime: v.string() })
export const ContactSchema = v.object({
  type: Code,
  supportedHours: v.optional(listOf(Hours, FEW), []),
  datesWithoutSupport: v.optional(
    listOf(v.object({ startDateTime: v.string(), endDateTime: v.string() }), FEW),
    [],
  ),
})
export type AccountContact = v.InferOutput<typeof ContactSchema>
export const SeverityLevelSchema = CodeAndName

const Communication = v.object({
  caseId: v.optional(Code),
  body: v.optional(Text, ''),
  submittedBy: v.optional(v.string(), ''),
  timeCreated: Moment,
})
export type Communication = v.InferOutput<typeof Communication>
const Case = v.object({
  caseId: Code,
  displayId: v.optional(v.string(), ''),
  subject: v.optional(Text, ''),
  status: v.optional(v.string(), ''),
  serviceCode: v.optional(v.string(), ''),
  categoryCode: v.optional(v.string(), ''),
  severityCode: v.optional(v.string(), ''),
  timeCreated: Moment,
  language: v.optional(v.string(), ''),
  recentCommunications: v.optional(
    v.object({ communications: v.optional(listOf(Communication, MANY), []) }),
    { communications: [] },
  ),
})
export type ListedCase = v.InferOutput<typeof Case>

// What a file is, is told by its outermost key.
const SHAPES = {
  services: v.object({ services: listOf(ServiceSchema, FEW) }),
  severityLevels: v.object({ severityLevels: listOf(SeverityLevelSchema, FEW) }),
  communicationTypes: v.object({
    communicationTypes: listOf(ContactSchema, FEW),
    languageAvailability: v.optional(v.string(), ''),
  }),
  cases: v.object({ cases: listOf(Case, MANY) }),
  communications: v.object({ communications: listOf(Communication, MANY) }),
} as const

export type CliOutput =
  | ({ readonly kind: 'services' } & v.InferOutput<typeof SHAPES.services>)
  | ({ readonly kind: 'severityLevels' } & v.InferOutput<typeof SHAPES.severityLevels>)
  | ({ readonly kind: 'communicationTypes' } & v.InferOutput<typeof SHAPES.communicationTypes>)
  | ({ readonly kind: 'cases' } & v.InferOutput<typeof SHAPES.cases>)
  | ({ readonly kind: 'communications' } & v.InferOutput<typeof SHAPES.communications>)

/** Why a file cannot be used, and where in it. The values of the file are never told: they may be confidential. */
export const AccountFaultSchema = v.object({
  file: v.string(),
  reason: v.picklist(['not-json', 'unknown-shape', 'bad-value', 'too-large', 'unreadable']),
  /** path of the key, `services.0.code`; empty: the file as a whole */
  place: v.string(),
})
export type AccountFault = v.InferOutput<typeof AccountFaultSchema>

export type CliReading =
  | { readonly ok: true; readonly output: CliOutput }
  | { readonly ok: false; readonly fault: AccountFault }

/** Reads one JSON file as `aws support …` printed it. `file` is only told in the fault. */
export function readCliOutput(file: string, text: string): CliReading {
  const fail = (reason: AccountFault['reason'], place = ''): CliReading => ({
    ok: false,
    fault: { file, reason, place },
  })
  let value: unknown
  try {
    // A redirect in a Windows shell puts a byte order mark in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail('not-json')
  }
  const top = v.safeParse(v.record(v.string(), v.unknown()), value)
  if (!top.success) return fail('unknown-shape')
  const read = outputOf(top.output)
  if (read === null) return fail('unknown-shape')
  return 'kind' in read ? { ok: true, output: read } : fail('bad-value', read.place)
}

function outputOf(top: Readonly<Record<string, unknown>>): CliOutput | { readonly place: string } | null {
  if ('services' in top) return tagged('services', v.safeParse(SHAPES.services, top))
  if ('severityLevels' in top) return tagged('severityLevels', v.safeParse(SHAPES.severityLevels, top))
  if ('communicationTypes' in top)
    return tagged('communicationTypes', v.safeParse(SHAPES.communicationTypes, top))
  if ('cases' in top) return tagged('cases', v.safeParse(SHAPES.cases, top))
  if ('communications' in top) return tagged('communications', v.safeParse(SHAPES.communications, top))
  return null
}

function tagged<K extends string, S extends v.GenericSchema<unknown, object>>(
  kind: K,
  parsed: v.SafeParseResult<S>,
) {
  if (parsed.success) return { ...parsed.output, kind }
  return { place: v.getDotPath(parsed.issues[0]) ?? '' }
}
