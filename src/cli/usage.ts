import { type ParseArgsConfig, parseArgs } from 'node:util'
import { LANGS, type Lang, LangSchema } from '@shared/lang'
import * as v from 'valibot'
import { messages } from './messages'

/** Status of the process: done, done with findings, usage or unreadable input. */
export const EXIT = { done: 0, findings: 1, usage: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Called wrongly; the message is one line for stderr. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Run {
  readonly args: readonly string[]
  /** of messages, from the environment */
  readonly lang: Lang
}
export type Command = (run: Run) => Promise<ExitCode>

/** Japanese unless the environment names another language; C and POSIX name none. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale === '' || /^(?:ja|C\b|POSIX)/.test(locale) ? 'ja' : 'en'
}

/**
 * Options and the rest, strictly.
 * @throws {UsageError} for an option that is not known or lacks its value
 */
export function readArgs<const O extends NonNullable<ParseArgsConfig['options']>>(run: Run, options: O) {
  try {
    return parseArgs({ args: [...run.args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UsageError(messages[run.lang].badOption({ detail }))
  }
}

/** @throws {UsageError} unless the value is one of those allowed */
export function choice<const T extends string>(
  run: Run,
  option: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((each) => each === value)
  if (found !== undefined) return found
  throw new UsageError(messages[run.lang].badChoice({ option, value, allowed: allowed.join(', ') }))
}

/** The language that `--lang` names, or null when it was not given. */
export function readLang(run: Run, value: string | undefined): Lang | null {
  return value === undefined ? null : v.parse(LangSchema, choice(run, '--lang', value, LANGS))
}

/** @throws {UsageError} when there is more than one */
export function single(run: Run, values: readonly string[], what: string): string {
  const [first, second] = values
  if (first === undefined || first.trim() === '') throw new UsageError(messages[run.lang].missing({ what }))
  if (second !== undefined) throw new UsageError(messages[run.lang].tooMany({ what: second }))
  return first
}
