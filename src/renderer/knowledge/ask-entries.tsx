import type { Verdict } from '@core/knowledge/types'
import type { CommandId } from '@shared/contract'
import { useText } from '../app/language'
import { useSectionName } from './ask-answer'
import { Marked } from './marked'
import { messages } from './messages'
import { VerdictSign } from './verdict-sign'

export type Entry =
  | { readonly kind: 'example'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'article'
      readonly id: string
      readonly label: string
      readonly section: string
      readonly verdict: Verdict
      readonly isOwn: boolean
    }
  | { readonly kind: 'command'; readonly id: CommandId; readonly label: string; readonly aside: string }

export interface AskEntriesProps {
  /** its words are marked in the titles */
  readonly question: string
  /** of the list; an entry's is `id-index` */
  readonly id: string
  readonly entries: readonly Entry[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onChoose: (entry: Entry) => void
}

/** What the arrow keys walk through: example questions, articles or commands. */
export function AskEntries({ question, id, entries, active, onActive, onChoose }: AskEntriesProps) {
  const text = useText(messages)
  const kind = entries[0]?.kind ?? 'article'
  const head = { example: text.examplesHead, article: text.articles, command: text.commands }[kind]
  return (
    <>
      {entries.length > 0 && <h3 className="ask-head">{head}</h3>}
      <div id={id} role="listbox" aria-label={head} className="ask-entries">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys of the active entry
          <div
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active}
            className="ask-entry"
            ref={index === active ? intoView : undefined}
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <EntryBody entry={entry} question={question} />
          </div>
        ))}
      </div>
    </>
  )
}

const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' })

function EntryBody({ entry, question }: { readonly entry: Entry; readonly question: string }) {
  const sectionName = useSectionName()
  if (entry.kind === 'example') return <span>{entry.label}</span>
  if (entry.kind === 'command') {
    return (
      <>
        <span>{entry.label}</span>
        {entry.aside !== '' && <kbd>{entry.aside}</kbd>}
      </>
    )
  }
  return (
    <>
      <VerdictSign verdict={entry.verdict} />
      <span className="ask-title">
        <Marked text={entry.label} question={question} />
      </span>
      <span className={entry.isOwn ? 'own-badge' : 'ask-section'}>{sectionName(entry.section)}</span>
    </>
  )
}
