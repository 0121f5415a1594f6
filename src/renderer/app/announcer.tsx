import { useEffect, useState } from 'react'
import { messages as reviewMessages } from '../review/messages'
import type { Findings } from '../review/use-findings'
import { formatNumber } from './format'
import { useLang, useText } from './language'

// Screen readers hear the count when the writing pauses, not at every word.
const QUIET_MS = 1_500

export function Announcer({ review }: { readonly review: Findings }) {
  const text = useText(reviewMessages)
  const lang = useLang()
  const count = review.isPending ? null : review.findings.length
  const [words, setWords] = useState('')
  useEffect(() => {
    if (count === null) return
    const said = count === 0 ? text.announceNone : text.announce({ count: formatNumber(count, lang) })
    const timer = setTimeout(() => setWords(said), QUIET_MS)
    return () => clearTimeout(timer)
  }, [count, text, lang])
  return (
    <div className="visually-hidden" aria-live="polite">
      {words}
    </div>
  )
}
