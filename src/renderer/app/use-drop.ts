import type { AccountActions } from '../account/account'
import { type Archives, isArchive } from '../archives/use-archives'
import { messages } from '../attachments/messages'
import { type Attachments, FILES_AT_ONCE } from '../attachments/use-attachments'
import type { DraftStore } from '../drafts/draft-store'
import type { Toasts } from '../ui/toasts'
import { useText } from './language'

export interface DropInput {
  readonly store: DraftStore
  readonly toasts: Toasts
  readonly attachments: Attachments
  readonly archives: Archives
  readonly account: AccountActions
  readonly onAdded: () => void
}

/** What becomes of files that are dropped on the window: archives are imported, all others attached to the open draft. */
export function useDrop({ store, toasts, attachments, archives, account, onAdded }: DropInput) {
  const text = useText(messages)
  const refusalOf = (files: readonly File[]): string | null => {
    const open = store.open.get()
    if (open === null) return text.noDraft
    if (open.isReadOnly) return text.readOnly
    if (files.length === 0) return text.unreadableDrop
    return files.length > FILES_AT_ONCE ? text.tooMany : null
  }
  return (files: readonly File[]): void => {
    const refusal = refusalOf(files)
    // Over its sheet, files are the account's and no attachments.
    if (account.isShown && files.length > 0) account.importDropped(files)
    else if (files.length > 0 && files.every(isArchive)) archives.importDropped(files)
    else if (refusal !== null) toasts.show({ text: refusal, tone: 'alert' })
    else {
      attachments.add(files)
      onAdded()
    }
  }
}
