import type { Command } from '@shared/commands'
import type { CommandId } from '@shared/contract'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** While an IME composes every key belongs to it; 229 is how Chromium says so before `isComposing` is set. */
export const isComposingKey = (event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229

/** Whether a key press is an accelerator as Electron writes it, such as `CmdOrCtrl+Shift+F`. */
export function matchesAccelerator(event: KeyPress, accelerator: string, isMac: boolean): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const wantsMain = parts.includes('CmdOrCtrl')
  if (event.shiftKey !== parts.includes('Shift') || event.altKey) return false
  if (event.metaKey !== (wantsMain && isMac) || event.ctrlKey !== (wantsMain && !isMac)) return false
  // The backslash key of a Japanese keyboard types a yen sign on some systems.
  const typed = event.key === '¥' ? '\\' : event.key
  return typed.toLowerCase() === key.toLowerCase()
}

/** The command whose accelerator was pressed; null for every other key, and for every key while an IME composes. */
export function commandOf(event: KeyPress, commands: readonly Command[], isMac: boolean): CommandId | null {
  if (isComposingKey(event)) return null
  const hit = commands.find((c) => c.accelerator !== null && matchesAccelerator(event, c.accelerator, isMac))
  return hit?.id ?? null
}

/** An accelerator as a keycap shows it: `Ctrl K`, `⌘ K`. */
export function acceleratorLabel(accelerator: string, isMac: boolean): string {
  return accelerator
    .replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl')
    .replace('Shift', isMac ? '⇧' : 'Shift')
    .replaceAll('+', ' ')
}
