import { kindName } from '@core/masking/kinds'
import type { Mark } from '@core/masking/looked'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'
import type { Changes } from './use-changes'

export interface HitPartProps {
  readonly mark: Mark | null
  readonly line: number | null
  readonly canDecide: boolean
  readonly onDecide: Changes['decide']
}

/** The current hit: what it is, and what becomes of its value everywhere. */
export function HitPart({ mark, line, canDecide, onDecide }: HitPartProps) {
  const text = useText(messages)
  const lang = useLang()
  if (mark === null) return <p className="look-hit look-aside">{text.noHit}</p>
  const { kind, fate, standIn } = mark
  const place = line === null ? '' : text.line({ line: formatNumber(line, lang) })
  return (
    <div className="look-hit">
      <p>
        {text.hit({ kind: kindName(kind, lang), fate: text[`fate-${fate}`], place })} <code>{standIn}</code>
      </p>
      {canDecide && fate !== 'keep' && (
        <Button size="small" title={`${text.keep} (K)`} onClick={() => onDecide(mark, false)}>
          {text.keep}
        </Button>
      )}
      {canDecide && fate !== 'mask' && (
        <Button size="small" title={`${text.mask} (M)`} onClick={() => onDecide(mark, true)}>
          {fate === 'keep' ? text.maskAgain : text.mask}
        </Button>
      )}
    </div>
  )
}
