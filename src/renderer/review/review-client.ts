import type { Draft } from '@core/draft/schema'
import type { Finding, RuleInfo } from '@core/review/types'
import * as v from 'valibot'
import { ReplySchema, type Request } from './protocol'

export interface ReviewClientWorld {
  readonly start: () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>
  readonly onRules: (rules: readonly RuleInfo[]) => void
  readonly onFindings: (draft: Draft, findings: readonly Finding[], gathered: readonly boolean[]) => void
  readonly onFailed: () => void
}

// Longer than the gap between two keys of a fast typist, too short to wait for.
const QUIET_MS = 120

/** Sends drafts to the review worker: one at a time, and of those that wait only the newest. */
export class ReviewClient {
  private worker: ReturnType<ReviewClientWorld['start']> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private next: Omit<Request, 'seq'> | null = null
  private asked: Request | null = null
  private seq = 0

  constructor(private readonly world: ReviewClientWorld) {}

  request(next: Omit<Request, 'seq'>, quietMs = QUIET_MS): void {
    this.next = next
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.sendNext(), quietMs)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.worker?.terminate()
    this.worker = null
    this.asked = null
  }

  private sendNext(): void {
    if (this.asked !== null || this.next === null) return
    this.seq += 1
    this.asked = { seq: this.seq, ...this.next }
    this.next = null
    this.worker ??= this.begin()
    this.worker.postMessage(this.asked)
  }

  private begin() {
    const worker = this.world.start()
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.receive(data)
    worker.onerror = () => this.fail()
    return worker
  }

  private receive(data: unknown): void {
    const parsed = v.safeParse(ReplySchema, data)
    if (!parsed.success) this.fail()
    else if (parsed.output.kind === 'rules') this.world.onRules(parsed.output.rules)
    else this.answered(parsed.output)
  }

  private answered(reply: Exclude<v.InferOutput<typeof ReplySchema>, { kind: 'rules' }>): void {
    if (reply.seq !== this.asked?.seq) return
    const { draft } = this.asked
    this.asked = null
    // A newer text waits: this answer is already out of date.
    if (this.next !== null) this.sendNext()
    else if (reply.kind === 'findings') this.world.onFindings(draft, reply.findings, reply.gathered)
    else this.world.onFailed()
  }

  /** The worker is beyond repair: the next request starts another one. */
  private fail(): void {
    this.stop()
    this.world.onFailed()
  }
}
