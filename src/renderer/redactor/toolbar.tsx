import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { acceleratorLabel } from '../app/shortcuts'
import { Button } from '../ui/button'
import type { KeyAction, Zoom } from './keys'
import { messages } from './messages'
import type { Redaction } from './redaction'

const ZOOMS: readonly { readonly to: Zoom; readonly key: string }[] = [
  { to: 'fit', key: '0' },
  { to: 1, key: '1' },
  { to: 2, key: '2' },
]

export interface ToolbarProps {
  readonly state: Redaction
  readonly hasSelected: boolean
  readonly zoom: Zoom
  readonly isMac: boolean
  readonly onAct: (action: KeyAction) => void
}

export function Toolbar({ state, hasSelected, zoom, isMac, onAct }: ToolbarProps) {
  const text = useText(messages)
  const lang = useLang()
  const count = state.boxes.length
  const tools = [
    { kind: 'add', key: 'N', isOff: false },
    { kind: 'remove', key: 'Delete', isOff: !hasSelected },
    { kind: 'undo', key: acceleratorLabel('CmdOrCtrl+Z', isMac), isOff: state.past.length === 0 },
    { kind: 'redo', key: acceleratorLabel('CmdOrCtrl+Shift+Z', isMac), isOff: state.future.length === 0 },
  ] as const
  return (
    <div className="redactor-tools" role="toolbar" aria-label={text.tools}>
      {tools.map(({ kind, key, isOff }) => (
        <Button
          key={kind}
          size="small"
          title={`${text[kind]} (${key})`}
          disabled={isOff}
          onClick={() => onAct({ kind })}
        >
          {text[kind]}
        </Button>
      ))}
      <span className="redactor-count" role="status">
        {count === 0 ? text.noAreas : text.areas({ count: formatNumber(count, lang) })}
      </span>
      <fieldset className="redactor-zoom" aria-label={text.zoom}>
        {ZOOMS.map(({ to, key }) => (
          <Button
            key={to}
            size="small"
            title={`${text[`zoom-${to}`]} (${key})`}
            aria-pressed={zoom === to}
            onClick={() => onAct({ kind: 'zoom', to })}
          >
            {text[`zoom-${to}`]}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
