import { type Reminder, type ReminderSettings, reminderOf } from '@core/case-life/reminders'
import type { DraftSummary, OpenDraft } from '@shared/contract'
import type { Service } from './service'

const HOUR_MS = 3_600_000
// The window and its first draft go before.
const FIRST_MS = 30_000

export interface ReminderWorld {
  readonly drafts: {
    readonly list: () => Promise<readonly DraftSummary[]>
    readonly open: (id: string) => Promise<OpenDraft>
  }
  readonly settings: () => ReminderSettings
  /** shows a local notification; the subject is left out, for it may stand on a locked screen */
  readonly notify: (caseId: string, reminder: Reminder) => void
  readonly now: () => Date
}

/** Looks through the filed cases once an hour, and tells of each at most once a start of the app and kind of reminder. */
export class ReminderService implements Service {
  readonly name = 'reminders'
  private readonly told = new Set<string>()
  private timer: NodeJS.Timeout | null = null

  constructor(private readonly world: ReminderWorld) {}

  async start(): Promise<void> {
    this.plan(FIRST_MS)
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  /** Tells what is due now; nothing while reminders are off, which they are by default. */
  async check(): Promise<void> {
    const settings = this.world.settings()
    if (!settings.isOn) return
    const filed = (await this.world.drafts.list()).filter(
      ({ status, caseId }) => caseId !== '' && status !== 'drafting' && status !== 'closed',
    )
    for (const { id, caseId } of filed) {
      // One that cannot be read is told of where it is opened.
      const open = await this.world.drafts.open(id).catch(() => null)
      const reminder = open === null ? null : reminderOf(open.draft, this.world.now().getTime(), settings)
      if (reminder === null || this.told.has(`${id} ${reminder.kind}`)) continue
      this.told.add(`${id} ${reminder.kind}`)
      this.world.notify(caseId, reminder)
    }
  }

  private plan(delayMs: number): void {
    this.timer = setTimeout(() => {
      void this.check()
        .catch((error: unknown) => console.error('reminders not checked:', error))
        .finally(() => {
          if (this.timer !== null) this.plan(HOUR_MS)
        })
    }, delayMs)
    this.timer.unref()
  }
}
