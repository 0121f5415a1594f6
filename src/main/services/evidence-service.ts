import type { FitNote } from '@core/evidence/fit'
import { fitLogs } from '@edge/evidence/fit-logs'
import type { AttachmentsService } from './attachments/attachments-service'
import type { DraftsService } from './drafts/drafts-service'

/** Holds the masked logs of a draft against its text. A newer question about a draft ends the older one. */
export class EvidenceService {
  private readonly running = new Map<string, AbortController>()

  constructor(
    private readonly drafts: DraftsService,
    private readonly attachments: AttachmentsService,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async fit(draftId: string): Promise<FitNote[]> {
    this.running.get(draftId)?.abort()
    const run = new AbortController()
    this.running.set(draftId, run)
    try {
      const { draft } = await this.drafts.open(draftId)
      const copies = await this.attachments.copies(draftId)
      const logs = copies
        .filter(({ card }) => card.picture === null)
        .map(({ card, path }) => ({ name: card.name, path }))
      return [...(await fitLogs(draft, logs, this.now(), run.signal))]
    } finally {
      if (this.running.get(draftId) === run) this.running.delete(draftId)
    }
  }
}
