import type { Output, Problem } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { useCallback, useState } from 'react'
import { DraftStore } from '../drafts/draft-store'
import { Editors } from '../editor/editors'
import { useSettings } from '../settings/use-settings'
import { Toasts } from '../ui/toasts'
import { LanguageProvider } from './language'
import { Workspace } from './workspace'

export type Boot = Output<'app.boot'>

/** What lives as long as the window. */
export interface Session {
  readonly store: DraftStore
  readonly editors: Editors
  readonly toasts: Toasts
  readonly onProblem: (problem: Problem) => void
}

function makeSession({ lastDraft }: Boot): Session {
  const toasts = new Toasts()
  const onProblem = (problem: Problem) => {
    const lang = document.documentElement.lang === 'en' ? 'en' : 'ja'
    toasts.show({ text: describeProblem(problem, lang), tone: 'alert' })
  }
  const store = new DraftStore(window.kihyo.drafts, onProblem, lastDraft)
  return { store, editors: new Editors(), toasts, onProblem }
}

export function App({ boot }: { readonly boot: Boot }) {
  const [session] = useState(() => makeSession(boot))
  const onProblem = useCallback((problem: Problem) => session.onProblem(problem), [session])
  const { settings, change } = useSettings(window.kihyo, boot.settings, onProblem)
  return (
    <LanguageProvider value={settings.lang}>
      <Workspace boot={boot} session={session} settings={settings} onSettings={change} />
    </LanguageProvider>
  )
}
