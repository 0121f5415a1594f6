import type { Sample } from '@core/masking/types'
import type { Problem } from '@shared/contract'
import { describeProblem, toProblem } from '@shared/errors'
import { Fragment, useEffect, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { STAND_IN } from '../ui/stand-in'
import { messages } from './messages'

export interface SamplesProps {
  readonly draftId: string
  readonly attachmentId: string
}

type State = { readonly samples: readonly Sample[] } | { readonly problem: Problem } | null

/** Masked lines before and after. The originals are asked for when they are looked at, and dropped afterwards. */
export function Samples({ draftId, attachmentId }: SamplesProps) {
  const text = useText(messages)
  const lang = useLang()
  const [state, setState] = useState<State>(null)
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const reply = await window.kihyo.attachments
        .samples({ draftId, attachmentId })
        .catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (isWanted) setState(reply.ok ? { samples: reply.value } : { problem: reply.problem })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [draftId, attachmentId])
  if (state === null) return <p className="attachment-note">{text.loading}</p>
  if ('problem' in state) return <p className="attachment-problem">{describeProblem(state.problem, lang)}</p>
  if (state.samples.length === 0) return <p className="attachment-note">{text.noSamples}</p>
  return (
    <div className="samples">
      <p className="attachment-note">{text.samplesNote}</p>
      <ol>
        {state.samples.map(({ line, before, after }) => (
          <li key={`${line} ${after}`} className="sample">
            <span className="sample-line">{text.line({ line: formatNumber(line, lang) })}</span>
            <span className="sample-side">{text.before}</span>
            <code>{before}</code>
            <span className="sample-side">{text.after}</span>
            <code>
              <WithTags text={after} />
            </code>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** A text with its stand-ins as tags. */
function WithTags({ text }: { readonly text: string }) {
  const parts = text.split(new RegExp(`(${STAND_IN.source})`))
  return parts.map((part, index) => {
    // Every second part is what the group matched.
    const key = `${index} ${part}`
    return index % 2 === 1 ? (
      <span key={key} className="stand-in">
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
}
