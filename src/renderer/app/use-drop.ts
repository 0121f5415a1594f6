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
  readonly onAdded: () => void
}

/** What becomes of files that are dropped on the window: archives are imported, all others attached to the open draft. */
export function useDrop({ store, toasts, attachments, archives, onAdded }: DropInput) {
  const text = useText(messages)
  return (files: readonly File[]): void => {
    const open = store.open.get()
    const refuse = (words: string) => toasts.show({ text: words, tone: 'alert' })
    if (files.length > 0 && files.every(isArchive)) return archives.importDropped(files)
    if (open === null) return refuse(text.noDraft)
    if (open.isReadOnly) return refuse(text.readOnly)
    if (files.length === 0) return refuse(text.unreadableDrop)
    if (files.length > FILES_AT_ONCE) return refuse(text.tooMany)
    attachments.add(files)
    onAdded()
  }
}
