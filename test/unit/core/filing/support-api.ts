import * as v from 'valibot'
import file from './support-api.json'

interface Shape {
  readonly type: 'structure' | 'list' | 'string' | 'integer' | 'boolean' | 'blob'
  readonly required?: readonly string[] | undefined
  readonly members?: Readonly<Record<string, Shape>> | undefined
  readonly member?: Shape | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly enum?: readonly string[] | undefined
}
const ShapeSchema: v.GenericSchema<unknown, Shape> = v.lazy(() =>
  v.object({
    type: v.picklist(['structure', 'list', 'string', 'integer', 'boolean', 'blob']),
    required: v.optional(v.array(v.string())),
    members: v.optional(v.record(v.string(), ShapeSchema)),
    member: v.optional(ShapeSchema),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    enum: v.optional(v.array(v.string())),
  }),
)
const { operations } = v.parse(
  v.object({ operations: v.record(v.string(), v.object({ input: ShapeSchema, output: ShapeSchema })) }),
  file,
)

/** What the model of the API says against an input; empty: nothing. */
export function faultsOf(operation: string, input: unknown): readonly string[] {
  const shape = operations[operation]?.input
  return shape === undefined ? [`no operation ${operation}`] : faults(input, shape, operation)
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function faults(value: unknown, shape: Shape, path: string): readonly string[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = shape
  const fits = (size: number): readonly string[] => (size < min || size > max ? [`${path}: ${size}`] : [])
  if (shape.type === 'structure') return isRecord(value) ? ofMembers(value, shape, path) : [path]
  if (shape.type === 'list') {
    if (!Array.isArray(value) || shape.member === undefined) return [path]
    const { member } = shape
    return [...fits(value.length), ...value.flatMap((each, i) => faults(each, member, `${path}[${i}]`))]
  }
  if (shape.type === 'integer') return Number.isInteger(value) ? fits(Number(value)) : [path]
  if (shape.type === 'boolean') return typeof value === 'boolean' ? [] : [path]
  if (typeof value !== 'string') return [path]
  if (shape.type === 'blob') return BASE64.test(value) ? [] : [`${path}: no base64`]
  return shape.enum?.includes(value) === false ? [`${path}: ${value}`] : fits(value.length)
}

function ofMembers(
  value: Readonly<Record<string, unknown>>,
  { members = {}, required = [] }: Shape,
  path: string,
): readonly string[] {
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => `${path}.${name} missing`)
  const own = Object.entries(value).flatMap(([name, inner]) => {
    const shape = members[name]
    return shape === undefined ? [`${path}.${name} unknown`] : faults(inner, shape, `${path}.${name}`)
  })
  return [...missing, ...own]
}
