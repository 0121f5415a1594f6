import { Worker } from 'node:worker_threads'
import { AppError, asAppError } from '@shared/errors'
import * as v from 'valibot'
import { type Answer, FromMemorySchema, type MemoryWorld, type Question, type ToMemory } from './protocol'

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: AppError) => void
}

/** The thread that remembers cases: begins with the first question, and begins again when it has died. */
export class MemoryThread {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor(
    private readonly url: URL,
    private readonly world: MemoryWorld,
  ) {}

  get isRunning(): boolean {
    return this.worker !== null
  }

  ask(question: Question): Promise<Answer> {
    const worker = this.started()
    return new Promise((resolve, reject) => {
      this.asked += 1
      this.waiting.set(this.asked, { resolve, reject })
      worker.postMessage({ type: 'ask', id: this.asked, question } satisfies ToMemory)
    })
  }

  /** What has changed; a thread that has not begun reads it anyway. */
  tell(message: ToMemory): void {
    this.worker?.postMessage(message)
  }

  async end(): Promise<void> {
    await this.worker?.terminate()
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker
    const worker = new Worker(this.url, { workerData: this.world })
    // It must not keep the app from ending.
    worker.unref()
    worker.on('message', (sent: unknown) => this.answered(sent))
    worker.on('error', (error) => this.died(error.message))
    worker.on('exit', (code) => this.died(`exit ${code}`))
    this.worker = worker
    return worker
  }

  private answered(sent: unknown): void {
    const message = v.parse(FromMemorySchema, sent)
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.type === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(asAppError(message.problem))
  }

  private died(detail: string): void {
    this.worker = null
    for (const { reject } of this.waiting.values())
      reject(new AppError('unexpected', { detail: `past cases: ${detail}` }))
    this.waiting.clear()
  }
}
