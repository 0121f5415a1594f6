import { kindName } from '@core/masking/kinds'
import type { Mark } from '@core/masking/looked'
import type { Look } from '@shared/look'
import { formatBytes, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import type { Note } from './use-note'

export interface NotesProps {
  readonly look: Look
  readonly note: Note | null
  readonly mark: Mark | null
  readonly line: number | null
  /** What was done last is being undone. */
  readonly onUndone: () => void
}

/** What there is to know of the file, what was done last, and, for those who listen, where one is. */
export function Notes({ look, note, mark, line, onUndone }: NotesProps) {
  const text = useText(messages)
  const lang = useLang()
  const place = line === null ? '' : text.line({ line: formatNumber(line, lang) })
  const heard =
    mark === null ? '' : text.hit({ kind: kindName(mark.kind, lang), fate: text[`fate-${mark.fate}`], place })
  return (
    <div className="look-notes">
      {look.copyOnly !== null && <p>{text[look.copyOnly]}</p>}
      {look.encoding.startsWith('utf-8 with') && <p>{text.otherBytes}</p>}
      {!look.encoding.startsWith('utf-8') && <p>{text.otherEncoding({ encoding: nameOf(look.encoding) })}</p>}
      {look.isCut && <p>{text.cut({ size: formatBytes(look.length, lang) })}</p>}
      <p role="status" className={note?.isProblem === true ? 'look-problem' : undefined}>
        <span>{note?.words ?? text.keys}</span>
        {note?.undo != null && (
          <Button
            size="small"
            onClick={() => {
              note.undo?.()
              onUndone()
            }}
          >
            {text.undo}
          </Button>
        )}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {heard}
      </p>
    </div>
  )
}

/** As people write it; the report says `shift_jis, gzip`. */
const nameOf = (encoding: string): string =>
  encoding.replace('shift_jis', 'Shift_JIS').replace(/^(?:utf|euc)[^,]*/, (name) => name.toUpperCase())
