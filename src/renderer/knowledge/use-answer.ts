import type { Answer } from '@core/knowledge/types'
import type { Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { useEffect, useState } from 'react'
import { useLang } from '../app/language'

// Answers come in milliseconds; this only spares those that nobody will read.
const QUIET_MS = 80
const QUESTION_MAX = 20_000

export interface AnswerState {
  readonly answer: Answer | null
  readonly problem: Problem | null
}

const NONE: AnswerState = { answer: null, problem: null }

/** The answer to a question while it is typed; the newest question wins. An empty question has none. */
export function useAnswer(question: string): AnswerState {
  const lang = useLang()
  const asked = question.trim().slice(0, QUESTION_MAX)
  const [state, setState] = useState<AnswerState>(NONE)
  useEffect(() => {
    if (asked === '') {
      setState(NONE)
      return
    }
    let isWanted = true
    const ask = async () => {
      const reply = await window.kihyo.knowledge
        .ask({ question: asked, lang })
        .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (!isWanted) return
      setState(reply.ok ? { answer: reply.value, problem: null } : { answer: null, problem: reply.problem })
    }
    const timer = setTimeout(() => void ask(), QUIET_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [asked, lang])
  return asked === '' ? NONE : state
}
