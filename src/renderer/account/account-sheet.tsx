import type { AccountOptions, AccountPart } from '@core/account/record'
import type { AccountImported } from '@shared/contract'
import { useState } from 'react'
import { formatDay, formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import type { AccountActions } from './account'
import './account.css'
import { commandOf } from './commands'
import { messages } from './messages'

const PARTS = ['services', 'severities', 'contacts', 'cases'] as const

/** What was imported of the account, how to get more, and files to take in. */
export function AccountSheet({ account }: { readonly account: AccountActions }) {
  const text = useText(messages)
  return (
    <Sheet title={text.title} closeLabel={text.close} className="account-sheet" onClose={account.close}>
      <p className="account-note">{text.note}</p>
      <p className="account-note">{text.how}</p>
      <ul className="account-parts">
        {PARTS.map((part) => (
          <Part key={part} part={part} options={account.options} onForget={() => account.forget(part)} />
        ))}
      </ul>
      <p className="account-note">{text.plan}</p>
      <div className="account-drop">
        <span>{text.drop}</span>
        <Button size="small" look="primary" onClick={account.choose}>
          {text.choose}
        </Button>
      </div>
      {account.faults.length > 0 && <Faults faults={account.faults} />}
    </Sheet>
  )
}

interface PartProps {
  readonly part: AccountPart
  readonly options: AccountOptions
  readonly onForget: () => void
}

function Part({ part, options, onForget }: PartProps) {
  const text = useText(messages)
  const lang = useLang()
  const [isCopied, setCopied] = useState(false)
  const name = text[`part-${part}`]
  const kept = keptOf(part, options)
  const command = commandOf(part, lang)
  const copy = () => void navigator.clipboard.writeText(command).then(() => setCopied(true))
  return (
    <li>
      <div className="account-head">
        <strong>{name}</strong>
        <span>
          {kept === null
            ? text.none
            : text.count({
                count: formatNumber(kept.count, lang),
                file: kept.file,
                day: formatDay(kept.at, lang),
              })}
        </span>
        {kept !== null && (
          <Button size="small" look="quiet" aria-label={text.forgetOf({ name })} onClick={onForget}>
            {text.forget}
          </Button>
        )}
      </div>
      <div className="account-command">
        <code>{command}</code>
        <Button size="small" aria-label={text.copyOf({ name })} onClick={copy}>
          {isCopied ? text.copied : text.copy}
        </Button>
      </div>
      {part === 'cases' && <small>{text.masked}</small>}
      {part === 'contacts' && <small>{text.contactsNote}</small>}
    </li>
  )
}

function keptOf(part: AccountPart, options: AccountOptions) {
  if (part === 'cases') {
    const { caseList } = options
    return caseList === null
      ? null
      : { count: caseList.count, file: caseList.from.file, at: caseList.from.importedAt }
  }
  const kept = options[part]
  return kept === null ? null : { count: kept.items.length, file: kept.from.file, at: kept.from.importedAt }
}

function Faults({ faults }: { readonly faults: AccountImported['faults'] }) {
  const text = useText(messages)
  return (
    <section role="alert" className="account-faults">
      <h3>{text.faults}</h3>
      <ul>
        {faults.map(({ file, reason, place }) => (
          <li key={`${file} ${reason} ${place}`}>
            <code>{file}</code>：
            {reason === 'bad-value' ? text['fault-bad-value']({ place }) : text[`fault-${reason}`]}
          </li>
        ))}
      </ul>
    </section>
  )
}
