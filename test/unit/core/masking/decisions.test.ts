import { hmacSha256, type MaskerOptions } from '@core/masking'
import { decided, NO_DECISIONS } from '@core/masking/decisions'
import { lookAt } from '@core/masking/look'
import { describe, expect, it } from 'vitest'
import { masker } from './mask-all'

const RANDOM = ['q7Zt0Lw9xVb2', 'Rk5Np8Ys3Hd6'].join('')
const TEXT = `from 10.1.2.3\nloaded ${RANDOM} for ${RANDOM}\npassword=k9!mori\n`

function run(options: Partial<MaskerOptions> = {}) {
  const one = masker({ hmac: hmacSha256(new Uint8Array(32)), ...options })
  const bytes = [...one.push(new TextEncoder().encode(TEXT))]
  return { masked: new TextDecoder().decode(Uint8Array.from([...bytes, ...one.end()])), one }
}

const look = (options: Partial<MaskerOptions> = {}) =>
  lookAt(new TextEncoder().encode(TEXT), {
    profile: 'balanced',
    ownAccounts: [],
    terms: [],
    hmac: hmacSha256(new Uint8Array(32)),
    ...options,
  })

describe('a finding of low certainty', () => {
  it('is offered, and stays readable until somebody decides', () => {
    const { masked, one } = run()
    expect(masked).toContain(RANDOM)
    expect(one.counts).not.toHaveProperty('random-string')
    expect(one.offered).toEqual({ 'random-string': { values: 1, hits: 2 } })
    expect(one.offers).toEqual([
      expect.objectContaining({ kind: 'random-string', value: RANDOM, line: 2, before: 'loaded ', hits: 2 }),
    ])
  })

  it('is masked everywhere once the owner says so', () => {
    const mask = [run().one.offers[0]?.standIn ?? '']
    const { masked, one } = run({ decisions: { keep: [], mask } })
    expect(masked).not.toContain(RANDOM)
    expect(one.offered).toEqual({})
    expect(one.counts['random-string']).toEqual({ values: 1, hits: 2 })
  })

  it('is masked unasked in the strict profile, and not looked for in the minimal one', () => {
    expect(run({ profile: 'strict' }).masked).not.toContain(RANDOM)
    const { masked, one } = run({ profile: 'minimal' })
    expect(masked).toContain(RANDOM)
    expect(one.offered).toEqual({})
  })
})

describe('a value that the owner keeps', () => {
  it('stays readable wherever it occurs, and is counted as kept', () => {
    const standIn = /<IP-[^>]+>/.exec(run().masked)?.[0] ?? ''
    const keep = [{ standIn, kind: 'ip-address', reason: 'documentation' }]
    const { masked, one } = run({ decisions: { keep, mask: [] } })
    expect(masked).toContain('from 10.1.2.3\n')
    expect(masked).not.toContain('k9!mori')
    expect(one.kept).toEqual({ 'ip-address': { values: 1, hits: 1 } })
    expect(one.counts).not.toHaveProperty('ip-address')
  })
})

describe('looking at a part of a file', () => {
  it('shows the lines as they are, with what becomes of each value', () => {
    const lines = look()
    expect(lines.map(({ text }) => text)).toEqual(TEXT.trimEnd().split('\n'))
    expect(lines.map(({ offset }) => offset)).toEqual([0, 14, 14 + (lines[1]?.text.length ?? 0) + 1])
    const shown = lines.flatMap(({ text, marks }) => marks.map((m) => [text.slice(m.start, m.end), m.fate]))
    expect(shown).toEqual([
      ['10.1.2.3', 'mask'],
      [RANDOM, 'offer'],
      [RANDOM, 'offer'],
      ['k9!mori', 'mask'],
    ])
  })

  it('says what the masked copy says', () => {
    const after = look().map(({ text, marks }) => {
      let out = ''
      let at = 0
      for (const mark of marks.filter(({ fate }) => fate === 'mask')) {
        out += text.slice(at, mark.start) + mark.text
        at = mark.end
      }
      return out + text.slice(at)
    })
    expect(`${after.join('\n')}\n`).toBe(run().masked)
  })
})

describe('the map of hits', () => {
  it('tells where in the file each kind is, in bounded size however long the file is', () => {
    const one = masker()
    const chunk = new TextEncoder().encode(`${'x'.repeat(99_990)} 10.1.2.3\n`)
    for (let i = 0; i < 100; i++) one.push(chunk)
    one.end()
    const { step, length, kinds } = one.map()
    expect(length).toBe(100 * chunk.length)
    const places = kinds['ip-address'] ?? []
    expect(places.length).toBeLessThanOrEqual(1_024)
    expect(places.reduce((a, b) => a + b)).toBe(100)
    expect(step * places.length).toBeGreaterThanOrEqual(length)
    const first = places.findIndex((hits) => hits > 0)
    expect(Math.abs(first * step - 99_990)).toBeLessThanOrEqual(step)
  })
})

describe('deciding about a value', () => {
  const kept = { standIn: '<A-1>', kind: 'a', reason: '', by: '森', day: '2026-11-20' }

  it('holds once: the newer decision takes the place of the older one', () => {
    const once = decided(NO_DECISIONS, '<A-1>', kept)
    expect(decided(once, '<A-1>', { ...kept, by: '林' }).keep).toEqual([{ ...kept, by: '林' }])
    expect(decided(once, '<A-1>', null)).toEqual({ keep: [], mask: ['<A-1>'] })
    expect(decided(decided(once, '<A-1>', null), '<A-1>', kept)).toEqual({ keep: [kept], mask: [] })
  })

  it('leaves what was decided about others', () => {
    const others = { keep: [{ ...kept, standIn: '<B-1>' }], mask: ['<C-1>'] }
    expect(decided(others, '<A-1>', null)).toEqual({ keep: others.keep, mask: ['<C-1>', '<A-1>'] })
  })
})
