/** What a key does while going through a file. */
export type KeyAction =
  | { readonly kind: 'step'; readonly isForward: boolean }
  | { readonly kind: 'original' | 'keep' | 'mask' | 'term' }
  | { readonly kind: 'scroll'; readonly by: number }
  | { readonly kind: 'edge'; readonly isEnd: boolean }

export interface LookKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const LETTERS: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ['n', { kind: 'step', isForward: true }],
  ['p', { kind: 'step', isForward: false }],
  ['b', { kind: 'original' }],
  ['k', { kind: 'keep' }],
  ['m', { kind: 'mask' }],
  ['t', { kind: 'term' }],
])

/**
 * @param page      rows that fit on the screen
 * @param isTyping  the key goes into a field: letters and arrows are its own
 * @returns null: the key means nothing here
 */
export function actionOf(event: LookKey, page: number, isTyping: boolean): KeyAction | null {
  const { key, shiftKey, altKey } = event
  const isMain = event.ctrlKey || event.metaKey
  if (altKey) return null
  if (key === 'F8') return isMain ? null : { kind: 'step', isForward: !shiftKey }
  if (isTyping || shiftKey) return null
  if (key === 'Home' || key === 'End') return { kind: 'edge', isEnd: key === 'End' }
  if (isMain) return null
  const by = scrollOf(key, page)
  return by === 0 ? (LETTERS.get(key.toLowerCase()) ?? null) : { kind: 'scroll', by }
}

function scrollOf(key: string, page: number): number {
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  if (key === 'PageDown') return Math.max(1, page - 1)
  return key === 'PageUp' ? Math.min(-1, 1 - page) : 0
}
