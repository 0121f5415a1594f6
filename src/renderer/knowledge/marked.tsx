import { matchedParts } from '@core/knowledge/matched'
import './marked.css'

/** A text with the words marked that it shares with the question. */
export function Marked({ text, question }: { readonly text: string; readonly question: string }) {
  let at = 0
  return (
    <>
      {matchedParts(text, question).map((part) => {
        const key = at
        at += part.text.length
        return part.isMatched ? (
          <mark key={key} className="matched">
            {part.text}
          </mark>
        ) : (
          <span key={key}>{part.text}</span>
        )
      })}
    </>
  )
}
