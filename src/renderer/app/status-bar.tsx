import { describeProblem } from '@shared/errors'
import { localDay } from '@shared/local-day'
import type { SaveState } from '../drafts/autosave'
import type { DraftStore } from '../drafts/draft-store'
import { facts } from '../facts/facts'
import { Button } from '../ui/button'
import { formatDay, formatNumber, formatTime } from './format'
import { useLang, useText } from './language'
import { messages } from './messages'
import { useStore } from './store'

/** Length of the body, whether it is saved, and the promise of the app. */
export function StatusBar({ store }: { readonly store: DraftStore }) {
  const text = useText(messages)
  const lang = useLang()
  const length = useStore(store.open, (open) => open?.draft.body.length ?? null)
  const max = facts.limits.body.value
  return (
    <footer className="status-bar">
      {length !== null && (
        <>
          <span className="body-length" data-over={length > max}>
            {text.bodyLength({ length: formatNumber(length, lang), max: formatNumber(max, lang) })}
          </span>
          <SaveStatus store={store} />
        </>
      )}
      <span className="offline">{text.offline}</span>
    </footer>
  )
}

function SaveStatus({ store }: { readonly store: DraftStore }) {
  const text = useText(messages)
  const lang = useLang()
  const state = useStore(store.autosave.state, (value) => value)
  const words = useSaveWords(state)
  return (
    <>
      {/* Said aloud only when something is wrong: a voice at every pause would be worse than none. */}
      <span
        role="status"
        className="save-state"
        data-state={state.kind}
        aria-live={state.kind === 'failed' ? 'assertive' : 'off'}
      >
        {state.kind === 'failed' ? describeProblem(state.problem, lang) : words}
      </span>
      {state.kind === 'failed' && (
        <Button size="small" onClick={() => void store.saveNow()}>
          {text.retryNow}
        </Button>
      )}
    </>
  )
}

function useSaveWords(state: SaveState): string {
  const text = useText(messages)
  const lang = useLang()
  if (state.kind === 'saving') return text.saving
  if (state.kind === 'unsaved') return text.unsaved
  if (state.kind === 'failed' || state.at === null) return text.savedOnly
  const isToday = localDay(new Date(state.at)) === localDay(new Date())
  return text.saved({ time: isToday ? formatTime(state.at, lang) : formatDay(state.at, lang) })
}
