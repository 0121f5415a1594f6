import { AppError } from '@shared/errors'

export interface Service {
  readonly name: string
  /** Ready for calls when this resolves. A rejection ends start-up, and the window says which service and why. */
  start(): Promise<void>
  /** Everything acknowledged is on the disk when this resolves. */
  stop(): Promise<void>
}

const STOP_TIMEOUT_MS = 5_000

/** Starts in the given order; a failing start names its service. */
export async function startAll(services: readonly Service[]): Promise<void> {
  for (const service of services) {
    try {
      await service.start()
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      throw new AppError('service-failed', { service: service.name, detail }, { cause: error })
    }
  }
}

/** Stops in reverse order, each within 5 s, the rest also when one fails. */
export async function stopAll(services: readonly Service[]): Promise<void> {
  for (const service of [...services].reverse()) {
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, STOP_TIMEOUT_MS).unref())
    await Promise.race([service.stop(), timeout]).catch((error: unknown) => {
      console.error(`${service.name} did not stop cleanly:`, error instanceof Error ? error.message : error)
    })
  }
}
