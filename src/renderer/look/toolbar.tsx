import type { Look } from '@shared/look'
import { formatBytes, formatNumber, formatPercent } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import type { KeyAction } from './keys'
import { messages } from './messages'

export interface ToolbarProps {
  readonly look: Look
  /** number of the first line in sight; null: not known */
  readonly line: number | null
  /** where it begins */
  readonly offset: number
  readonly bytesRead: number
  readonly isOriginal: boolean
  readonly onAct: (action: KeyAction) => void
}

export function Toolbar({ look, line, offset, bytesRead, isOriginal, onAct }: ToolbarProps) {
  const text = useText(messages)
  const lang = useLang()
  const share = formatPercent(look.length === 0 ? 0 : offset / look.length, lang)
  return (
    <div className="look-tools" role="toolbar" aria-label={text.tools}>
      <Button
        size="small"
        title={`${text.previous} (Shift F8, P)`}
        onClick={() => onAct({ kind: 'step', isForward: false })}
      >
        {text.previous}
      </Button>
      <Button
        size="small"
        title={`${text.next} (F8, N)`}
        onClick={() => onAct({ kind: 'step', isForward: true })}
      >
        {text.next}
      </Button>
      <Button
        size="small"
        title={`${text.original} (B)`}
        aria-pressed={isOriginal}
        disabled={look.copyOnly !== null}
        onClick={() => onAct({ kind: 'original' })}
      >
        {text.original}
      </Button>
      <span className="look-aside" data-state={isOriginal ? 'original' : 'masked'}>
        {isOriginal ? text.originalNote : text.maskedNote}
      </span>
      <span className="look-place">
        {line === null ? text.share({ share }) : text.place({ line: formatNumber(line, lang), share })}
        {' · '}
        <span data-bytes-read={bytesRead}>
          {text.read({ read: formatBytes(bytesRead, lang), length: formatBytes(look.length, lang) })}
        </span>
      </span>
    </div>
  )
}
