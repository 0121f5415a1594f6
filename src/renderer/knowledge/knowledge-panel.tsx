import { useMemo, useState } from 'react'
import { useText } from '../app/language'
import { ArticleView } from './article-view'
import { useSectionName } from './ask-answer'
import './knowledge.css'
import { messages, SECTIONS } from './messages'
import { useArticles } from './use-articles'
import { VerdictSign } from './verdict-sign'

export interface KnowledgePanelProps {
  /** null: the list */
  readonly articleId: string | null
  readonly onOpen: (id: string | null) => void
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The knowledge base: all articles by section, or one of them. */
export function KnowledgePanel({ articleId, onOpen }: KnowledgePanelProps) {
  const text = useText(messages)
  const articles = useArticles(true)
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
  if (articleId !== null) return <ArticleView id={articleId} articles={articles} onOpen={onOpen} />
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
                <button type="button" className="article-link" onClick={() => onOpen(id)}>
                  <VerdictSign verdict={verdict} />
                  <span className="article-link-title">{title}</span>
                  <span className="article-link-summary">{summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
