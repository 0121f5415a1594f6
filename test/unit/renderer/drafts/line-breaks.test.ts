import { describe, expect, it } from 'vitest'
import { fromEditor, toEditor } from '../../../../src/renderer/drafts/line-breaks'

describe('line breaks of a body', () => {
  it.each([
    ['LF', 'a\nb\n'],
    ['CRLF throughout', 'a\r\nb\r\n'],
    ['none', 'a'],
    ['empty', ''],
  ])('come back as they were: %s', (_, body) => {
    expect(fromEditor(toEditor(body))).toBe(body)
  })

  it('are LF in the editor, where offsets count one character', () => {
    expect(toEditor('a\r\nb').text).toBe('a\nb')
  })

  it('become LF when they were mixed', () => {
    expect(fromEditor(toEditor('a\r\nb\nc'))).toBe('a\nb\nc')
  })
})
