import type { Page } from './engines'
import { seeded } from './logs'

const TITLE_LINES = 1
const ASKS = 8
const TEXT_LINES = 10

/** The given articles and, up to a number, such as are put together from their sentences; the same in every run. */
export function generatePages(pages: readonly Page[], count: number): Page[] {
  const next = seeded(20_261_123)
  const lines = {
    title: pages.map(({ title }) => title),
    asks: pages.flatMap(({ asks }) => asks.split('\n')),
    text: pages.flatMap(({ text }) => text.split('\n')).filter((line) => line.length > 10),
  }
  const draw = (from: readonly string[], number: number) =>
    Array.from({ length: number }, () => from[Math.floor(next() * from.length)] ?? '').join('\n')
  const made = Array.from({ length: Math.max(0, count - pages.length) }, (_, at) => ({
    id: `generated-${at}`,
    title: `${draw(lines.title, TITLE_LINES)} ${at}`,
    asks: draw(lines.asks, ASKS),
    text: draw(lines.text, TEXT_LINES),
  }))
  return [...pages, ...made]
}
