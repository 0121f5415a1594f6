import type { AccountOptions } from '@core/account/record'
import { defineMessages } from '@shared/lang'
import { type BrowserWindow, dialog } from 'electron'
import type { Handlers } from './answer'
import type { AccountImported, AccountService } from './services/account-service'
import type { SettingsService } from './services/settings'

const text = defineMessages({
  ja: { open: 'AWS CLI が出力した JSON を選ぶ' },
  en: { open: 'Choose the JSON files of the AWS CLI' },
})

export interface AccountServices {
  readonly account: AccountService
  readonly settings: SettingsService
}

/** What the AWS CLI printed about the account: the user names the files in a dialog, or drops them. */
export function accountHandlers({ account, settings }: AccountServices, window: () => BrowserWindow | null) {
  const told = ({ options, faults }: AccountImported) => ({ options, faults: [...faults] })
  return {
    'account.get': (): Promise<AccountOptions> => account.options(),
    'account.choose': async () => {
      const options = {
        title: text[settings.get().lang].open,
        filters: [{ name: 'JSON', extensions: ['json', 'txt'] }],
        properties: ['openFile' as const, 'multiSelections' as const],
      }
      const open = window()
      const asked = open === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(open, options)
      const { filePaths } = await asked
      return filePaths.length === 0 ? null : told(await account.import(filePaths))
    },
    'account.importDropped': async ({ paths }) => told(await account.import(paths)),
    'account.forget': ({ part }) => account.forget(part),
  } satisfies Partial<Handlers>
}
