import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CliFault, type CliOutput, readCliOutput } from '@core/account/cli-output'
import { type AccountRecord, AccountRecordSchema, NO_ACCOUNT, withOutput } from '@core/account/record'
import { replaceFile, systemErrorCode } from '../files/atomic-write'
import { parseJson } from '../files/json'

// A thousand cases with their messages are some ten megabytes.
const LARGEST_BYTES = 64 * 1_048_576

export const accountPath = (dataFolder: string): string => join(dataFolder, 'account.json')

/**
 * What was imported so far; nothing when there is no file.
 * @throws {DamagedFileError} when the file does not parse: it is never taken for an empty one
 */
export async function readAccount(dataFolder: string): Promise<AccountRecord> {
  try {
    return parseJson(await readFile(accountPath(dataFolder), 'utf8'), AccountRecordSchema)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return NO_ACCOUNT
    throw error
  }
}

/** On the disk when this resolves; the old file stays as it was when it rejects. */
export const writeAccount = (dataFolder: string, record: AccountRecord): Promise<void> =>
  replaceFile(accountPath(dataFolder), `${JSON.stringify(record, null, 1)}\n`)

export interface AccountFault extends Omit<CliFault, 'reason'> {
  readonly reason: CliFault['reason'] | 'too-large' | 'unreadable'
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
