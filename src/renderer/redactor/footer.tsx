import { useEffect, useRef } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

export interface FooterProps {
  readonly count: number
  readonly isSaving: boolean
  /** leaving would lose something, and the user is asked */
  readonly isAsking: boolean
  /** the key that saves, as a keycap shows it */
  readonly saveKey: string
  readonly onSave: () => void
  readonly onStay: () => void
  readonly onDiscard: () => void
}

/** What is done to the pixels, the keys, and the ways out. */
export function Footer(props: FooterProps) {
  const { count, isSaving, isAsking, saveKey, onSave } = props
  const text = useText(messages)
  if (isAsking) return <Question {...props} />
  return (
    <div className="redactor-foot">
      <div className="redactor-notes">
        <p>{text.burnt}</p>
        <p className="redactor-keys">{text.keys}</p>
      </div>
      {count === 0 ? (
        <Button disabled={isSaving} title={text.nothingDetail} onClick={onSave}>
          {isSaving ? text.saving : text.nothing}
        </Button>
      ) : (
        <Button look="primary" disabled={isSaving} title={`${text.save} (${saveKey})`} onClick={onSave}>
          {isSaving ? text.saving : text.save}
        </Button>
      )}
    </div>
  )
}

function Question({ count, isSaving, onSave, onStay, onDiscard }: FooterProps) {
  const text = useText(messages)
  const lang = useLang()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  const words = text.question({ count: formatNumber(count, lang) })
  return (
    <div className="redactor-foot redactor-question" role="alertdialog" aria-label={words}>
      <p className="redactor-notes">{words}</p>
      <Button look="quiet" onClick={onDiscard}>
        {text.discard}
      </Button>
      <Button ref={stay} onClick={onStay}>
        {text.stay}
      </Button>
      <Button look="primary" disabled={isSaving} onClick={onSave}>
        {isSaving ? text.saving : count === 0 ? text.nothing : text.save}
      </Button>
    </div>
  )
}
