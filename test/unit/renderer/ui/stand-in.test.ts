import { detectors } from '@core/masking/registry'
import { describe, expect, it } from 'vitest'
import { STAND_IN } from '../../../../src/renderer/ui/stand-in'

describe('recognising stand-ins', () => {
  it.each(detectors.map(({ label }) => label))('knows those of %s', (label) => {
    const text = `接続元は <${label}-K2V7QX3MZA> です`
    expect(STAND_IN.exec(text)?.[0]).toBe(`<${label}-K2V7QX3MZA>`)
  })

  it('knows addresses that keep their shape', () => {
    expect(STAND_IN.exec('from <IP-pub-4f.a2.91.07> to')?.[0]).toBe('<IP-pub-4f.a2.91.07>')
  })

  it.each(['<div>', '<p class="x">', 'a < b and c > d', '<T extends U>', '<https://example.com>'])(
    'leaves %s alone',
    (text) => expect(STAND_IN.test(text)).toBe(false),
  )
})
