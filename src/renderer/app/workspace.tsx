import type { DraftSummary, Settings } from '@shared/contract'
import { startTransition, useEffect, useRef, useState } from 'react'
import { AccountProvider, useAccountData } from '../account/account'
import { ArchiveParts } from '../archives/archive-parts'
import { useArchives } from '../archives/use-archives'
import { DropOverlay } from '../attachments/drop-overlay'
import { useAttachments } from '../attachments/use-attachments'
import { DraftList } from '../drafts/draft-list'
import { messages as draftMessages } from '../drafts/messages'
import { EditorPane } from '../editor/editor-pane'
import { useExport } from '../export/use-export'
import type { GuidedHandle } from '../guided/guided-form'
import { ReadOnlyBar } from '../hand-over/read-only-bar'
import { useHandOver } from '../hand-over/use-hand-over'
import { AskBox, type AskHandle } from '../knowledge/ask-box'
import { messages as knowledgeMessages } from '../knowledge/messages'
import { useArticleHistory } from '../knowledge/use-article-history'
import { usePastCases } from '../past-cases/use-past-cases'
import { useFindings } from '../review/use-findings'
import { useGather } from '../review/use-gather'
import { usePreferences } from '../settings/use-preferences'
import { ToastList } from '../ui/toasts'
import { Announcer } from './announcer'
import type { Boot, Session } from './app'
import { Columns } from './columns'
import { EmptyMiddle } from './empty-middle'
import { Header } from './header'
import { useLang, useText } from './language'
import { messages } from './messages'
import { NoticeBar } from './notice-bar'
import { RightColumn, type View } from './right-column'
import { type OwnSheet, Sheets } from './sheets'
import { acceleratorLabel } from './shortcuts'
import { StatusBar } from './status-bar'
import { useStore } from './store'
import { useCommands } from './use-commands'
import { useDrop } from './use-drop'
import { useEvent } from './use-event'
import { useFindingActions } from './use-finding-actions'
import { useFirstFocus } from './use-first-focus'
import { useHandlers } from './use-handlers'
import { useLayout } from './use-layout'
import { useSaveOnLeave } from './use-save-on-leave'
import { useStart } from './use-start'

export interface WorkspaceProps {
  readonly boot: Boot
  readonly session: Session
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
}

