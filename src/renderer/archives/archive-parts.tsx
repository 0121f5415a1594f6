import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { ProgressBar } from '../ui/progress-bar'
import './archives.css'
import { BackupSheet } from './backup-sheet'
import { messages } from './messages'
import { ReportSheet } from './report-sheet'
import type { Archives } from './use-archives'

export interface ArchivePartsProps {
  readonly archives: Archives
  readonly onOpen: (draftId: string) => void
}

/** What stands over the window while drafts go to files and back. */
export function ArchiveParts({ archives, onOpen }: ArchivePartsProps) {
  const { progress, report, hasBackup } = archives
  return (
    <>
      {progress !== null && <AtWork {...progress} onCancel={archives.cancel} />}
      {hasBackup && <BackupSheet onBegin={archives.backUp} onClose={archives.closeBackup} />}
      {report !== null && <ReportSheet report={report} onOpen={onOpen} onClose={archives.closeReport} />}
    </>
  )
}

interface AtWorkProps {
  readonly done: number
  /** null: not known before it is done */
  readonly total: number | null
  readonly onCancel: () => void
}

function AtWork({ done, total, onCancel }: AtWorkProps) {
  const text = useText(messages)
  const lang = useLang()
  const count = formatNumber(done, lang)
  return (
    <section className="archive-at-work" aria-label={text.atWork}>
      <strong>{text.atWork}</strong>
      <span>
        {total === null
          ? text.files({ done: count })
          : text.filesOf({ done: count, total: formatNumber(total, lang) })}
      </span>
      {total !== null && <ProgressBar label={text.atWork} value={done / Math.max(1, total)} />}
      <Button size="small" onClick={onCancel}>
        {text.cancel}
      </Button>
    </section>
  )
}
