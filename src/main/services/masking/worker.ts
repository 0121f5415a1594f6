import { parentPort, workerData } from 'node:worker_threads'
import { maskFile } from '@edge/masking/mask-file'
import { toProblem } from '@shared/errors'
import * as v from 'valibot'
import { CancelSchema, JobSchema, type MaskProgress, type WorkerMessage } from './protocol'

// The entry of the masking thread: one job, then it ends.
const PROGRESS_EVERY_MS = 100

const tell = (message: WorkerMessage) => parentPort?.postMessage(message)

async function work(): Promise<void> {
  const cancelling = new AbortController()
  parentPort?.on('message', (message: unknown) => {
    if (v.is(CancelSchema, message)) cancelling.abort()
  })
  try {
    const job = v.parse(JobSchema, workerData)
    const masked = await maskFile(job, { onProgress: throttled(), signal: cancelling.signal })
    tell({ type: 'done', ...masked })
  } catch (error) {
    tell({ type: 'failed', problem: toProblem(error) })
  } finally {
    parentPort?.close()
  }
}

function throttled(): (progress: MaskProgress) => void {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_EVERY_MS && progress.bytesRead < progress.bytesTotal) return
    last = now
    tell({ type: 'progress', ...progress })
  }
}

void work()
