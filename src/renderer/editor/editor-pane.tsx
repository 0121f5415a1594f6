import type { Draft } from '@core/draft/schema'
import { useEffect, useMemo } from 'react'
import { useLang, useText } from '../app/language'
import type { DraftStore, OpenState } from '../drafts/draft-store'
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
}

/** Fields, subject and body of the open draft. */
export function EditorPane({ open, store, editors, toasts }: EditorPaneProps) {
  const lang = useLang()
  const text = useText(messages)
  const { draft, opening } = open
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
      onFix: (fix) => editors.apply(fix),
      onLeave: () => editors.focus('body'),
    })
    return { subject: world('subject'), body: world('body') }
  }, [lang, language, opening, store, editors, toasts, text])

  const shared = { opening, editors }
  return (
    <>
      <FieldChips draft={draft} onEdit={(change: Partial<Draft>) => store.edit(change)} />
      <TextEditor part="subject" initialText={draft.subject} world={worlds.subject} {...shared} />
      <TextEditor part="body" initialText={draft.body} world={worlds.body} {...shared} />
    </>
  )
}
