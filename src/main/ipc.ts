import { CHANNELS, type Channel, type EventName } from '@shared/channels'
import type { EventPayload } from '@shared/contract'
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isOwnPage } from './window/security'

// The only file that touches ipcMain.

/** Answers one call. @param isTrusted  it came from the main frame of a page of ours */
export type Answer = (channel: Channel, input: unknown, isTrusted: boolean) => Promise<unknown>

function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
}

/** Takes every call from now on; those that come before the services are ready wait for them. */
export function serveAll(answer: Promise<Answer>): void {
  // Whoever starts the services tells why they did not start.
  answer.catch(() => undefined)
  for (const channel of CHANNELS)
    ipcMain.handle(channel, async (event, input: unknown) => {
      const trusted = isTrusted(event)
      return (await answer)(channel, input, trusted)
    })
}

/** Sends an event to the window, if there is one. */
export function emit<E extends EventName>(
  window: BrowserWindow | null,
  event: E,
  payload: EventPayload<E>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload)
}
