import { undo } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { type Part, textState } from '../../../../src/renderer/editor/text-state'

function editorOf(part: Part, text: string) {
  const told = { tooLarge: 0 }
  const nothing = () => undefined
  const state = textState(part, text, {
    lang: 'ja',
    writtenIn: 'ja',
    isReadOnly: false,
    onText: nothing,
    onComposing: nothing,
    onTooLarge: () => {
      told.tooLarge += 1
    },
    onFix: nothing,
    onReadArticle: nothing,
    onPaste: nothing,
    onLeave: nothing,
  })
  return { state, told }
}

/** Pastes as the editor does: over the selection, with the cursor behind it. */
function paste(state: EditorState, text: string, from = state.doc.length, to = from): EditorState {
  const changes = state.changes({ from, to, insert: text })
  return state.update({ changes, selection: { anchor: changes.mapPos(to, 1) }, userEvent: 'input.paste' })
    .state
}
const textOf = (state: EditorState) => state.doc.toString()

describe('the subject', () => {
  it.each([
    ['two lines', 'a\nb', 'a b'],
    ['lines of Windows', 'a\r\nb', 'a b'],
    ['empty lines between', 'a\n\n\nb', 'a b'],
    ['an indented second line', 'a  \n\t b', 'a b'],
    ['three lines', '一\n二\n三', '一 二 三'],
    ['one line', 'a  b', 'a  b'],
  ])('stays one line when lines are pasted: %s', (_, pasted, expected) =>
    expect(textOf(paste(editorOf('subject', '').state, pasted))).toBe(expected),
  )

  it('has the cursor behind what was pasted into its middle', () => {
    const state = paste(editorOf('subject', 'ALB から応答').state, '504\nが', 6)
    expect(textOf(state)).toBe('ALB から504 が応答')
    expect(state.selection.main).toMatchObject({ from: 11, to: 11 })
  })

  it('takes 2,000 characters and no more', () => {
    const { state, told } = editorOf('subject', 'x'.repeat(1_999))
    const full = paste(state, 'y')
    expect([full.doc.length, told.tooLarge]).toEqual([2_000, 0])
    expect([textOf(paste(full, 'z')), told.tooLarge]).toEqual([textOf(full), 1])
  })
})

describe('the body', () => {
  it('keeps its lines', () =>
    expect(textOf(paste(editorOf('body', '').state, 'a\n\n b\n'))).toBe('a\n\n b\n'))

  it('refuses a paste that is too large as a whole, and says so', () => {
    const { state, told } = editorOf('body', '途中の文')
    expect(textOf(paste(state, 'x'.repeat(1_900_000)))).toBe('途中の文')
    expect(told.tooLarge).toBe(1)
  })

  it('can be shortened when it is larger than that already', () => {
    const { state, told } = editorOf('body', 'x'.repeat(1_900_010))
    expect(paste(state, '', 0, 5).doc.length).toBe(1_900_005)
    expect(paste(state, 'ab', 0, 5).doc.length).toBe(1_900_007)
    expect(told.tooLarge).toBe(0)
  })
})

describe('undoing', () => {
  const undone = (state: EditorState) => {
    let after = state
    undo({ state, dispatch: (tr) => (after = tr.state) })
    return after
  }

  it.each(['subject', 'body'] as const)('takes a paste back in one step: %s', (part) => {
    const state = paste(editorOf(part, '元の文').state, 'a\nb', 0, 2)
    expect(textOf(undone(state))).toBe('元の文')
  })

  it('never goes back to the draft that was open before', () => {
    const { state } = editorOf('body', '開いた下書き')
    expect(textOf(undone(state))).toBe('開いた下書き')
  })
})
