import type { Draft } from '@core/draft/schema'
import { useDeferredValue } from 'react'
import { useText } from '../app/language'
import { MarkdownView } from '../ui/markdown-view'
import { messages } from './messages'
import './preview.css'

// Far beyond what a case may hold; a pasted log must not stop the window.
const SHOWN_MAX = 40_000

/** The draft as it reads. */
export function PreviewPanel({ draft }: { readonly draft: Draft }) {
  const text = useText(messages)
  const body = useDeferredValue(draft.body)
  return (
    <div className="preview">
      <p className="preview-note">{text.note}</p>
      <article className="preview-page" lang={draft.language}>
        <h2 data-empty={draft.subject === ''}>{draft.subject === '' ? text.untitled : draft.subject}</h2>
        {body.trim() === '' ? (
          <p className="preview-empty">{text.empty}</p>
        ) : (
          <MarkdownView source={body.slice(0, SHOWN_MAX)} lang={draft.language} />
        )}
        {body.length > SHOWN_MAX && <p className="preview-empty">{text.tooLong}</p>}
      </article>
    </div>
  )
}
