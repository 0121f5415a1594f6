import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages } from './messages'
import type { Gather } from './use-gather'

export interface GatherListProps {
  readonly gather: Gather
  /** what the draft has by itself, in the order of the items */
  readonly gathered: readonly boolean[]
  /** what was ticked by hand */
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
  readonly onReadArticle: (id: string) => void
}

/** What to gather for the chosen service; what the draft already tells is ticked by itself. */
export function GatherList({ gather, gathered, ticked, onTick, onReadArticle }: GatherListProps) {
  const text = useText(messages)
  const lang = useLang()
  const points = gather.items.map(({ text: words, group }, index) => ({
    words,
    group,
    key: `${gather.articleId} ${words}`,
    isFound: gathered[index] === true,
  }))
  const isDone = ({ key, isFound }: (typeof points)[number]) => isFound || ticked.includes(key)
  const toggle = (key: string) =>
    onTick(ticked.includes(key) ? ticked.filter((other) => other !== key) : [...ticked, key])
  const done = points.filter(isDone).length
  const counts = { done: formatNumber(done, lang), total: formatNumber(points.length, lang) }
  return (
    <details className="aside" data-part="gather">
      <summary>
        {text.gatherHead({ service: gather.service })}
        <span className="aside-count">{text.gatherCount(counts)}</span>
      </summary>
      <ul className="gather">
        {points.map((point) => (
          <li key={point.key} data-done={isDone(point)}>
            <label>
              <input
                type="checkbox"
                checked={isDone(point)}
                disabled={point.isFound}
                onChange={() => toggle(point.key)}
              />
              <span>{point.words}</span>
              {point.isFound && <span className="gather-found">{text.gatherFound}</span>}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => onReadArticle(gather.articleId)}>
        {text.gatherHow}
        <span aria-hidden="true"> →</span>
      </button>
    </details>
  )
}
