import type { Article, ArticleSummary } from '@core/knowledge/types'
import type { Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useEffect, useRef, useState } from 'react'
import { formatDay } from '../app/format'
import { useLang, useText } from '../app/language'
import { isOld } from '../facts/facts'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { MarkdownView } from '../ui/markdown-view'
import { useSectionName } from './ask-answer'
import { AskInstead } from './ask-instead'
import { messages } from './messages'
import type { ArticleHistory } from './use-article-history'
import { VerdictSign } from './verdict-sign'

export interface ArticleViewProps {
  readonly id: string
  readonly articles: readonly ArticleSummary[]
  readonly history: ArticleHistory
}

export function ArticleView({ id, articles, history }: ArticleViewProps) {
  const text = useText(messages)
  const lang = useLang()
  const { article, problem } = useArticle(id)
  const heading = useRef<HTMLHeadingElement>(null)
  const loadedId = article?.id
  useEffect(() => {
    if (loadedId === undefined) return
    heading.current?.scrollIntoView({ block: 'nearest' })
    heading.current?.focus({ preventScroll: true })
  }, [loadedId])
  return (
    <article className="article">
      <div className="article-nav">
        <Button look="quiet" size="small" onClick={() => history.open(null)}>
          <Icon name="back" />
          {text.back}
        </Button>
        <HistoryButtons history={history} />
      </div>
      {problem !== null && (
        <p className="knowledge-none">
          {text.failed} {describeProblem(problem, lang)}
        </p>
      )}
      {article !== null && (
        <>
          <ArticleHead article={article} heading={heading} />
          <MarkdownView source={article.body} lang={lang} marksExamples onArticle={history.open} />
          <ArticleFoot article={article} articles={articles} onOpen={history.open} />
        </>
      )}
    </article>
  )
}

function HistoryButtons({ history: { back, forward } }: { readonly history: ArticleHistory }) {
  const text = useText(messages)
  return (
    <span className="article-history">
      <IconButton label={text.historyBack} shortcut="Alt ←" disabled={back === null} onClick={() => back?.()}>
        <Icon name="back" />
      </IconButton>
      <IconButton
        label={text.historyForward}
        shortcut="Alt →"
        disabled={forward === null}
        onClick={() => forward?.()}
      >
        <Icon name="forward" />
      </IconButton>
    </span>
  )
}

interface ArticleHeadProps {
  readonly article: Article
  readonly heading: React.RefObject<HTMLHeadingElement | null>
}

function ArticleHead({ article, heading }: ArticleHeadProps) {
  const text = useText(messages)
  const sectionName = useSectionName()
  const { section, title, verdict, summary, askInstead } = article
  return (
    <>
      <p className={section === 'own' ? 'own-badge' : 'article-section'}>{sectionName(section)}</p>
      <h2 ref={heading} className="article-title" tabIndex={-1}>
        {title}
      </h2>
      <p className="article-verdict" data-verdict={verdict}>
        <VerdictSign verdict={verdict} />
        <span>{text[`verdict-${verdict}`]}</span>
      </p>
      <p className="article-summary">{summary}</p>
      {askInstead !== null && <AskInstead question={askInstead} verdict={verdict} />}
    </>
  )
}

interface ArticleFootProps {
  readonly article: Article
  readonly articles: readonly ArticleSummary[]
  readonly onOpen: (id: string) => void
}

function ArticleFoot({ article, articles, onOpen }: ArticleFootProps) {
  const text = useText(messages)
  const lang = useLang()
  const { sources, origin, asOf } = article
  // An article of the user may name one that is not there.
  const related = article.related.flatMap((id) => articles.find((each) => each.id === id) ?? [])
  return (
    <footer className="article-foot">
      {related.length > 0 && (
        <>
          <h3>{text.related}</h3>
          <ul className="article-related">
            {related.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => onOpen(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="article-origin">
        {text[`origin-${origin}`]}
        {asOf !== null && ` · ${text.asOf({ day: formatDay(asOf, lang) })}`}
      </p>
      {asOf !== null && isOld(asOf, new Date()) && <p className="article-old">{text.asOfOld}</p>}
      {sources.length > 0 && (
        <details className="article-sources">
          <summary>{text.sources}</summary>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  )
}

function useArticle(id: string): { readonly article: Article | null; readonly problem: Problem | null } {
  const lang = useLang()
  const [state, setState] = useState<{ article: Article | null; problem: Problem | null }>({
    article: null,
    problem: null,
  })
  useEffect(() => {
    let isWanted = true
    void window.kihyo.knowledge.article({ id, lang }).then((reply) => {
      if (!isWanted) return
      setState(reply.ok ? { article: reply.value, problem: null } : { article: null, problem: reply.problem })
    })
    return () => {
      isWanted = false
    }
  }, [id, lang])
  return state
}
