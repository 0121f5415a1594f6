import { useEffect, useRef } from 'react'
import { renderMarkdown } from './markdown'

export interface MarkdownViewProps {
  readonly source: string
  readonly lang: string
  /** gives the × and ○ items of an article their signs and colours */
  readonly marksExamples?: boolean
  /** where articles point to each other; without it such a place is plain text */
  readonly onArticle?: (id: string) => void
}

const SIGNS: Readonly<Record<string, string>> = {
  '×': 'bad',
  '✕': 'bad',
  '△': 'partly',
  '○': 'good',
  '◯': 'good',
}

/** Sanitised Markdown. Loaded on demand: parser and sanitiser are not needed for the first paint. */
export function MarkdownView({ source, lang, marksExamples = false, onArticle }: MarkdownViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const open = useRef(onArticle)
  open.current = onArticle
  const hasLinks = onArticle !== undefined
  useEffect(() => {
    const fragment = renderMarkdown(source)
    if (marksExamples) markExamples(fragment)
    if (hasLinks) linkArticles(fragment, (id) => open.current?.(id))
    host.current?.replaceChildren(fragment)
  }, [source, marksExamples, hasLinks])
  return <div ref={host} className="markdown" lang={lang} />
}

function linkArticles(fragment: DocumentFragment, onArticle: (id: string) => void): void {
  for (const place of fragment.querySelectorAll('span.article-ref')) {
    const id = [...place.classList]
      .find((name) => name.startsWith('article-') && name !== 'article-ref')
      ?.slice(8)
    if (id === undefined) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.append(...place.childNodes)
    button.addEventListener('click', () => onArticle(id))
    place.replaceWith(button)
  }
}

function markExamples(fragment: DocumentFragment): void {
  for (const item of fragment.querySelectorAll('li')) {
    const first = item.firstChild
    if (first === null || first.nodeType !== Node.TEXT_NODE) continue
    const text = first.textContent ?? ''
    const kind = SIGNS[text.trimStart().charAt(0)]
    if (kind === undefined) continue
    const sign = document.createElement('span')
    sign.className = 'sign'
    sign.textContent = text.trimStart().charAt(0)
    first.textContent = text.trimStart().slice(1).trimStart()
    // One box for the words: text and inline code stay in one flow beside the sign.
    const words = document.createElement('span')
    words.append(...item.childNodes)
    item.append(sign, words)
    item.className = `marked-${kind}`
  }
}
