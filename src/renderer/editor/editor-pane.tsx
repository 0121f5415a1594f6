import type { Draft } from '@core/draft/schema'
import type { Fix, RuleInfo } from '@core/review/types'
import { lazy, type Ref, Suspense, useEffect, useMemo } from 'react'
import { useLang, useText } from '../app/language'
import type { DraftStore, OpenState } from '../drafts/draft-store'
import type { GuidedHandle } from '../guided/guided-form'
import { messages as guidedMessages } from '../guided/messages'
import { useIntake } from '../intake/use-intake'
import type { Toasts } from '../ui/toasts'
import type { Editors } from './editors'
import './editor.css'
import { FieldChips } from './field-chips'
import { messages } from './messages'
import { TextEditor } from './text-editor'
import type { Part, TextWorld } from './text-state'

export interface EditorPaneProps {
  readonly open: OpenState
  readonly store: DraftStore
  readonly editors: Editors
  readonly toasts: Toasts
  readonly rules: readonly RuleInfo[]
  readonly isGuided: boolean
  readonly onGuided: (isGuided: boolean) => void
  readonly guided: Ref<GuidedHandle>
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
}

const IntakeCard = lazy(() => import('../intake/intake-card').then((m) => ({ default: m.IntakeCard })))
const GuidedForm = lazy(() => import('../guided/guided-form').then((m) => ({ default: m.GuidedForm })))

/** Fields, subject and body of the open draft. */
export function EditorPane(props: EditorPaneProps) {
  const { open, store, editors, toasts, onFix, onReadArticle } = props
  const lang = useLang()
  const text = useText(messages)
  const { draft, opening, isReadOnly } = open
  const isGuided = props.isGuided && !isReadOnly
  const { intake, onPaste, close } = useIntake()
  const { language } = draft

  useEffect(() => {
    store.pull = () => {
      const now = store.open.get()?.draft
      const texts = { subject: editors.text('subject'), body: editors.text('body') }
      if (now === undefined || texts.subject === null || texts.body === null) return
      if (now.subject !== texts.subject || now.body !== texts.body)
        store.edit({ subject: texts.subject, body: texts.body })
    }
    return () => {
      store.pull = () => undefined
    }
  }, [store, editors])

  const worlds = useMemo(() => {
    const world = (part: Part): TextWorld => ({
      lang,
      writtenIn: language,
      isReadOnly,
      onText: (changed) => {
        const now = store.open.get()
        if (now?.opening === opening && now.draft[part] !== changed) store.edit({ [part]: changed })
      },
      onComposing: (isComposing) => {
        store.composing.set(isComposing)
        if (isComposing) return
        store.pull()
        editors.settle()
      },
      onTooLarge: () => toasts.show({ text: text.tooLarge, tone: 'alert' }),
      onFix,
      onReadArticle,
      onPaste: part === 'body' ? onPaste : () => undefined,
      onLeave: () => editors.focus('body'),
    })
    return { subject: world('subject'), body: world('body') }
  }, [lang, language, isReadOnly, opening, store, editors, toasts, text, onFix, onReadArticle, onPaste])

  const shared = { opening, editors }
  return (
    <>
      <div inert={isReadOnly}>
        <FieldChips draft={draft} onEdit={(change: Partial<Draft>) => store.edit(change)} />
      </div>
      <TextEditor part="subject" initialText={draft.subject} world={worlds.subject} {...shared} />
      {!isReadOnly && <WritingMode isGuided={isGuided} onGuided={props.onGuided} />}
      <TextEditor part="body" initialText={draft.body} world={worlds.body} isHidden={isGuided} {...shared} />
      {intake !== null && !isReadOnly && (
        <Suspense fallback={null}>
          <IntakeCard
            intake={intake}
            draft={draft}
            onFields={(change) => store.edit(change)}
            onSentence={(sentence) => editors.insertLine('body', sentence)}
            onClose={close}
          />
        </Suspense>
      )}
      {isGuided && (
        <Suspense fallback={null}>
          <GuidedForm
            key={opening}
            ref={props.guided}
            draft={draft}
            rules={props.rules}
            onBody={(body) => editors.setText('body', body)}
            onComposing={worlds.body.onComposing}
          />
        </Suspense>
      )}
    </>
  )
}

interface WritingModeProps {
  readonly isGuided: boolean
  readonly onGuided: (isGuided: boolean) => void
}

function WritingMode({ isGuided, onGuided }: WritingModeProps) {
  const text = useText(guidedMessages)
  return (
    <fieldset className="mode" aria-label={text.mode}>
      <button type="button" aria-pressed={!isGuided} onClick={() => onGuided(false)}>
        {text.direct}
      </button>
      <button type="button" aria-pressed={isGuided} onClick={() => onGuided(true)}>
        {text.guided}
      </button>
    </fieldset>
  )
}
