import type { Bridge } from '@shared/contract'
import { lazy, Suspense } from 'react'
import type { AccountActions } from '../account/account'
import type { Attachments } from '../attachments/use-attachments'
import type { DraftStore } from '../drafts/draft-store'
import type { PastCases } from '../past-cases/use-past-cases'
import type { Findings } from '../review/use-findings'
import type { PreferencesState } from '../settings/use-preferences'
import type { Toasts } from '../ui/toasts'
import { ShortcutSheet } from './shortcut-sheet'
import { useStore } from './store'

const AccountSheet = lazy(() => import('../account/account-sheet').then((m) => ({ default: m.AccountSheet })))
const HistorySheet = lazy(() => import('../history/history-sheet').then((m) => ({ default: m.HistorySheet })))
const LookThrough = lazy(() => import('../look/look-through').then((m) => ({ default: m.LookThrough })))
const TrashSheet = lazy(() => import('../drafts/trash-sheet').then((m) => ({ default: m.TrashSheet })))
const PastSheet = lazy(() => import('../past-cases/past-sheet').then((m) => ({ default: m.PastSheet })))
const Redactor = lazy(() => import('../redactor/redactor').then((m) => ({ default: m.Redactor })))
const RuleSheet = lazy(() => import('../settings/rule-sheet').then((m) => ({ default: m.RuleSheet })))

/** Sheets that nothing else keeps open. */
export type OwnSheet = 'shortcuts' | 'rules' | 'history' | 'trash'

export interface SheetsProps {
  readonly bridge: Bridge
  readonly store: DraftStore
  readonly isMac: boolean
  readonly review: Findings
  readonly preferences: PreferencesState
  readonly attachments: Attachments
  readonly account: AccountActions
  readonly pastCases: PastCases
  readonly toasts: Toasts
  readonly shown: OwnSheet | null
  readonly onClose: () => void
}

/** What stands over the window, each loaded when it is first opened. */
export function Sheets(props: SheetsProps) {
  const {
    bridge,
    store,
    isMac,
    review,
    preferences,
    attachments,
    account,
    pastCases,
    toasts,
    shown,
    onClose,
  } = props
  const open = useStore(store.open, (value) => value)
  return (
    <Suspense fallback={null}>
      {account.isShown && <AccountSheet account={account} />}
      {pastCases.sheet !== null && <PastSheet {...pastCases.sheet} />}
      {shown === 'trash' && (
        <TrashSheet drafts={bridge.drafts} onRestore={(id) => void store.untrash(id)} onClose={onClose} />
      )}
      {shown === 'rules' && <RuleSheet rules={review.allRules} preferences={preferences} onClose={onClose} />}
      {shown === 'history' && open !== null && (
        <HistorySheet key={open.id} draftId={open.id} store={store} bridge={bridge} onClose={onClose} />
      )}
      {attachments.looking !== null && (
        <LookThrough
          key={attachments.looking.card.id}
          bridge={bridge}
          {...attachments.looking}
          store={store}
          preferences={preferences}
          onClose={attachments.endLooking}
        />
      )}
      {attachments.redacting !== null && (
        <Redactor
          bridge={bridge}
          draftId={attachments.redacting.draftId}
          attachmentId={attachments.redacting.card.id}
          name={attachments.redacting.card.name}
          isMac={isMac}
          onSaved={(words) => toasts.show({ text: words })}
          onClose={attachments.endRedacting}
        />
      )}
      {shown === 'shortcuts' && <ShortcutSheet isMac={isMac} onClose={onClose} />}
    </Suspense>
  )
}
