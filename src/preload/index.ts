import { CHANNELS, type Channel, EVENTS, type EventName } from '@shared/channels'
import type { Bridge } from '@shared/contract'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** Empty when the File was made by the page: such a file has no place on the disk, and main refuses it. */
const pathsOf = (files: readonly File[]): string[] => files.map((file) => webUtils.getPathForFile(file))

function caller(channel: Channel): (input: unknown) => Promise<unknown> {
  if (channel !== 'attachments.add') return (input) => ipcRenderer.invoke(channel, input)
  return (input) => {
    const { draftId, files } = input as Parameters<Bridge['attachments']['add']>[0]
    return ipcRenderer.invoke(channel, { draftId, paths: pathsOf(files) })
  }
}

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!EVENTS.includes(event)) throw new RangeError(`no such event: ${String(event)}`)
  const forward = (_: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(event, forward)
  return () => ipcRenderer.off(event, forward)
}

const bridge: Record<string, unknown> = { on }
for (const channel of CHANNELS) {
  const [group = '', verb = ''] = channel.split('.')
  bridge[group] = { ...(bridge[group] as object | undefined), [verb]: caller(channel) }
}
contextBridge.exposeInMainWorld('kihyo', bridge)
