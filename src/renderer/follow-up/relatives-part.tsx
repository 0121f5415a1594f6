import {
  askWhetherFixed,
  higherSeverities,
  pairForAccount,
  type Relative,
  raiseSeverity,
  refileForAccount,
  requestFeature,
  splitBilling,
} from '@core/case-life/relatives'
import type { Draft, Severity } from '@core/draft/schema'
import { localDay } from '@shared/local-day'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useLang, useText } from '../app/language'
import { CopyButton } from '../filing/copy-button'
import { filingFacts } from '../filing/filing-data'
import { Button } from '../ui/button'
import { messages } from './messages'

export interface RelativesPartProps {
  readonly draft: Draft
  readonly onBegin: (draft: Draft) => void
}

const ACCOUNT = /^\d{12}$/

const nameOf = (code: Severity, lang: Draft['language']): string =>
  filingFacts.severities.find((severity) => severity.code === code)?.[lang] ?? code

/** The drafts that come out of a case, each begun by its own small form. */
export function RelativesPart({ draft, onBegin }: RelativesPartProps) {
  const text = useText(messages)
  const split = useMemo(() => splitBilling(draft, localDay(new Date())), [draft])
  return (
    <section className="follow-up-relatives">
      <h3>{text.relatives}</h3>
      <p className="follow-up-note">{text.relativesNote}</p>
      <Raise draft={draft} onBegin={onBegin} />
      <ByAccount
        title={text.pair}
        note={text.pairNote}
        label={text.otherAccount}
        make={(account) => pairForAccount(draft, account)}
        onBegin={onBegin}
      />
      <ByAccount
        title={text.refile}
        note={text.refileNote}
        label={text.rightAccount}
        make={(account) => refileForAccount(draft, account)}
        onBegin={onBegin}
      />
      <Plain title={text.fixed} note={text.fixedNote} onBegin={() => onBegin(askWhetherFixed(draft).draft)} />
      <Plain
        title={text.feature}
        note={text.featureNote}
        onBegin={() => onBegin(requestFeature(draft).draft)}
      />
      {split !== null && (
        <Plain title={text.split} note={text.splitNote} onBegin={() => onBegin(split.draft)} />
      )}
    </section>
  )
}

interface PlainProps {
  readonly title: string
  readonly note: string
  readonly onBegin: () => void
  readonly isReady?: boolean
  readonly children?: ReactNode
}

function Plain({ title, note, onBegin, isReady = true, children }: PlainProps) {
  const text = useText(messages)
  return (
    <details>
      <summary>{title}</summary>
      <div className="follow-up-form">
        <p className="follow-up-note">{note}</p>
        {children}
        <Button size="small" disabled={!isReady} onClick={onBegin}>
          {text.begin}
        </Button>
      </div>
    </details>
  )
}

function Raise({ draft, onBegin }: RelativesPartProps) {
  const text = useText(messages)
  const lang = useLang()
  const higher = higherSeverities(draft)
  const [chosen, setChosen] = useState<Severity | null>(null)
  const [why, setWhy] = useState('')
  const severity = higher.find((code) => code === chosen) ?? higher[0]
  if (severity === undefined)
    return <Plain title={text.raise} note={text.raiseTop} isReady={false} onBegin={() => undefined} />
  const begin = () =>
    onBegin(raiseSeverity(draft, severity, why, (code) => nameOf(code, draft.language)).draft)
  return (
    <Plain title={text.raise} note={text.raiseNote} onBegin={begin}>
      <label>
        {text.newSeverity}
        <select
          className="text-field"
          value={severity}
          onChange={(event) => setChosen(higher.find((code) => code === event.target.value) ?? null)}
        >
          {higher.map((code) => (
            <option key={code} value={code}>
              {nameOf(code, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.why}
        <textarea
          className="text-field"
          rows={2}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
    </Plain>
  )
}

interface ByAccountProps {
  readonly title: string
  readonly note: string
  readonly label: string
  readonly make: (account: string) => Relative
  readonly onBegin: (draft: Draft) => void
}

function ByAccount({ title, note, label, make, onBegin }: ByAccountProps) {
  const text = useText(messages)
  const wrong = useId()
  const [typed, setTyped] = useState('')
  const account = typed.normalize('NFKC').replace(/[\s-]/g, '')
  const isGood = ACCOUNT.test(account)
  const relative = isGood ? make(account) : null
  const isWrong = typed !== '' && !isGood
  return (
    <Plain
      title={title}
      note={note}
      isReady={isGood}
      onBegin={() => {
        if (relative !== null) onBegin(relative.draft)
      }}
    >
      <label>
        {label}
        <input
          className="text-field"
          value={typed}
          aria-describedby={isWrong ? wrong : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {isWrong && (
        <p id={wrong} className="follow-up-note">
          {text.badAccount}
        </p>
      )}
      {relative !== null && relative.message !== null && (
        <>
          <p className="follow-up-note">{text.toFirst}</p>
          <div className="follow-up-text">{relative.message}</div>
          <div>
            <CopyButton text={relative.message} name={text.toFirst} />
          </div>
        </>
      )}
    </Plain>
  )
}
