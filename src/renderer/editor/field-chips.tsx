import { type Draft, FieldsSchema } from '@core/draft/schema'
import type { ReactNode } from 'react'
import * as v from 'valibot'
import { useAccount } from '../account/account'
import { formatDay } from '../app/format'
import { useLang, useText } from '../app/language'
import { facts, isOld } from '../facts/facts'
import { Button } from '../ui/button'
import { type Option, OptionList } from '../ui/option-list'
import { Popover } from '../ui/popover'
import { AccountForm } from './account-form'
import { fieldMessages } from './field-messages'
import * as options from './field-options'
import { messages } from './messages'

type FieldName =
  | ('service' | 'category' | 'severity' | 'contact' | 'language' | 'caseType' | 'region')
  | ('accountId' | 'environment' | 'plan')

interface Field {
  readonly name: FieldName
  readonly advice: string
  readonly options: readonly Option[]
  readonly filterHint?: string
  readonly canBeUnset?: boolean
  /** shows where the advice is from and how old it is */
  readonly isFact?: boolean
}

const ChangeSchema = v.partial(v.object(FieldsSchema.entries))

export interface FieldChipsProps {
  readonly draft: Draft
  readonly onEdit: (change: Partial<Draft>) => void
}

/** The fields of the case as chips; each opens a chooser with the guide's advice. */
export function FieldChips({ draft, onEdit }: FieldChipsProps) {
  const text = useText(messages)
  const fields = useFields(draft)
  // A chooser hands out strings; the schema says which of them the field may have.
  const choose = (name: FieldName, value: string | null) => {
    const change = v.safeParse(ChangeSchema, { [name]: value })
    // Every service has categories of its own.
    const reset = name === 'service' && value !== draft.service ? { category: '' } : {}
    if (change.success) onEdit({ [name]: change.output[name], ...reset })
  }
  return (
    <section className="fields" aria-label={text.fields}>
      {fields.map((field) => (
        <Chip key={field.name} field={field} value={draft[field.name]}>
          {(close) => {
            const set = (value: string | null) => {
              choose(field.name, value)
              close()
            }
            return field.name === 'accountId' ? (
              <AccountForm value={draft.accountId} onSet={set} />
            ) : (
              <Chooser field={field} value={draft[field.name]} onSet={set} />
            )
          }}
        </Chip>
      ))}
    </section>
  )
}

function useFields({ plan, service }: Draft): readonly Field[] {
  const { services, severities } = useAccount()
  const categories = options.categoryOptions(service, services?.items ?? null)
  const lang = useLang()
  const text = useText(fieldMessages)
  return [
    {
      name: 'service',
      advice: text.serviceAdvice,
      options: options.serviceOptions(lang, services?.items ?? null),
      filterHint: text.filterService,
      canBeUnset: true,
    },
    ...(categories === null
      ? []
      : [
          {
            name: 'category' as const,
            advice: text.categoryAdvice,
            options: categories,
            filterHint: text.filterCategory,
            canBeUnset: true,
          },
        ]),
    {
      name: 'severity',
      advice: text.severityAdvice,
      options: options.severityOptions(plan, lang, severities),
      isFact: true,
    },
    {
      name: 'contact',
      advice: text.contactAdvice,
      options: options.contactOptions(plan, lang),
      isFact: true,
    },
    { name: 'language', advice: text.languageAdvice, options: options.languageOptions(lang) },
    { name: 'caseType', advice: text.caseTypeAdvice, options: options.caseTypeOptions(lang), isFact: true },
    {
      name: 'region',
      advice: text.regionAdvice,
      options: options.regionOptions(lang),
      filterHint: text.filterRegion,
      canBeUnset: true,
    },
    { name: 'accountId', advice: text.accountAdvice, options: [] },
    {
      name: 'environment',
      advice: text.environmentAdvice,
      options: options.environmentOptions(lang),
      canBeUnset: true,
    },
    {
      name: 'plan',
      advice: text.planAdvice,
      options: options.planOptions(lang),
      canBeUnset: true,
      isFact: true,
    },
  ]
}

interface ChipProps {
  readonly field: Field
  readonly value: string | null
  readonly children: (close: () => void) => ReactNode
}

function Chip({ field, value, children }: ChipProps) {
  const text = useText(fieldMessages)
  const name = text[field.name]
  const isSet = value !== null && value !== ''
  const known = field.options.find((option) => option.value === value)?.label ?? value
  const shown = !isSet ? text.unset : field.name === 'accountId' ? grouped(value) : known
  const button = (
    <>
      <span className="chip-name">{name}</span>{' '}
      <span className="chip-value" data-set={isSet}>
        {shown}
      </span>
    </>
  )
  return (
    <Popover className="chip" label={`${name} ${shown}`} title={name} tooltip={field.advice} button={button}>
      {(close) => (
        <div className="chooser">
          <p className="chooser-advice">{field.advice}</p>
          {children(close)}
          {field.isFact && <FactSource />}
        </div>
      )}
    </Popover>
  )
}

/** From when the facts are; in words when that is long ago. */
function FactSource() {
  const lang = useLang()
  const text = useText(fieldMessages)
  const day = { day: formatDay(facts.asOf, lang) }
  const isStale = isOld(facts.asOf, new Date())
  return (
    <p className="chooser-source" data-stale={isStale}>
      {isStale ? text.asOfOld(day) : text.asOf(day)}
    </p>
  )
}

/** `111122223333` as the console shows it: `1111-2222-3333`. */
const grouped = (accountId: string): string => accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3')

interface ChooserProps {
  readonly field: Field
  readonly value: string | null
  readonly onSet: (value: string | null) => void
}

function Chooser({ field, value, onSet }: ChooserProps) {
  const text = useText(fieldMessages)
  const isSet = value !== null && value !== ''
  const unset = field.name === 'environment' || field.name === 'plan' ? null : ''
  const own = field.filterHint === undefined ? undefined : (typed: string) => text.ownValue({ typed })
  return (
    <>
      <OptionList
        label={text[field.name]}
        options={field.options}
        selected={value}
        onChoose={onSet}
        filterHint={field.filterHint}
        ownValue={own}
        nothingFound={text.nothingFound}
      />
      {field.canBeUnset && isSet && (
        <Button look="quiet" size="small" onClick={() => onSet(unset)}>
          {text.clear}
        </Button>
      )}
    </>
  )
}
