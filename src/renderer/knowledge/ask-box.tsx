import { commands } from '@shared/commands'
import type { CommandId } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { useLang, useText } from '../app/language'
import { acceleratorLabel, isComposingKey, matchesAccelerator } from '../app/shortcuts'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { AskAnswer } from './ask-answer'
import { AskEntries, type Entry } from './ask-entries'
import './ask.css'
import { messages } from './messages'
import { useAnswer } from './use-answer'
import { useArticles } from './use-articles'

export interface AskHandle {
  /** puts the cursor into the box; `open` shows the sheet as well */
  readonly focus: (options: { readonly open: boolean }) => void
}

export interface AskBoxProps {
  readonly ref: Ref<AskHandle>
  readonly isMac: boolean
  readonly onOpenArticle: (id: string) => void
  readonly onStartDraft: (question: string) => void
  readonly onCommand: (id: CommandId) => void
  /** the rewritten question was copied by key */
  readonly onCopied: () => void
  /** Escape: the hand goes back to where it was */
  readonly onLeave: () => void
}

const COPY_KEY = 'CmdOrCtrl+Shift+C'

/** "Can support answer this?" The box in the header and the sheet below it; with `>` it takes commands. */
export function AskBox({
  ref,
  isMac,
  onOpenArticle,
  onStartDraft,
  onCommand,
  onCopied,
  onLeave,
}: AskBoxProps) {
  const text = useText(messages)
  const lang = useLang()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const isCommand = /^[>＞]/.test(typed)
  const { answer, problem } = useAnswer(isCommand || !isOpen ? '' : typed)
  const articles = useArticles(isOpen)

  useImperativeHandle(ref, () => ({
    focus: ({ open }) => {
      field.current?.focus()
      field.current?.select()
      if (open) setOpen(true)
    },
  }))

  const close = () => {
    setOpen(false)
    setActive(0)
  }
  const leave = () => {
    close()
    onLeave()
  }
  const finish = (act: () => void) => {
    setTyped('')
    close()
    act()
  }
  const startDraft = () => {
    const question = typed.trim()
    if (question !== '' && !isCommand) finish(() => onStartDraft(question))
  }
  const entries = useEntries({ typed, isCommand, answer, isMac })
  const choose = (entry: Entry) => {
    if (entry.kind === 'example') setTyped(entry.label)
    else if (entry.kind === 'article') finish(() => onOpenArticle(entry.id))
    else finish(() => onCommand(entry.id))
    setActive(0)
  }
  const index = Math.min(active, entries.length - 1)
  const isStart = (event: KeyboardEvent) => event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey)
  const move = (by: 1 | -1) => {
    if (!isOpen) setOpen(true)
    else setActive((index + by + entries.length) % Math.max(1, entries.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return
    const entry = entries[index]
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (isStart(event)) startDraft()
    else if (answer?.askInstead && matchesAccelerator(event.nativeEvent, COPY_KEY, isMac))
      void navigator.clipboard.writeText(answer.askInstead).then(() => onCopied())
    else if (!isOpen) return
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && entry !== undefined) choose(entry)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has left the box and its sheet
    <div
      ref={box}
      className="ask"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) close()
      }}
    >
      <div className="ask-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={text.ask}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-activedescendant={isOpen && index >= 0 ? `${id}-${index}` : undefined}
          aria-autocomplete="list"
          placeholder={text.askPlaceholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setOpen(true)
            setActive(0)
          }}
          onPointerDown={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <kbd>{acceleratorLabel('CmdOrCtrl+K', isMac)}</kbd>
      </div>
      {isOpen && (
        <section className="ask-sheet" aria-label={text.sheet} tabIndex={-1}>
          {problem !== null && <p className="ask-problem">{describeProblem(problem, lang)}</p>}
          {answer !== null && !isCommand && (
            <AskAnswer answer={answer} articles={articles} copyShortcut={acceleratorLabel(COPY_KEY, isMac)} />
          )}
          <AskEntries
            question={typed}
            id={id}
            entries={entries}
            active={index}
            onActive={setActive}
            onChoose={choose}
          />
          {isCommand && entries.length === 0 && <p className="ask-none">{text.noCommand}</p>}
          <div className="ask-foot">
            <span>{text.commandsHint}</span>
            {typed.trim() !== '' && !isCommand && (
              <Button size="small" onClick={startDraft}>
                {text.startDraft}
                <kbd>{acceleratorLabel('CmdOrCtrl+Enter', isMac)}</kbd>
              </Button>
            )}
          </div>
        </section>
      )}
    </div>
  )
}

interface EntriesQuery {
  readonly typed: string
  readonly isCommand: boolean
  readonly answer: ReturnType<typeof useAnswer>['answer']
  readonly isMac: boolean
}

function useEntries({ typed, isCommand, answer, isMac }: EntriesQuery): readonly Entry[] {
  const text = useText(messages)
  const lang = useLang()
  if (isCommand) {
    const query = typed.slice(1).trim().normalize('NFKC').toLowerCase()
    return commands
      .filter(({ name }) => `${name.ja} ${name.en}`.toLowerCase().includes(query))
      .map(({ id, name, accelerator }) => ({
        kind: 'command',
        id,
        label: name[lang],
        aside: accelerator === null ? '' : acceleratorLabel(accelerator, isMac),
      }))
  }
  if (typed.trim() !== '') {
    return (answer?.articles ?? []).map(({ id, title, section, verdict, own }) => ({
      kind: 'article',
      id,
      label: title,
      section,
      verdict,
      isOwn: own === true,
    }))
  }
  const examples = [text.example1, text.example2, text.example3, text.example4]
  return examples.map((label) => ({ kind: 'example', id: label, label }))
}
