import { type FSWatcher, watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { Status } from '@core/draft/schema'
import { answerRequests, type DraftRequest, requestFolder } from '@edge/drafts/requests'
import type { Service } from '../service'
import type { DraftsService } from './drafts-service'

/** What the window must know of it: a draft's new status, or with null that the list is another one. */
export type OutsideChange = { readonly draftId: string; readonly status: Status } | null

/** What the command line asks of the app while it is open: the app stays the only writer of drafts. */
export class OutsideRequests implements Service {
  readonly name = 'outside-requests'
  private watcher: FSWatcher | null = null
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly dataFolder: string,
    private readonly drafts: DraftsService,
    private readonly tell: (change: OutsideChange) => void,
  ) {}

  async start(): Promise<void> {
    const folder = requestFolder(this.dataFolder)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    this.watcher = watch(folder, () => this.look())
    // A folder that vanishes takes the requests with it, not the app.
    this.watcher.on('error', (error) => console.error('requests are not watched any more:', error))
    this.look()
  }

  async stop(): Promise<void> {
    this.watcher?.close()
    await this.work
  }

  private look(): void {
    this.work = this.work
      .then(() => answerRequests(this.dataFolder, (request) => this.answer(request)))
      .catch((error: unknown) => console.error('request not answered:', error))
  }

  private async answer(request: DraftRequest): Promise<void> {
    if (request.kind === 'imported') {
      await this.drafts.reload()
      this.tell(null)
      return
    }
    await this.drafts.setStatus(request.draftId, 'closed')
    this.tell({ draftId: request.draftId, status: 'closed' })
  }
}
