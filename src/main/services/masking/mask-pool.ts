import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { AppError } from '@shared/errors'
import { type MaskRun, type OnProgress, startMaskJob } from './mask-job'
import type { MaskJob } from './protocol'

export type { MaskRun } from './mask-job'

export interface MaskPool {
  /** Starts as soon as a core is free; the window keeps one. */
  readonly run: (job: MaskJob, onProgress: OnProgress) => MaskRun
}

/** At most `size` files at once, each in a thread of its own, the others waiting in order. */
export function createMaskPool(workerUrl: URL, size = Math.max(1, availableParallelism() - 1)): MaskPool {
  const waiting: (() => void)[] = []
  let running = 0
  const next = () => {
    if (running < size) waiting.shift()?.()
  }
  return {
    run: (job, onProgress) => {
      let cancel = () => {}
      const done = new Promise<Awaited<MaskRun['done']>>((resolve, reject) => {
        const start = () => {
          running++
          const run = startMaskJob(workerUrl, job, onProgress)
          cancel = run.cancel
          run.done.then(resolve, reject).finally(() => {
            running--
            next()
          })
        }
        cancel = () => {
          const at = waiting.indexOf(start)
          if (at < 0) return
          waiting.splice(at, 1)
          reject(new AppError('mask-cancelled', { name: basename(job.source) }))
        }
        waiting.push(start)
        next()
      })
      return { done, cancel: () => cancel() }
    },
  }
}
