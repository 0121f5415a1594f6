import type { Finding } from '@core/review/types'
import { useEffect, useRef, useState } from 'react'
import { messages as reviewMessages } from '../review/messages'
import type { Findings } from '../review/use-findings'
import { formatNumber } from './format'
import { useLang, useText } from './language'

// Screen readers hear what is new when the writing pauses, not at every word.
const QUIET_MS = 1_500
// More than this at once is noise; the count tells of the rest.
const READ_OUT = 2

export function Announcer({ review }: { readonly review: Findings }) {
  const text = useText(reviewMessages)
  const lang = useLang()
  const { findings, isPending } = review
  const [words, setWords] = useState('')
  const told = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (isPending) return
    const timer = setTimeout(() => {
      const count = { count: formatNumber(findings.length, lang) }
      const fresh = findings.filter((finding) => !told.current.has(keyOf(finding))).slice(0, READ_OUT)
      told.current = new Set(findings.map(keyOf))
      const parts = fresh.map(({ message }) => text.announceNew({ message }))
      setWords([...parts, findings.length === 0 ? text.announceNone : text.announce(count)].join(' '))
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [findings, isPending, text, lang])
  return (
    <div className="visually-hidden" aria-live="polite">
      {words}
    </div>
  )
}

const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`
