import type { Bridge, Notice } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { useLang, useText } from './language'
import { messages } from './messages'

export interface NoticeBarProps {
  readonly bridge: Bridge
  readonly initial: readonly Notice[]
  readonly isFirstStart: boolean
  /** @returns whether the earlier version is open now */
  readonly onRestore: (draftId: string) => Promise<boolean>
}

/** What the user must know, above the columns, each with the one thing that helps. */
export function NoticeBar({ bridge, initial, isFirstStart, onRestore }: NoticeBarProps) {
  const text = useText(messages)
  const lang = useLang()
  const [notices, setNotices] = useState(initial)
  const [isWelcoming, setWelcoming] = useState(isFirstStart)
  useEffect(
    () =>
      bridge.on('notice', (notice) =>
        setNotices((before) => [...before.filter(({ id }) => id !== notice.id), notice]),
      ),
    [bridge],
  )
  const dismiss = (id: string) => setNotices((before) => before.filter((notice) => notice.id !== id))
  if (notices.length === 0 && !isWelcoming) return null
  return (
    <section className="notices" aria-label={text.messages}>
      {isWelcoming && (
        <div className="notice" data-tone="calm">
          <span>{text.firstStart}</span>
          <IconButton label={text.close} onClick={() => setWelcoming(false)}>
            <Icon name="close" />
          </IconButton>
        </div>
      )}
      {notices.map(({ id, problem, action }) => (
        <div key={id} className="notice" data-tone="alert" role="alert">
          <span>{describeProblem(problem, lang)}</span>
          {action !== null && (
            <Button
              size="small"
              onClick={() => void onRestore(action.draftId).then((isOpen) => isOpen && dismiss(id))}
            >
              {text.restorePrevious}
            </Button>
          )}
          <IconButton label={text.close} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </IconButton>
        </div>
      ))}
    </section>
  )
}
