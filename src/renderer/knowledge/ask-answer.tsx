import type { Answer, ArticleSummary } from '@core/knowledge/types'
import { useText } from '../app/language'
import { messages, SECTIONS, type Section } from './messages'
import { VerdictSign } from './verdict-sign'

export interface AskAnswerProps {
  readonly answer: Answer
  readonly articles: readonly ArticleSummary[]
}

/** The verdict first, then how to ask instead. */
export function AskAnswer({ answer, articles }: AskAnswerProps) {
  const text = useText(messages)
  const { verdict, askInstead } = answer
  const best = articles.find(({ id }) => id === answer.articles[0]?.id)
  const detail = verdict === 'unknown' ? text['unknown-detail'] : best?.summary
  const insteadHead = verdict === 'answerable' || verdict === 'guidance' ? text.insteadAsk : text.instead
  return (
    <>
      <section className="verdict" data-verdict={verdict} aria-label={text.verdict} aria-live="polite">
        <VerdictSign verdict={verdict} />
        <div>
          <h2>{text[`verdict-${verdict}`]}</h2>
          {detail !== undefined && <p>{detail}</p>}
        </div>
      </section>
      {askInstead !== null && (
        <section className="instead">
          <h3>{insteadHead}</h3>
          <p>{askInstead}</p>
        </section>
      )}
    </>
  )
}

/** A section's name; its id when this version does not know it. */
export function useSectionName(): (id: string) => string {
  const text = useText(messages)
  return (id) => {
    const known = SECTIONS.find((section): section is Section => section === id)
    return known === undefined ? id : text[`section-${known}`]
  }
}
