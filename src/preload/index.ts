import { CHANNELS, type Channel, EVENTS, type EventName } from '@shared/channels'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

type Call = (input: unknown) => Promise<unknown>

// Asked before the page's own script is read: main answers in the meantime.
const booting: Promise<unknown> = ipcRenderer.invoke('app.boot', {})

function caller(channel: Channel): Call {
  if (channel === 'app.boot') return () => booting
  if (channel === 'attachments.add')
    return (input) =>
      ipcRenderer.invoke(channel, { draftId: fieldOf(input, 'draftId'), paths: pathsOf(input) })
  if (channel === 'archives.importDropped' || channel === 'account.importDropped')
    return (input) => ipcRenderer.invoke(channel, { paths: pathsOf(input) })
  return (input) => ipcRenderer.invoke(channel, input)
}

/**
 * Paths are read from the File objects themselves; the page cannot name one. A File that the page made has no place on the
 * disk: its path is empty, and main, which checks everything, refuses it.
 */
function pathsOf(input: unknown): readonly string[] {
  const files = fieldOf(input, 'files')
  if (!Array.isArray(files)) return []
  return files.map((file: unknown) => (file instanceof File ? webUtils.getPathForFile(file) : ''))
}

const fieldOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null ? Reflect.get(input, key) : null

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!EVENTS.includes(event)) throw new RangeError(`no such event: ${String(event)}`)
  const forward = (_: unknown, payload: unknown): void => listener(payload)
  ipcRenderer.on(event, forward)
  return () => ipcRenderer.off(event, forward)
}

const groups = new Map<string, Record<string, Call>>()
for (const channel of CHANNELS) {
  const [group = '', verb = ''] = channel.split('.')
  groups.set(group, { ...groups.get(group), [verb]: caller(channel) })
}
contextBridge.exposeInMainWorld('kihyo', { ...Object.fromEntries(groups), on })
