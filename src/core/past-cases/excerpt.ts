import { matchedParts } from '../knowledge/matched'

// What a text is about it says early; a log behind it costs time.
const CHARS_READ = 6_000
const LINE_CHARS = 160

/** The line that shares most with what is asked, at most 160 characters of it; empty: none shares anything. */
export function excerptOf(texts: readonly string[], asked: string): string {
  let best = ''
  let most = 0
  for (const line of texts.join('\n').slice(0, CHARS_READ).split('\n')) {
    const shown = line.trim().slice(0, LINE_CHARS)
    const shared = matchedParts(shown, asked).reduce(
      (sum, { text, isMatched }) => sum + (isMatched ? text.length : 0),
      0,
    )
    if (shared > most) {
      most = shared
      best = shown
    }
  }
  return best
}