/** The window: header, three columns, status. */
export function Workspace({ boot, session, settings, onSettings }: WorkspaceProps) {
  const { store, editors, toasts, onProblem } = session
  const bridge = window.kihyo
  const isMac = boot.platform === 'darwin'
  const lang = useLang()
  const text = useText(messages)
  const draftText = useText(draftMessages)
  const knowledgeText = useText(knowledgeMessages)
  const open = useStore(store.open, (value) => value)
  const [view, setView] = useState<View>('review')
  const history = useArticleHistory()
  const [shown, show] = useState<OwnSheet | null>(null)
  const ask = useRef<AskHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const newDraft = useRef<HTMLButtonElement>(null)

  const layout = useLayout(settings, onSettings)
  const { isLoading } = useStart(bridge, boot, session, onSettings)
  useSaveOnLeave(store)
  useEffect(() => bridge.on('drafts', ({ change }) => store.changedOutside(change)), [store])
  useFirstFocus(session, ask, boot.firstStart)
  const attachments = useAttachments(bridge, store, onProblem)
  const gather = useGather(open?.draft.service ?? '')
  const preferences = usePreferences({ bridge, boot, settings, onSettings, toasts, onProblem })
  const review = useFindings({
    store,
    editors,
    preferences: preferences.merged,
    gather,
  })
  const exporting = useExport(bridge, store, toasts, onProblem)
  const archives = useArchives(bridge, store, toasts, onProblem)
  const handOver = useHandOver(bridge, store, toasts, onProblem)
  const account = useAccountData(bridge, onProblem)
  const pastCases = usePastCases({ store, editors, toasts, onProblem })
  const guided = useRef<GuidedHandle>(null)
  const [isGuided, setGuided] = useState(false)
  const actions = useFindingActions({ store, editors, toasts, layout, review, guided })

  const showView = (next: View) => {
    // A long panel is drawn in slices.
    startTransition(() => setView(next))
    layout.right.show(true)
  }
  const fix = useEvent(actions.fix)
  const openArticle = useEvent((id: string | null) => {
    history.open(id)
    showView('knowledge')
  })
  const createDraft = async (template: Parameters<typeof store.create>[0], subject = '') => {
    if (!(await store.create(template, lang, subject))) return
    layout.closeDrawers()
    // The editors take the new draft in the next frame.
    setTimeout(() => editors.focus(subject === '' ? 'subject' : 'body'))
  }
  const trash = async (summary: DraftSummary) => {
    if (!(await store.trash(summary.id))) return
    const subject = summary.subject === '' ? draftText.untitled : summary.subject
    const action = { label: draftText.undo, run: () => void store.untrash(summary.id) }
    toasts.show({ text: draftText.trashed({ subject }), action })
  }
  const addFiles = useDrop({
    store,
    toasts,
    attachments,
    archives,
    account,
    onAdded: () => showView('attachments'),
  })
  const handlers = useHandlers({
    settings,
    onSettings,
    layout,
    showView,
    ask,
    search,
    newDraft,
    chooseFiles: () => open?.isReadOnly !== true && attachments.choose(),
    runExport: exporting.run,
    archives,
    step: actions.step,
    quickFix: actions.quickFix,
    toggleGuided: () => setGuided(!isGuided),
    showShortcuts: () => show('shortcuts'),
    showAccount: account.show,
    showCases: () => pastCases.show(null),
    showHistory: () => open !== null && show('history'),
    showTrash: () => show('trash'),
    handOver: () => handOver.save(settings.ownName),
  })
  useCommands(bridge, isMac, handlers)

  return (
    <AccountProvider value={account.options}>
      <div className="window">
        <Header
          ask={
            <AskBox
              ref={ask}
              isMac={isMac}
              onOpenArticle={openArticle}
              onStartDraft={(question) => void createDraft('trouble', question)}
              onCommand={(id) => handlers[id]()}
              onCopied={() => toasts.show({ text: knowledgeText.copied })}
              onLeave={() => editors.focus('body')}
            />
          }
          settings={settings}
          version={boot.version}
          isMac={isMac}
          exporting={exporting}
          canExport={open !== null}
          handlers={handlers}
          onSettings={onSettings}
          onRules={() => show('rules')}
        />
        <NoticeBar
          bridge={bridge}
          initial={boot.notices}
          isFirstStart={boot.firstStart}
          onRestore={(id) => store.restorePrevious(id)}
        />
        <Columns
          layout={layout}
          leftLabel={draftText.list}
          onSettings={onSettings}
          left={
            <DraftList
              store={store}
              searchField={search}
              newButton={newDraft}
              newShortcut={acceleratorLabel('CmdOrCtrl+N', isMac)}
              onOpen={(id) => void store.openDraft(id).then(layout.closeDrawers)}
              onTrash={(summary) => void trash(summary)}
              onCreate={(template) => void createDraft(template)}
              onShowTrash={handlers['show-trash']}
            />
          }
          middle={
            open === null ? (
              <EmptyMiddle isLoading={isLoading} onAsk={handlers.ask} onNew={handlers['new-draft']} />
            ) : (
              <>
                <ReadOnlyBar handOver={handOver} onComment={handlers['show-comments']} />
                <EditorPane
                  open={open}
                  store={store}
                  editors={editors}
                  toasts={toasts}
                  rules={review.rules}
                  isGuided={isGuided}
                  onGuided={setGuided}
                  guided={guided}
                  onFix={fix}
                  onReadArticle={openArticle}
                />
              </>
            )
          }
          right={
            <RightColumn
              view={view}
              reviewer={settings.ownName}
              onReviewer={(ownName) => onSettings({ ownName })}
              onView={setView}
              open={open}
              review={{
                review,
                activeKey: actions.activeKey,
                onJump: actions.jump,
                similar: pastCases.similar,
                onLook: pastCases.show,
                gather,
                ticked: open?.draft.ticked ?? [],
                onTick: (ticked) => store.edit({ ticked: [...ticked] }),
                onFix: actions.fix,
                onReadArticle: openArticle,
                onDismiss: actions.dismiss,
                onRestore: actions.restore,
                onSwitchOff: (rule) => preferences.switchOff(rule, review.allRules),
              }}
              attachments={attachments}
              store={store}
              history={history}
              isMac={isMac}
              reminders={settings.reminders}
              comments={{
                handOver,
                editors,
                ownName: settings.ownName,
                onOwnName: (ownName) => onSettings({ ownName }),
              }}
            />
          }
        />
        <StatusBar store={store} />
        <Announcer review={review} />
        <ToastList toasts={toasts} label={text.results} closeLabel={text.close} />
        <DropOverlay onDrop={addFiles} />
        <ArchiveParts archives={archives} onOpen={(id) => void store.openDraft(id)} />
        <Sheets
          {...{ bridge, store, isMac, review, preferences, attachments, account, pastCases, toasts }}
          shown={shown}
          onClose={() => show(null)}
        />
      </div>
    </AccountProvider>
  )
}
