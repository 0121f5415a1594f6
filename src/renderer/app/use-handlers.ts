import type { Settings } from '@shared/contract'
import { THEMES } from '@shared/themes'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { ArchiveActions } from '../archives/use-archives'
import type { AskHandle } from '../knowledge/ask-box'
import type { View } from './right-column'
import type { CommandHandlers } from './use-commands'
import type { Layout } from './use-layout'

export interface HandlersInput {
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
  readonly layout: Layout
  readonly showView: (view: View) => void
  readonly ask: RefObject<AskHandle | null>
  readonly search: RefObject<HTMLInputElement | null>
  readonly newDraft: RefObject<HTMLButtonElement | null>
  readonly chooseFiles: () => void
  readonly runExport: () => void
  readonly archives: ArchiveActions
  readonly step: (direction: 1 | -1) => void
  readonly quickFix: () => void
  readonly toggleGuided: () => void
  readonly showShortcuts: () => void
  readonly showAccount: () => void
  readonly showCases: () => void
  readonly showHistory: () => void
  readonly showTrash: () => void
  readonly handOver: () => void
}

/** What each command of the table does in this window. */
export function useHandlers(input: HandlersInput): CommandHandlers {
  const { settings, onSettings, layout, showView, ask, search, newDraft, step } = input
  // What lives in a folded column can take the focus only after it is drawn.
  const withLeft = (act: () => void) => {
    flushSync(() => layout.left.show(true))
    act()
  }
  const nextTheme = () => THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
  return {
    ask: () => ask.current?.focus({ open: true }),
    'new-draft': () => withLeft(() => newDraft.current?.click()),
    'add-attachment': () => {
      showView('attachments')
      input.chooseFiles()
    },
    export: input.runExport,
    'export-draft': input.archives.exportDraft,
    'export-all': input.archives.exportAll,
    import: input.archives.choose,
    'back-up': input.archives.showBackup,
    'restore-backup': input.archives.restore,
    'toggle-left': () => layout.left.show(!layout.left.isShown),
    'toggle-right': () => layout.right.show(!layout.right.isShown),
    'next-finding': () => step(1),
    'previous-finding': () => step(-1),
    'quick-fix': input.quickFix,
    guided: input.toggleGuided,
    'show-review': () => showView('review'),
    'show-preview': () => showView('preview'),
    'show-knowledge': () => showView('knowledge'),
    'show-attachments': () => showView('attachments'),
    'show-filing': () => showView('filing'),
    'show-follow-up': () => showView('follow-up'),
    'show-comments': () => showView('comments'),
    'hand-over': input.handOver,
    'search-drafts': () => withLeft(() => search.current?.focus()),
    'show-account': input.showAccount,
    'search-cases': input.showCases,
    'show-history': input.showHistory,
    'show-trash': input.showTrash,
    'show-shortcuts': input.showShortcuts,
    'switch-language': () => onSettings({ lang: settings.lang === 'ja' ? 'en' : 'ja' }),
    'switch-theme': () => onSettings({ theme: nextTheme() }),
  }
}
