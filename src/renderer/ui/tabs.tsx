import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useKeptFocus } from './use-kept-focus'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** a small figure behind the label, with its words for screen readers */
  readonly badge?: { readonly text: string; readonly tone: 'alert' | 'calm'; readonly label: string } | null
  readonly shortcut: string
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly children: ReactNode
}

// A narrow column hides the last tabs behind its edge.
const showTab = (tab: HTMLElement | null): void => {
  // At once it would have the whole window laid out in the middle of the first drawing.
  requestAnimationFrame(() => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
}

/** Tabs and the panel of the selected one. Arrow keys move between the tabs; one of them is in the tab order. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === selected)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    event.currentTarget.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            className="tab"
            aria-selected={tab.id === selected}
            aria-controls="tab-panel"
            title={`${tab.label} (${tab.shortcut})`}
            ref={tab.id === selected ? showTab : null}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.badge && (
              <>
                <span className="visually-hidden"> {tab.badge.label}</span>
                <span className="badge" data-tone={tab.badge.tone} aria-hidden="true">
                  {tab.badge.text}
                </span>
              </>
            )}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        className="tab-panel"
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${selected}`}
        tabIndex={-1}
      >
        {children}
      </div>
    </>
  )
}
