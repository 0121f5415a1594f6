import { compareDrafts, type DiffPart } from '@core/draft/diff'
import type { Draft } from '@core/draft/schema'
import { useText } from '../app/language'
import { messages } from './messages'

export interface DifferenceProps {
  readonly before: Draft
  readonly after: Draft
}

/** What differs between two versions: struck through what only the first has, underlined what only the second has. */
export function Difference({ before, after }: DifferenceProps) {
  const text = useText(messages)
  const { fields, subject, body } = compareDrafts(withLineFeeds(before), withLineFeeds(after))
  const isSame = [subject, body].every((parts) => parts.every(({ kind }) => kind === 'same'))
  if (isSame && fields.length === 0) return <p>{text.same}</p>
  return (
    <>
      <p className="history-note">{text.legend}</p>
      <h3>{text.subject}</h3>
      <Parts parts={subject} />
      <h3>{text.body}</h3>
      <Parts parts={body} />
      {fields.map(({ key, parts }) => (
        <section key={key}>
          <h3>{key}</h3>
          <Parts parts={parts} />
        </section>
      ))}
    </>
  )
}

// The editor's text has LF alone; the file keeps what it had.
const withLineFeeds = (draft: Draft): Draft => ({ ...draft, body: draft.body.replaceAll('\r\n', '\n') })

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  const text = useText(messages)
  let at = 0
  return (
    <p className="history-text">
      {parts.map(({ kind, text: piece }) => {
        at += piece.length
        const key = `${kind} ${at}`
        if (kind === 'same') return <span key={key}>{piece}</span>
        return kind === 'removed' ? (
          <del key={key}>
            <span className="visually-hidden">{text.removed}: </span>
            {piece}
          </del>
        ) : (
          <ins key={key}>
            <span className="visually-hidden">{text.added}: </span>
            {piece}
          </ins>
        )
      })}
    </p>
  )
}
