import type { Way } from '@core/filing/ways'
import type { AttachmentCard } from '@shared/contract'
import { formatBytes, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages as redactorMessages } from '../redactor/messages'
import { Icon } from '../ui/icons'
import { messages } from './messages'

export interface ChecklistProps {
  readonly cards: readonly AttachmentCard[]
  /** of the way in which the case is filed; null: none is documented */
  readonly limits: Pick<Way['limits'], 'files' | 'bytesPerFile'>
}

/** What must be true of the attachments before the case is filed, ticked where it is. */
export function Checklist({ cards, limits }: ChecklistProps) {
  const text = useText(messages)
  const redactor = useText(redactorMessages)
  const lang = useLang()
  const { files, bytesPerFile } = limits
  const masked = cards.filter(({ state }) => state === 'masked').length
  const pictures = cards.filter(({ picture }) => picture !== null)
  const looked = pictures.filter(({ picture }) => picture?.areas !== null).length
  const number = (value: number) => formatNumber(value, lang)
  const sizes = cards.map(({ report, size }) => report?.bytesOut ?? size)
  const checks =
    cards.length === 0
      ? [{ isDone: false, words: text['check-none'] }]
      : [
          {
            isDone: masked === cards.length,
            words: text['check-masked']({ done: number(masked), total: number(cards.length) }),
          },
          ...(pictures.length === 0
            ? []
            : [
                {
                  isDone: looked === pictures.length,
                  words: redactor.checked({ done: number(looked), total: number(pictures.length) }),
                },
              ]),
          ...(files === null
            ? []
            : [
                {
                  isDone: cards.length <= files.max,
                  words: text['check-count']({ count: number(cards.length), max: number(files.max) }),
                },
              ]),
          ...(bytesPerFile === null
            ? []
            : [
                {
                  isDone: sizes.every((size) => size <= bytesPerFile.max),
                  words: text['check-size']({ max: formatBytes(bytesPerFile.max, lang) }),
                },
              ]),
        ]
  return (
    <section className="checklist" aria-label={text.checklist}>
      <h2>{text.checklist}</h2>
      <ul>
        {checks.map(({ isDone, words }) => (
          <li key={words} data-done={isDone}>
            <span className="check-box">{isDone && <Icon name="check" />}</span>
            <span className="visually-hidden">{isDone ? text.done : text.open}</span>
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
