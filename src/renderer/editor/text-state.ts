import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Fix } from '@core/review/types'
import type { Lang } from '@shared/lang'
import { composition } from './composition'
import { findingHint } from './finding-hint'
import { findingMarks } from './finding-marks'
import { lightMarkdown } from './light-markdown'
import { messages } from './messages'
import { quickFix } from './quick-fix'
import { panelTheme, textTheme } from './text-theme'

export type Part = 'subject' | 'body'

// Subject and body together may be 2,000,000 characters long when they are saved.
const LENGTH_MAX: Readonly<Record<Part, number>> = { subject: 2_000, body: 1_900_000 }

export interface TextWorld {
  readonly lang: Lang
  /** the language in which the case is written: it chooses the glyphs */
  readonly writtenIn: Lang
  /** received from a colleague: it can be read, selected and searched, not changed */
  readonly isReadOnly: boolean
  readonly onText: (text: string) => void
  readonly onComposing: (isComposing: boolean) => void
  readonly onTooLarge: () => void
  readonly onFix: (fix: Fix) => void
  readonly onReadArticle: (id: string) => void
  /** text that was pasted; the paste itself goes on */
  readonly onPaste: (text: string) => void
  /** Enter in the subject */
  readonly onLeave: () => void
}

/** A fresh editor state, with a history of its own. */
export function textState(part: Part, text: string, world: TextWorld): EditorState {
  const m = messages[world.lang]
  return EditorState.create({
    doc: text,
    extensions: [
      history(),
      keymap.of(part === 'subject' ? subjectKeys(world) : []),
      keymap.of([...defaultKeymap, ...historyKeymap, ...(part === 'body' ? searchKeymap : [])]),
      part === 'subject' ? oneLine : [search({ top: true }), lightMarkdown],
      lengthLimit(LENGTH_MAX[part], world.onTooLarge),
      world.isReadOnly ? readOnly : [],
      EditorView.lineWrapping,
      EditorState.phrases.of(searchPhrases(world.lang)),
      EditorView.contentAttributes.of({
        'aria-label': m[part],
        lang: world.writtenIn,
        spellcheck: 'false',
        ...(world.isReadOnly ? { 'aria-readonly': 'true' } : {}),
        ...(part === 'subject' ? { 'aria-multiline': 'false' } : {}),
      }),
      placeholder(part === 'subject' ? m.subjectPlaceholder : m.bodyPlaceholder),
      findingMarks,
      findingHint(() => world.lang, world.onFix),
      quickFix(() => world),
      composition(world.onComposing),
      reportText(world.onText),
      EditorView.domEventHandlers({
        paste: (event) => world.onPaste(event.clipboardData?.getData('text/plain') ?? ''),
      }),
      textTheme,
      panelTheme,
    ],
  })
}

/** The browser would write first and be put right after, with styles of its own; so it does not write at all. */
const readOnly: Extension = [
  EditorState.readOnly.of(true),
  EditorState.changeFilter.of(() => false),
  EditorView.domEventHandlers({
    beforeinput: (event) => {
      event.preventDefault()
      return true
    },
  }),
]

/** The text after every change, save those of a composition that goes on. */
function reportText(onText: (text: string) => void): Extension {
  return EditorView.updateListener.of((update) => {
    if (update.docChanged && !update.view.compositionStarted) onText(update.state.doc.toString())
  })
}

const subjectKeys = (world: TextWorld) => [
  {
    key: 'Enter',
    run: (view: EditorView) => {
      if (!view.compositionStarted) world.onLeave()
      return true
    },
  },
]

/** Line breaks that are pasted into a single line become spaces. */
const oneLine = EditorState.transactionFilter.of((tr) => {
  if (!tr.docChanged || tr.newDoc.lines === 1) return tr
  const breaks = [...tr.newDoc.toString().matchAll(/(?<![ \t])[ \t]*\n+[ \t]*/g)]
  const changes = breaks.map(({ index, 0: { length } }) => ({ from: index, to: index + length, insert: ' ' }))
  return [tr, { changes, sequential: true }]
})

function lengthLimit(max: number, onTooLarge: () => void): Extension {
  return EditorState.transactionFilter.of((tr) => {
    const grows = tr.newDoc.length > tr.startState.doc.length
    if (!tr.docChanged || !grows || tr.newDoc.length <= max) return tr
    onTooLarge()
    return []
  })
}

function searchPhrases(lang: Lang): Record<string, string> {
  const m = messages[lang]
  return {
    Find: m.find,
    Replace: m.replace,
    next: m.next,
    previous: m.previous,
    all: m.all,
    'match case': m.matchCase,
    'by word': m.byWord,
    regexp: m.regexp,
    replace: m.replaceOne,
    'replace all': m.replaceAll,
    close: m.close,
    'current match': m.currentMatch,
    'on line': m.onLine,
    'replaced match on line $': m.replacedMatch,
    'replaced $ matches': m.replacedMatches,
  }
}
