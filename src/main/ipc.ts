import type { Channel, EventName } from '@shared/channels'
import { contract, type EventPayload, type Output, type Reply } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as v from 'valibot'
import { isOwnPage } from './window/security'

// The only file that touches ipcMain.

type Parsed<C extends Channel> = v.InferOutput<(typeof contract)[C]['input']>
type Handler<C extends Channel> = (input: Parsed<C>) => Promise<Output<C>> | Output<C>
export type Handlers = { readonly [C in Channel]: Handler<C> }

/** A call counts only when it comes from the main frame of a page of ours. */
function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}

const isPlain = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype

/** Answers one channel: foreign frames and input that does not parse are refused, errors come back as words. */
function serve<C extends Channel>(channel: C, handler: Handler<C>): void {
  ipcMain.handle(channel, async (event, input: unknown): Promise<Reply<Output<C>>> => {
    try {
      if (!isTrusted(event)) throw new AppError('foreign-sender', { channel })
      // A list or a date without members would pass for an object without members.
      const parsed = v.safeParse(contract[channel].input, isPlain(input) ? input : null)
      if (!parsed.success) {
        throw new AppError('bad-request', { channel, path: v.getDotPath(parsed.issues[0]) ?? 'input' })
      }
      return { ok: true, value: await handler(parsed.output) }
    } catch (error) {
      if (!(error instanceof AppError)) console.error(`${channel} failed:`, error)
      return { ok: false, problem: toProblem(error) }
    }
  })
}

export function serveAll(handlers: Handlers): void {
  for (const channel of channelsOf(handlers)) serveOne(handlers, channel)
}

const serveOne = <C extends Channel>(handlers: Handlers, channel: C): void =>
  serve(channel, handlers[channel])

function channelsOf(handlers: Handlers): Channel[] {
  return Object.keys(handlers).filter((key): key is Channel => Object.hasOwn(contract, key))
}

/** Sends an event to the window, if there is one. */
export function emit<E extends EventName>(
  window: BrowserWindow | null,
  event: E,
  payload: EventPayload<E>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload)
}
