import { groupOf, kindName } from '@core/masking/kinds'
import { GROUPS } from '@core/masking/types'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'
import type { Hits } from './use-hits'

export interface KindFilterProps extends Pick<Hits, 'kinds' | 'isShown' | 'show'> {
  /** whether it is known where hits are */
  readonly isKnown: boolean
}

/** What was found, by kind; what is ticked is marked, on the map, and where the keys go. */
export function KindFilter({ kinds, isShown, show, isKnown }: KindFilterProps) {
  const text = useText(messages)
  const lang = useLang()
  if (kinds.length === 0) return <p className="look-aside">{isKnown ? text.noKinds : text.noMap}</p>
  const all = kinds.map(({ kind }) => kind)
  const isAll = all.every(isShown)
  const groups = GROUPS.map((group) => ({ group, list: kinds.filter(({ kind }) => groupOf(kind) === group) }))
  return (
    <fieldset className="look-kinds" aria-label={text.kinds}>
      <label>
        <input type="checkbox" checked={isAll} onChange={() => show(all, !isAll)} />
        <span>{text.all}</span>
      </label>
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ group, list }) => (
          <div key={group}>
            <h3 data-group={group}>{text[`group-${group}`]}</h3>
            {list.map(({ kind, hits }) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={isShown(kind)}
                  aria-label={text.kindOf({ kind: kindName(kind, lang), hits: formatNumber(hits, lang) })}
                  onChange={(event) => show([kind], event.currentTarget.checked)}
                />
                <span>{kindName(kind, lang)}</span>
                <span className="look-count">{formatNumber(hits, lang)}</span>
              </label>
            ))}
          </div>
        ))}
    </fieldset>
  )
}
