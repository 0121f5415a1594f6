import type { FitNote } from '@core/evidence/fit'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Icon } from '../ui/icons'
import { messages } from './messages'

/** Whether the logs bear out the text: times, request IDs, resources and errors. */
export function FitList({ notes }: { readonly notes: readonly FitNote[] }) {
  const text = useText(messages)
  const words = useWords()
  if (notes.length === 0) return null
  return (
    <section className="fit" aria-label={text.fit}>
      <h2>{text.fit}</h2>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)} data-good={note.kind === 'covers'}>
            <Icon name={note.kind === 'covers' ? 'check' : 'triangle'} />
            <span className="visually-hidden">{note.kind === 'covers' ? text.fitGood : text.fitOdd}</span>
            <span>{words(note)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useWords(): (note: FitNote) => string {
  const text = useText(messages)
  const lang = useLang()
  const length = (minutes: number): string => {
    if (minutes < 120) return text.minutes({ count: formatNumber(minutes, lang) })
    if (minutes < 2_880) return text.hours({ count: formatNumber(Math.round(minutes / 60), lang) })
    return text.days({ count: formatNumber(Math.round(minutes / 1_440), lang) })
  }
  return (note) => {
    if (note.kind === 'not-found') return text[`fit-missing-${note.what}`]({ value: note.value })
    if (note.kind === 'no-zone') return text['fit-no-zone'](note)
    if (note.kind === 'ends-before' || note.kind === 'starts-after')
      return text[`fit-${note.kind}`]({ ...note, length: length(note.minutes) })
    return text[`fit-${note.kind}`](note)
  }
}
