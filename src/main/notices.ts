import type { Notice } from '@shared/contract'

/** What the user must know: kept until the window asks, and sent to it when it is already there. */
export class Notices {
  private readonly waiting = new Map<string, Notice>()

  constructor(private readonly send: (notice: Notice) => void) {}

  add(notice: Notice): void {
    this.waiting.set(notice.id, notice)
    this.send(notice)
  }

  remove(id: string): void {
    this.waiting.delete(id)
  }

  all(): Notice[] {
    return [...this.waiting.values()]
  }
}
