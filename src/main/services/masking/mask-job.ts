import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Masked } from '@edge/masking/mask-file'
import { AppError, asAppError } from '@shared/errors'
import * as v from 'valibot'
import { type MaskJob, type MaskProgress, WorkerMessageSchema } from './protocol'

export interface MaskRun {
  /** Rejects with an AppError; no half-made file is left then. */
  readonly done: Promise<Masked>
  /** Ends the job soon; `done` rejects with mask-cancelled. Does nothing when it is over. */
  readonly cancel: () => void
}

export type OnProgress = (progress: MaskProgress) => void

// What a line leaves behind is short-lived; with more room nothing is faster, only larger.
const YOUNG_MB = 8

/** Masks one file in a thread of its own. */
export function startMaskJob(workerUrl: URL, job: MaskJob, onProgress: OnProgress): MaskRun {
  const worker = new Worker(workerUrl, {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const done = new Promise<Masked>((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      const parsed = v.safeParse(WorkerMessageSchema, message)
      if (!parsed.success)
        return reject(new AppError('unexpected', { detail: 'masking worker: bad message' }))
      const told = parsed.output
      if (told.type === 'progress') onProgress({ bytesRead: told.bytesRead, bytesTotal: told.bytesTotal })
      else if (told.type === 'done') {
        const { type: _, ...masked } = told
        resolve(masked)
      } else reject(asAppError(told.problem))
    })
    worker.on('error', (error) =>
      reject(new AppError('unexpected', { detail: error.message }, { cause: error })),
    )
    worker.on('exit', (code) =>
      reject(new AppError('unexpected', { detail: `masking worker: exit ${code}` })),
    )
  })
  return {
    done: done.catch(async (error: unknown) => {
      await removeLeftovers(job.target)
      throw error
    }),
    cancel: () => worker.postMessage({ type: 'cancel' }),
  }
}

/** A thread that died cannot tidy up after itself. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const names = await readdir(folder).catch(() => [])
  const isOurs = (name: string) =>
    name.startsWith(`${basename(target)}.`) && /\.[0-9a-f]{12}\.tmp$/.test(name)
  await Promise.all(names.filter(isOurs).map((name) => rm(join(folder, name), { force: true })))
}
