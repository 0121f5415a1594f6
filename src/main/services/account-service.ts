import type { AccountFault } from '@core/account/cli-output'
import type { AccountOptions, AccountPart } from '@core/account/record'
import { accountPath, readOptions } from '@edge/account/account-file'
import { DamagedFileError } from '@edge/files/json'
import { AppError } from '@shared/errors'
import type { CaseKeys } from './attachments/case-keys'
import type { MemoryThread } from './past-cases/memory-thread'

// Not the ID of a draft: those begin with their day.
const KEY_NAME = 'account'

export interface AccountImported {
  readonly options: AccountOptions
  readonly faults: readonly AccountFault[]
}

/** What the user's own account offers, read from files of the AWS CLI; the app itself asks nobody. */
export class AccountService {
  constructor(
    private readonly dataFolder: string,
    private readonly thread: MemoryThread,
    private readonly keys: Pick<CaseKeys, 'keyOf'>,
  ) {}

  /** @throws {AppError} cannot-read: the file does not parse; the next import sets it aside */
  async options(): Promise<AccountOptions> {
    try {
      return await readOptions(this.dataFolder)
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      const params = { path: accountPath(this.dataFolder), detail: error.message }
      throw new AppError('cannot-read', params, { cause: error })
    }
  }

  /** Texts of cases are masked before they are kept, with a key for them alone. */
  async import(paths: readonly string[]): Promise<AccountImported> {
    const key = Uint8Array.from(await this.keys.keyOf(KEY_NAME))
    const { faults } = await this.thread.ask({ kind: 'import', paths: [...paths], key })
    return { options: await this.options(), faults }
  }

  async forget(part: AccountPart): Promise<AccountOptions> {
    await this.thread.ask({ kind: 'forget', part })
    return this.options()
  }
}
