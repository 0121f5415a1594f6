import { useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { messages } from './messages'

export interface BackupSheetProps {
  readonly onBegin: (withKeys: boolean) => void
  readonly onClose: () => void
}

/** What a backup holds, and whether the keys of the cases go with it. */
export function BackupSheet({ onBegin, onClose }: BackupSheetProps) {
  const text = useText(messages)
  const [withKeys, setWithKeys] = useState(false)
  return (
    <Sheet title={text.backup} closeLabel={text.close} className="archive-sheet" onClose={onClose}>
      <p>{text.backupNote}</p>
      <label className="archive-choice">
        <input type="checkbox" checked={withKeys} onChange={(event) => setWithKeys(event.target.checked)} />
        {text.withKeys}
      </label>
      <p className="archive-note">{text.withKeysNote}</p>
      <div>
        <Button look="primary" onClick={() => onBegin(withKeys)}>
          {text.begin}
        </Button>
      </div>
    </Sheet>
  )
}
