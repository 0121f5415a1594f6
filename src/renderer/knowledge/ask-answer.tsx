import type { Answer, ArticleSummary } from '@core/knowledge/types'
import { useText } from '../app/language'
import { AskInstead } from './ask-instead'
import { Marked } from './marked'
import { messages, SECTIONS, type Section } from './messages'
import { VerdictSign } from './verdict-sign'

export interface AskAnswerProps {
  readonly answer: Answer
  readonly articles: readonly ArticleSummary[]
  readonly copyShortcut: string
}

/** The verdict first, then how to ask instead. */
export function AskAnswer({ answer, articles, copyShortcut }: AskAnswerProps) {
  const text = useText(messages)
  const { verdict, verdictBy, askInstead, query } = answer
  const best = articles.find(({ id }) => id === answer.articles[0]?.id)
  const isOwnAlone = verdict === 'unknown' && answer.articles[0]?.own === true
  const detail = verdict === 'unknown' && !isOwnAlone ? text['unknown-detail'] : best?.summary
  return (
    <>
      <section className="verdict" data-verdict={verdict} aria-label={text.verdict} aria-live="polite">
        <VerdictSign verdict={verdict} />
        <div>
          <h2>{isOwnAlone ? text.ownAlone : text[`verdict-${verdict}`]}</h2>
          {verdictBy === 'own' && <p className="own-verdict">{text.ownVerdict}</p>}
          {detail !== undefined && (
            <p>
              <Marked text={detail} question={query} />
            </p>
          )}
        </div>
      </section>
      {askInstead !== null && <AskInstead question={askInstead} verdict={verdict} shortcut={copyShortcut} />}
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
