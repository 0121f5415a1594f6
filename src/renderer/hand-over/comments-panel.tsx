import { type Comment, placeOf } from '@core/hand-over/hand-over'
import { formatMoment } from '../app/format'
import { useLang, useText } from '../app/language'
import type { OpenState } from '../drafts/draft-store'
import type { Editors } from '../editor/editors'
import { Button } from '../ui/button'
import { CommentForm } from './comment-form'
import './hand-over.css'
import { messages } from './messages'
import type { HandOverState } from './use-hand-over'

export interface CommentsPanelProps {
  readonly open: OpenState
  readonly editors: Editors
  readonly handOver: HandOverState
  readonly ownName: string
  readonly onOwnName: (name: string) => void
}

/** What colleagues said about the draft, beside it; and the way to them and back. */
export function CommentsPanel({ open, editors, handOver, ownName, onOwnName }: CommentsPanelProps) {
  const text = useText(messages)
  const lang = useLang()
  const { handed, comments, isReadOnly } = handOver
  return (
    <div className="comments">
      {handed?.role === 'out' && (
        <p className="comment-note">{text.handed({ day: formatMoment(handed.at, lang) })}</p>
      )}
      {comments.length === 0 && <p className="comment-note">{text.none}</p>}
      <ol aria-label={text.comments}>
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            open={open}
            editors={editors}
            onRemove={() => handOver.remove(comment.id)}
          />
        ))}
      </ol>
      <CommentForm editors={editors} ownName={ownName} onOwnName={onOwnName} onSay={handOver.comment} />
      <section className="comment-hand">
        {!isReadOnly && <p className="comment-note">{text.handOverNote}</p>}
        <Button size="small" onClick={() => handOver.save(ownName)}>
          {isReadOnly ? text.giveBack : text.handOver}
        </Button>
      </section>
    </div>
  )
}

interface CommentItemProps {
  readonly comment: Comment
  readonly open: OpenState
  readonly editors: Editors
  readonly onRemove: () => void
}

function CommentItem({ comment, open, editors, onRemove }: CommentItemProps) {
  const text = useText(messages)
  const lang = useLang()
  const { quote, at } = comment
  const by = comment.by === '' ? text.anonymous : comment.by
  const inBody = placeOf(open.draft.body, quote)
  const inSubject = inBody === null ? placeOf(open.draft.subject, quote) : null
  const show = () => {
    if (inBody !== null) editors.select('body', inBody)
    else if (inSubject !== null) editors.select('subject', inSubject)
  }
  const isGone = inBody === null && inSubject === null
  return (
    <li>
      <p className="comment-head">
        <strong>{by}</strong>
        <time dateTime={at}>{formatMoment(at, lang)}</time>
        <Button size="small" look="quiet" aria-label={text.removeOf({ by })} onClick={onRemove}>
          {text.remove}
        </Button>
      </p>
      {quote === '' ? (
        <p className="comment-note">{text.general}</p>
      ) : (
        <button type="button" className="comment-quote" disabled={isGone} onClick={show}>
          {quote}
        </button>
      )}
      {quote !== '' && isGone && <p className="comment-note">{text.gone}</p>}
      <p className="comment-text">{comment.text}</p>
    </li>
  )
}
