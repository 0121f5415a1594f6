import { useEffect, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { messages } from './messages'

// Long enough to be seen, short enough not to be taken for the button's name.
const SHOWN_MS = 2_000

export interface CopyButtonProps {
  readonly text: string
  /** what is copied, for those who hear the button alone */
  readonly name: string
}

/** Copies a text and says whether that worked. */
export function CopyButton({ text: copied, name }: CopyButtonProps) {
  const text = useText(messages)
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () =>
    void navigator.clipboard.writeText(copied).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  return (
    <>
      <Button size="small" aria-label={text.copyOf({ field: name })} onClick={copy}>
        {state === 'copied' ? text.copied : text.copy}
      </Button>
      <span role="status" className={state === 'failed' ? 'filing-problem' : 'visually-hidden'}>
        {state === 'copied' ? text.copied : state === 'failed' ? text.cannotCopy : ''}
      </span>
    </>
  )
}
