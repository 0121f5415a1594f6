import { readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type AccountFault, type CliOutput, readCliOutput } from '@core/account/cli-output'
import {
  AccountCasesSchema,
  type AccountOptions,
  AccountOptionsSchema,
  type AccountRecord,
  NO_ACCOUNT,
  withOutput,
} from '@core/account/record'
import type * as v from 'valibot'
import { replaceFile, systemErrorCode } from '../files/atomic-write'
import { DamagedFileError, parseJson } from '../files/json'
import { setAside } from '../files/set-aside'

// A thousand cases with their messages are some ten megabytes.
const LARGEST_BYTES = 64 * 1_048_576

export const accountPath = (dataFolder: string): string => join(dataFolder, 'account.json')
export const accountCasesPath = (dataFolder: string): string => join(dataFolder, 'account-cases.json')

const orNull = async <T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> => {
  try {
    return parseJson(await readFile(path, 'utf8'), schema)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * What may be chosen in the account; nothing when there is no file.
 * @throws {DamagedFileError} when the file does not parse: it is never taken for an empty one
 */
export async function readOptions(dataFolder: string): Promise<AccountOptions> {
  const { cases: _cases, ...nothing } = NO_ACCOUNT
  return (await orNull(accountPath(dataFolder), AccountOptionsSchema)) ?? nothing
}

/** Everything that was imported so far. @throws {DamagedFileError} */
export async function readAccount(dataFolder: string): Promise<AccountRecord> {
  const kept = await orNull(accountCasesPath(dataFolder), AccountCasesSchema)
  return { ...(await readOptions(dataFolder)), cases: kept?.cases ?? null }
}

/**
 * The same; a file that does not parse gets another name beside its place, and what it held counts as not imported.
 * @returns the new names of such files, too
 */
export async function readAccountOrSetAside(
  dataFolder: string,
): Promise<{ readonly record: AccountRecord; readonly keptAs: readonly string[] }> {
  const keptAs: string[] = []
  for (const path of [accountPath(dataFolder), accountCasesPath(dataFolder)]) {
    const schema = path === accountPath(dataFolder) ? AccountOptionsSchema : AccountCasesSchema
    await orNull<unknown>(path, schema).catch(async (error: unknown) => {
      if (!(error instanceof DamagedFileError)) throw error
      keptAs.push(await setAside(path))
    })
  }
  return { record: await readAccount(dataFolder), keptAs }
}

/** On the disk when this resolves; each of the two files stays as it was when it cannot be written. */
export async function writeAccount(dataFolder: string, { cases, ...options }: AccountRecord): Promise<void> {
  const casesPath = accountCasesPath(dataFolder)
  if (cases === null) await rm(casesPath, { force: true })
  else await replaceFile(casesPath, `${JSON.stringify({ version: 1, cases }, null, 1)}\n`)
  const caseList = cases === null ? null : { from: cases.from, count: cases.items.length }
  await replaceFile(accountPath(dataFolder), `${JSON.stringify({ ...options, caseList }, null, 1)}\n`)
}

export interface AccountImport {
  readonly record: AccountRecord
  /** files that were not used; the others were */
  readonly faults: readonly AccountFault[]
}

/** Reads files as `aws support …` printed them into the record, lists of cases before messages; nothing is written. */
export async function importFiles(
  record: AccountRecord,
  paths: readonly string[],
  world: { readonly now: string; readonly mask: (text: string) => string },
): Promise<AccountImport> {
  const read = await Promise.all(paths.map(readOne))
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []))
  // Messages find their case only when it is there.
  const good = read
    .filter((one) => 'output' in one)
    .sort((a, b) => Number(a.output.kind === 'communications') - Number(b.output.kind === 'communications'))
  const after = good.reduce((so, { file, output }) => withOutput(so, output, { ...world, file }), record)
  return { record: after, faults }
}

type ReadOne = { readonly file: string; readonly output: CliOutput } | { readonly fault: AccountFault }

async function readOne(path: string): Promise<ReadOne> {
  const file = basename(path)
  const fail = (reason: AccountFault['reason']) => ({ fault: { file, reason, place: '' } })
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return fail('too-large')
    const read = readCliOutput(file, decode(await readFile(path)))
    return read.ok ? { file, output: read.output } : { fault: read.fault }
  } catch {
    return fail('unreadable')
  }
}

/** UTF-8, or the UTF-16 with its mark that `>` of Windows PowerShell 5 writes. */
const decode = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le', 2) : bytes.toString('utf8')
