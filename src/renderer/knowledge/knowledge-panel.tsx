import { useEffect, useMemo, useState } from 'react'
import { useText } from '../app/language'
import { isComposingKey } from '../app/shortcuts'
import { ArticleView } from './article-view'
import { useSectionName } from './ask-answer'
import './knowledge.css'
import { messages, SECTIONS } from './messages'
import { OwnArticlesRow } from './own-articles-row'
import type { ArticleHistory } from './use-article-history'
import { forgetArticles, useArticles } from './use-articles'
import { VerdictSign } from './verdict-sign'

export interface KnowledgePanelProps {
  readonly history: ArticleHistory
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The knowledge base: all articles by section, or one of them. */
export function KnowledgePanel({ history }: KnowledgePanelProps) {
  const { current, open, back, forward } = history
  useHistoryKeys(back, forward)
  const text = useText(messages)
  const [edition, setEdition] = useState(0)
  const articles = useArticles(true, edition)
  const [filter, setFilter] = useState('')
  const sections = useMemo(() => {
    const words = fold(filter).split(/\s+/).filter(Boolean)
    const found = articles.filter((a) =>
      words.every((word) => fold(`${a.title} ${a.summary}`).includes(word)),
    )
    const ids = [...new Set([...SECTIONS, ...found.map(({ section }) => section)])]
    return ids
      .map((id) => ({ id, articles: found.filter(({ section }) => section === id) }))
      .filter((section) => section.articles.length > 0)
  }, [articles, filter])
  const sectionName = useSectionName()
  if (current !== null) return <ArticleView id={current} articles={articles} history={history} />
  return (
    <div className="knowledge">
      <input
        className="text-field"
        type="search"
        aria-label={text.filter}
        placeholder={text.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {articles.length > 0 && sections.length === 0 && <p className="knowledge-none">{text.nothingFound}</p>}
      {sections.map((section) => (
        <section key={section.id} aria-label={sectionName(section.id)}>
          <h2 className="knowledge-section">{sectionName(section.id)}</h2>
          <ul>
            {section.articles.map(({ id, title, summary, verdict }) => (
              <li key={id}>
                <button type="button" className="article-link" onClick={() => open(id)}>
                  <VerdictSign verdict={verdict} />
                  <span className="article-link-title">
                    {title}
                    {section.id === 'own' && <span className="own-badge">{text.ownBadge}</span>}
                  </span>
                  <span className="article-link-summary">{summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <OwnArticlesRow
        onChange={() => {
          forgetArticles()
          setEdition(edition + 1)
        }}
      />
    </div>
  )
}

/** Alt and the arrow keys go through the articles that were read. */
function useHistoryKeys(back: (() => void) | null, forward: (() => void) | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposingKey(event) || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const step = event.key === 'ArrowLeft' ? back : event.key === 'ArrowRight' ? forward : null
      if (step === null) return
      event.preventDefault()
      step()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [back, forward])
}
