import { createMasker, hmacSha256 } from '@core/masking'
import { Originals, VALUES_MAX } from '@core/masking/originals'
import { describe, expect, it } from 'vitest'

const hmac = hmacSha256(new Uint8Array(32).fill(3))
const encoder = new TextEncoder()

function masked(text: string, decisions = { keep: [], mask: [] }) {
  const originals = new Originals()
  const masker = createMasker({
    profile: 'balanced',
    ownAccounts: [],
    terms: [],
    hmac,
    originals,
    decisions,
  })
  const head = new TextDecoder().decode(masker.push(encoder.encode(text)))
  return { out: head + new TextDecoder().decode(masker.end()), originals: originals.kept }
}

describe('what stand-ins stand for', () => {
  it('is told once a value, with its kind', () => {
    const line = 'user mio@rokko.example from 198.51.100.24 password=kumo-7!tsuki\n'
    const { out, originals } = masked(line.repeat(50))
    expect(originals.values.map(([, kind, value]) => [kind, value]).toSorted()).toEqual([
      ['email', 'mio@rokko.example'],
      ['ip-address', '198.51.100.24'],
      ['password', 'kumo-7!tsuki'],
    ])
    for (const [standIn, , value] of originals.values) {
      expect(out).toContain(standIn)
      expect(out).not.toContain(value)
    }
  })

  it('has a key of many lines as one value', () => {
    const key = ['-----BEGIN RSA ', 'PRIVATE KEY-----'].join('')
    const lines = ['MIIEpAIBAAKCAQEA7f9q2XkLmN', 'o3pQrStUvWxYz0123456789AbC']
    const { originals } = masked(`${key}\n${lines.join('\n')}\n${key.replace('BEGIN', 'END')}\n`)
    expect(originals.values).toHaveLength(1)
    for (const line of lines) expect(originals.values[0]?.[2]).toContain(line)
  })

  it('leaves out what was only offered and stays readable', () => {
    const { out, originals } = masked('token 4f9Qz7LmXw2Rk8TvBn3Yc6Hd1Js5Gp0A\n')
    for (const [standIn] of originals.values) expect(out).toContain(standIn)
  })

  it('is kept in bounded memory: the first of each kind, and it says that there were more', () => {
    const originals = new Originals()
    for (let i = 0; i < VALUES_MAX + 5; i++) originals.add(`<IP-${i}>`, 'ip-address', `value ${i}`)
    originals.add('<PASSWORD-A>', 'password', 'still has room')
    const { values, isFull } = originals.kept
    expect(values).toHaveLength(VALUES_MAX + 1)
    expect(values[0]).toEqual(['<IP-0>', 'ip-address', 'value 0'])
    expect(isFull).toBe(true)
  })

  it('does not keep a value longer than anybody reads', () => {
    const originals = new Originals()
    originals.add('<PASSWORD-A>', 'password', 'x'.repeat(9_000))
    expect(originals.kept).toEqual({ values: [], isFull: true })
  })

  it('grows by what another file adds, and each value stays one', () => {
    const one = new Originals({ values: [['<A-1>', 'a', '1']], isFull: false })
    one.addAll({
      values: [
        ['<A-1>', 'a', '1'],
        ['<A-2>', 'a', '2'],
      ],
      isFull: false,
    })
    expect(one.kept.values.map(([standIn]) => standIn)).toEqual(['<A-1>', '<A-2>'])
  })
})
