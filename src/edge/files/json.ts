import * as v from 'valibot'

/** A file is there, but it is not what it should be. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
}

/** @throws {DamagedFileError} saying what is wrong: no JSON, or which key has which value and what is allowed */
export function parseJson<T>(text: string, schema: v.GenericSchema<unknown, T>): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DamagedFileError(error instanceof Error ? error.message : 'JSON', { cause: error })
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new DamagedFileError(
    `${v.getDotPath(issue) ?? ''}: ${issue.received} ≠ ${issue.expected ?? issue.message}`,
  )
}
