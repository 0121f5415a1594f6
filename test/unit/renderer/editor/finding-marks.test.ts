import { EditorState } from '@codemirror/state'
import type { Finding } from '@core/review/types'
import { describe, expect, it } from 'vitest'
import {
  changesOf,
  findingMarks,
  placedFindings,
  showFindings,
} from '../../../../src/renderer/editor/finding-marks'

const finding = (start: number, end: number): Finding => ({
  rule: 'timezone-missing',
  level: 'warning',
  range: { part: 'body', start, end },
  message: '',
  article: 'a',
  fixes: [],
})
const withFindings = (doc: string, findings: readonly Finding[]) => {
  const state = EditorState.create({ doc, extensions: [findingMarks] })
  return state.update({ effects: showFindings.of({ findings, text: doc }) }).state
}
const append = (offset: number) => [
  { range: { part: 'body', start: offset, end: offset } as const, text: ' JST' },
]

describe('marks of findings', () => {
  it('move with the text that is typed before them', () => {
    const state = withFindings('10:05 から', [finding(0, 5)])
    const typed = state.update({ changes: { from: 0, insert: '本日 ' } }).state
    expect(placedFindings(typed).map(({ from, to }) => [from, to])).toEqual([[3, 8]])
  })

  it('do not grow over what is typed right behind them', () => {
    const state = withFindings('10:05 から', [finding(0, 5)])
    const typed = state.update({ changes: { from: 5, insert: '（JST）' } }).state
    expect(placedFindings(typed).map(({ to }) => to)).toEqual([5])
  })

  it.each([
    ['behind it', '10:05 からの失敗', '10:05'],
    ['before it', '本日 10:05 から', '10:05'],
    ['everywhere else', '10:05 から', '10:05'],
  ])('find their place when the text was typed on, %s, while the review ran', (_, doc, marked) => {
    const state = EditorState.create({ doc, extensions: [findingMarks] })
    const effects = showFindings.of({ findings: [finding(0, 5)], text: '10:05 から' })
    const shown = state.update({ effects }).state
    expect(placedFindings(shown).map(({ from, to }) => doc.slice(from, to))).toEqual([marked])
    const fixed = shown.update({ changes: changesOf(shown, append(5)) ?? [] }).state
    expect(fixed.doc.toString()).toBe(doc.replace('10:05', '10:05 JST'))
  })

  it('ignore a place outside the text', () => {
    expect(placedFindings(withFindings('短い', [finding(0, 90)]))).toEqual([])
  })
})

describe('the edits of a fix', () => {
  it('land where their place is now, not where the review saw it', () => {
    const state = withFindings('10:05 から', [finding(0, 5)])
    const typed = state.update({ changes: { from: 0, insert: '本日 ' } }).state
    const fixed = typed.update({ changes: changesOf(typed, append(5)) ?? [] }).state
    expect(fixed.doc.toString()).toBe('本日 10:05 JST から')
  })

  it('replace nothing that was typed right behind their place, while the review ran or since', () => {
    const doc = '15:52 に API が失敗しました。'
    const stale = EditorState.create({ doc, extensions: [findingMarks] })
    const effects = showFindings.of({ findings: [finding(0, 5)], text: '15:52しました。' })
    const shown = stale.update({ effects }).state
    const fixed = shown.update({ changes: changesOf(shown, append(5)) ?? [] }).state
    expect(fixed.doc.toString()).toBe('15:52 JST に API が失敗しました。')

    const state = withFindings('15:52。', [finding(0, 5)])
    const typed = state.update({ changes: { from: 5, insert: ' に失敗' } }).state
    const after = typed.update({ changes: changesOf(typed, append(5)) ?? [] }).state
    expect(after.doc.toString()).toBe('15:52 JST に失敗。')
  })

  it('are refused at the end of a text that was typed on', () => {
    const state = withFindings('API が', [])
    expect(changesOf(state, append(5))).not.toBeNull()
    const typed = state.update({ changes: { from: 5, insert: '失敗' } }).state
    expect(changesOf(typed, append(5))).toBeNull()
  })

  it('are refused when they lie outside the text', () => {
    expect(changesOf(withFindings('a', []), append(50))).toBeNull()
  })

  it.each([
    ['everything', { from: 0, to: 7, insert: '2026-11-20 に失敗' }],
    ['the very words', { from: 3, to: 5, insert: '30' }],
  ])('are refused when %s was rewritten since the review', (_, changes) => {
    const state = withFindings('10:05 から', [finding(0, 5)])
    expect(changesOf(state.update({ changes }).state, append(5))).toBeNull()
  })
})
