import { type FitNote, fitOf, type LogFacts } from '@core/evidence/fit'
import { statedIn } from '@core/evidence/stated'
import { scanLog } from '@edge/evidence/scan-log'
import { localDay } from '@shared/local-day'
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
      const stated = statedIn(draft, localDay(this.now()))
      const values = [...stated.requestIds, ...stated.resources, ...stated.errors]
      const logs: LogFacts[] = []
      const copies = await this.attachments.copies(draftId)
      for (const { card, path } of copies.filter((copy) => copy.card.picture === null)) {
        const options = { year: this.now().getFullYear(), signal: run.signal }
        // A copy that cannot be read is told by its own card.
        const facts = await scanLog(path, card.name, values, options).catch(() => null)
        if (run.signal.aborted) return []
        if (facts !== null) logs.push(facts)
      }
      return [...fitOf(stated, logs)]
    } finally {
      if (this.running.get(draftId) === run) this.running.delete(draftId)
    }
  }
}
