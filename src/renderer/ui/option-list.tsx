import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isComposingKey } from '../app/shortcuts'
import { Icon } from './icons'

export interface Option {
  readonly value: string
  readonly label: string
  /** advice, in a second line */
  readonly hint?: string | undefined
  /** a short fact at the right */
  readonly aside?: string | undefined
  /** further words that the filter finds */
  readonly words?: string | undefined
}

export interface OptionListProps {
  readonly label: string
  readonly options: readonly Option[]
  /** null: nothing is chosen */
  readonly selected: string | null
  readonly onChoose: (value: string) => void
  /** the words of an empty filter box; without it there is no filter */
  readonly filterHint?: string | undefined
  /** offers what was typed as a value of its own */
  readonly ownValue?: ((typed: string) => string) | undefined
  readonly nothingFound?: string | undefined
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A list of choices with one of them active, for arrow keys and pointer alike; with a filter where it is long. */
export function OptionList(props: OptionListProps) {
  const { label, options, selected, onChoose, filterHint, ownValue, nothingFound } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const shown = visible(options, typed, ownValue)
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === selected),
    ),
  )
  const index = Math.min(active, shown.length - 1)
  const list = useRef<HTMLDivElement>(null)
  const focused = useRef<HTMLInputElement & HTMLDivElement>(null)

  useEffect(() => focused.current?.focus(), [])
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: shown.length - 1 }[event.key]
    const choice = shown[index]
    if (next !== undefined && (filterHint === undefined || event.key.startsWith('Arrow'))) {
      setActive(Math.max(0, Math.min(next, shown.length - 1)))
    } else if ((event.key === 'Enter' || (event.key === ' ' && filterHint === undefined)) && choice) {
      onChoose(choice.value)
    } else return
    event.preventDefault()
  }
  const activeId = index >= 0 ? `${id}-${index}` : undefined
  return (
    <div className="option-list">
      {filterHint !== undefined && (
        <input
          ref={focused}
          className="text-field"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={activeId}
          placeholder={filterHint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      )}
      <div
        ref={filterHint === undefined ? merge(list, focused) : list}
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={filterHint === undefined ? 0 : -1}
        aria-activedescendant={filterHint === undefined ? activeId : undefined}
        onKeyDown={filterHint === undefined ? onKeyDown : undefined}
      >
        {shown.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list or its filter handles the keys of the active option
          <div
            key={option.value}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === selected}
            data-active={at === index}
            className="option"
            onPointerMove={() => setActive(at)}
            onClick={() => onChoose(option.value)}
          >
            <OptionBody option={option} isSelected={option.value === selected} />
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="option-none">{nothingFound}</p>}
    </div>
  )
}

function OptionBody({ option, isSelected }: { readonly option: Option; readonly isSelected: boolean }) {
  return (
    <>
      <span className="option-check">{isSelected && <Icon name="check" />}</span>
      <span className="option-label">{option.label}</span>
      {option.aside !== undefined && <span className="option-aside">{option.aside}</span>}
      {option.hint !== undefined && <span className="option-hint">{option.hint}</span>}
    </>
  )
}

function visible(
  options: readonly Option[],
  typed: string,
  ownValue: OptionListProps['ownValue'],
): readonly Option[] {
  const query = fold(typed.trim())
  if (query === '') return options
  const found = options.filter((o) =>
    fold(`${o.label} ${o.value} ${o.hint ?? ''} ${o.words ?? ''}`).includes(query),
  )
  // Where the label begins with what was typed, it is most likely meant.
  const rank = ({ label, words }: Option) => {
    const names = fold(`${label} ${words ?? ''}`)
    return names.split(/\s+/).includes(query) ? 0 : names.startsWith(query) ? 1 : 2
  }
  const sorted = found.toSorted((a, b) => rank(a) - rank(b))
  const isKnown = options.some((o) => fold(o.value) === query || fold(o.label) === query)
  const own = typed.trim()
  return ownValue === undefined || isKnown ? sorted : [...sorted, { value: own, label: ownValue(own) }]
}

const merge =
  (...refs: readonly { current: unknown }[]) =>
  (node: HTMLDivElement | null) => {
    for (const ref of refs) ref.current = node
  }
