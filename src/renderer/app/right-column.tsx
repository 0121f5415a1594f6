import type { ReminderSettings } from '@core/case-life/reminders'
import type { Draft } from '@core/draft/schema'
import { commands } from '@shared/commands'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Attachments } from '../attachments/use-attachments'
import type { DraftStore, OpenState } from '../drafts/draft-store'
import type { CommentsPanelProps } from '../hand-over/comments-panel'
import type { ArticleHistory } from '../knowledge/use-article-history'
import { ReviewPanel, type ReviewPanelProps } from '../review/review-panel'
import { type Tab, Tabs } from '../ui/tabs'
import { formatNumber } from './format'
import { useLang, useText } from './language'
import { messages } from './messages'
import { acceleratorLabel } from './shortcuts'

const AttachmentsPanel = lazy(() =>
  import('../attachments/attachments-panel').then((m) => ({ default: m.AttachmentsPanel })),
)
const FilingPanel = lazy(() => import('../filing/filing-panel').then((m) => ({ default: m.FilingPanel })))
const FollowUpPanel = lazy(() =>
  import('../follow-up/follow-up-panel').then((m) => ({ default: m.FollowUpPanel })),
)
const CommentsPanel = lazy(() =>
  import('../hand-over/comments-panel').then((m) => ({ default: m.CommentsPanel })),
)
const KnowledgePanel = lazy(() =>
  import('../knowledge/knowledge-panel').then((m) => ({ default: m.KnowledgePanel })),
)
const PreviewPanel = lazy(() => import('../preview/preview-panel').then((m) => ({ default: m.PreviewPanel })))

export const VIEWS = [
  'review',
  'preview',
  'knowledge',
  'attachments',
  'filing',
  'follow-up',
  'comments',
] as const
// Of a case that was received: what changes nothing.
const READ_ONLY_VIEWS: readonly View[] = ['comments', 'preview', 'attachments', 'knowledge']
export type View = (typeof VIEWS)[number]

export interface RightColumnProps {
  readonly view: View
  readonly onView: (view: View) => void
  readonly open: OpenState | null
  readonly review: Omit<ReviewPanelProps, 'isBlank'>
  readonly attachments: Attachments
  readonly store: DraftStore
  readonly history: ArticleHistory
  readonly reviewer: string
  readonly onReviewer: (name: string) => void
  readonly isMac: boolean
  readonly reminders: ReminderSettings
  readonly comments: Omit<CommentsPanelProps, 'open'>
}

export const isBlank = ({ subject, body }: Draft): boolean => subject.trim() === '' && body.trim() === ''

export function RightColumn(props: RightColumnProps) {
  const { onView, open, review, attachments, store, history, reviewer, onReviewer } = props
  const views = viewsOf(props)
  const view = views.includes(props.view) ? props.view : 'comments'
  const text = useText(messages)
  const tabs = useTabs(props, views)
  const changeFiling = (change: Partial<Draft>) => {
    store.edit(change)
    // What was filed is kept as it is now, not as it is when the next pause in typing comes.
    if (change.status !== undefined) void store.saveNow()
  }
  const panels: Readonly<Record<View, () => ReactNode>> = {
    review: () => open !== null && <ReviewPanel {...review} isBlank={isBlank(open.draft)} />,
    preview: () => open !== null && <PreviewPanel draft={open.draft} />,
    knowledge: () => <KnowledgePanel history={history} />,
    attachments: () =>
      open !== null && (
        <AttachmentsPanel
          key={open.id}
          draftId={open.id}
          isReadOnly={open.isReadOnly}
          {...{ attachments, store, reviewer, onReviewer }}
        />
      ),
    filing: () => open !== null && <FilingPanel key={open.id} draft={open.draft} onChange={changeFiling} />,
    'follow-up': () =>
      open !== null && <FollowUpPanel key={open.id} open={open} store={store} reminders={props.reminders} />,
    comments: () => open !== null && <CommentsPanel key={open.id} open={open} {...props.comments} />,
  }
  return (
    <Tabs label={text.views} tabs={tabs} selected={view} onSelect={onView}>
      <Suspense fallback={null}>{panels[view]()}</Suspense>
    </Tabs>
  )
}

/** Comments stand there when there are any, the case was handed on, or they were asked for. */
function viewsOf({ open, view, comments: { handOver } }: RightColumnProps): readonly View[] {
  if (open?.isReadOnly === true) return READ_ONLY_VIEWS
  const hasComments = handOver.comments.length > 0 || handOver.handed !== null || view === 'comments'
  return hasComments ? VIEWS : VIEWS.filter((id) => id !== 'comments')
}

function useTabs(
  { review, attachments, isMac, comments }: RightColumnProps,
  views: readonly View[],
): readonly Tab<View>[] {
  const text = useText(messages)
  const lang = useLang()
  const number = (value: number) => formatNumber(value, lang)
  const found = review.review.findings.length
  const { cards } = attachments
  const masked = cards.filter(({ state }) => state === 'masked').length
  const said = comments.handOver.comments.length
  const hasError = review.review.findings.some(({ level }) => level === 'error')
  const badges: Partial<Record<View, NonNullable<Tab<View>['badge']>>> = {
    ...(found > 0 && {
      review: {
        text: number(found),
        tone: hasError ? 'alert' : 'calm',
        label: text.badgeFindings({ count: number(found) }),
      },
    }),
    ...(said > 0 && {
      comments: { text: number(said), tone: 'calm', label: text.badgeComments({ count: number(said) }) },
    }),
    ...(cards.length > 0 && {
      attachments: {
        text: `${number(masked)}/${number(cards.length)}`,
        tone: masked === cards.length ? 'calm' : 'alert',
        label: text.badgeFiles({ masked: number(masked), total: number(cards.length) }),
      },
    }),
  }
  return views.map((id) => ({
    id,
    label: text[id],
    badge: badges[id] ?? null,
    shortcut: acceleratorLabel(commands.find((c) => c.id === `show-${id}`)?.accelerator ?? '', isMac),
  }))
}
