import { readFileSync } from 'node:fs'
import { findSecrets } from '@core/masking'
import { OVERLAP, WINDOW } from '@core/masking/stream'
import { describe, expect, it } from 'vitest'
import { maskAll, maskBytes, masker } from './mask-all'

/** A small generator of numbers that are the same in every run (Marsaglia's xorshift). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const PEM = `-----BEGIN ${'PRIVATE'} KEY-----\r\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\r\n'.repeat(3)}Qx==\r\n-----END ${'PRIVATE'} KEY-----\r\n`
const LOG = `${readFileSync(new URL('../../../corpus/masking/keep.txt', import.meta.url), 'utf8')}${PEM}
name: DB_PASSWORD\n  value: "k9!mori"\n10.1.2.3 login user=abe password=Kx!82;mm\r\n日本語 パスワード：ひみつ99！ 終わり`

describe('masking a stream', () => {
  it('gives the same output whatever the chunks are', () => {
    const whole = maskAll(LOG)
    const random = numbers(7)
    const bytes = new TextEncoder().encode(LOG)
    for (let run = 0; run < 20; run++)
      expect(new TextDecoder().decode(maskBytes(bytes, {}, () => 1 + random(200)))).toBe(whole)
  })

  it('gives the same output for a long line whatever the chunks are', () => {
    const random = numbers(11)
    const pieces = ['password=k9!mori ', '10.2.3.4, ', `${'x'.repeat(500)} `, 'a@example.jp;', '日本😀 ']
    let line = ''
    while (line.length < 3 * WINDOW) line += pieces[random(pieces.length)] ?? ''
    const whole = maskAll(line)
    expect(whole).not.toContain('k9!mori')
    expect(whole).not.toContain('10.2.3.4')
    for (const size of [997, 65_535, 65_536, 65_537]) expect(maskAll(line, {}, size)).toBe(whole)
  })

  it('masks a value wherever it meets the border of a window', () => {
    for (let shift = -40; shift <= 40; shift += 3) {
      const line = `${'y'.repeat(WINDOW - OVERLAP + shift)} password="border-Pw9" ${'z '.repeat(WINDOW / 2)}`
      const masked = maskAll(line, {}, 4096)
      expect(masked).not.toContain('border-Pw9')
      expect(masked.length).toBeGreaterThan(line.length - 20)
    }
  })

  it('masks a value that is longer than a window as a whole', () => {
    const token = 'aB3'.repeat(WINDOW)
    const masked = maskAll(`Authorization: Bearer ${token} next`, {}, 10_000)
    expect(masked).not.toContain('aB3aB3')
    expect(masked.endsWith(' next')).toBe(true)
  })

  it('changes nothing when it masks its own output', () => {
    const corpus = readFileSync(new URL('../../../corpus/masking/secrets.txt', import.meta.url), 'utf8')
    const once = maskAll(`${LOG}\n${corpus.replace(/[⟦⟧]/g, '')}`)
    expect(maskAll(once)).toBe(once)
  })

  it('keeps line ends, and adds no newline at the end', () => {
    expect(maskAll('a\r\nb\n\r\nc')).toBe('a\r\nb\n\r\nc')
    expect(maskAll('x 10.1.1.1\r\ny 10.1.1.1')).toMatch(
      /^x <IP-prv-[0-9a-f.]{11}>\r\ny <IP-prv-[0-9a-f.]{11}>$/,
    )
    expect(maskAll('')).toBe('')
  })

  it('keeps text without anything confidential as it is', () => {
    const random = numbers(3)
    const text = Array.from({ length: 20_000 }, () => String.fromCharCode(33 + random(0x3000))).join('')
    const safe = text.replace(/[\d@:/=＠]/g, '')
    expect(maskAll(safe)).toBe(safe)
  })

  it('masks all lines of a private key with one stand-in and keeps what is around it', () => {
    const masked = maskAll(`before\n${PEM}after 1\n`, {}, 13)
    expect(masked).not.toContain('MIIE')
    expect(new Set(masked.match(/<PRIVATE-KEY-[A-Z2-7]{10}>/g)).size).toBe(1)
    expect(masked.split('\n').length).toBe(`before\n${PEM}after 1\n`.split('\n').length)
    expect(masked.endsWith(`-----END ${'PRIVATE'} KEY-----\r\nafter 1\n`)).toBe(true)
  })

  it('stops at the end of a private key that was cut off', () => {
    const cut = `${PEM.split('\r\n').slice(0, 3).join('\n')}\n2026-10-14 11:00:00 INFO next line\n`
    expect(maskAll(cut)).toContain('2026-10-14 11:00:00 INFO next line\n')
    expect(maskAll(cut)).not.toContain('MIIE')
  })
})

describe('stand-ins', () => {
  it('are the same for the same value, in any order and file', () => {
    const a = maskAll('password=k9!mori x password=other-9')
    const b = maskAll('password=other-9 y password=k9!mori')
    expect(a.match(/<[^>]+>/g)).toEqual(b.match(/<[^>]+>/g)?.reverse())
    expect(a).toMatch(/password=<PASSWORD-[A-Z2-7]{10}>/)
  })

  it('differ under another key', () => {
    const other = maskAll('password=k9!mori', { hmac: () => new Uint8Array(32) })
    expect(maskAll('password=k9!mori')).not.toBe(other)
  })

  it('keep the leading groups of addresses in common, and never give two neighbours the same', () => {
    const masked = Array.from({ length: 256 }, (_, i) => maskAll(`10.20.30.${i}`))
    expect(new Set(masked).size).toBe(256)
    expect(new Set(masked.map((m) => m.slice(0, '<IP-prv-00.00.00'.length))).size).toBe(1)
    expect(maskAll('2001:db8:1:2::3').slice(0, 22)).toBe(maskAll('2001:db8:1:9::3').slice(0, 22))
  })

  it('tell public, private, link-local and multicast addresses apart', () => {
    const classes = [
      '8.8.4.4',
      '172.31.0.1',
      '169.254.7.7',
      '239.1.1.1',
      'fe80::1',
      'fd12::1',
      '2001:db8::1',
      'ff02::fb1',
    ]
    const seen = classes.map((address) => /<IP-(\w+)-/.exec(maskAll(address))?.[1])
    expect(seen).toEqual(['pub', 'prv', 'lnk', 'mul', 'lnk', 'prv', 'pub', 'mul'])
  })

  it('give an address in a host name the stand-in of the address', () => {
    const inName = /<[^>]+>/.exec(maskAll('ip-10-9-8-7.ec2.internal'))?.[0]
    expect(inName).toBe(maskAll('10.9.8.7'))
  })

  it('leave JSON parsable and XML well-formed', () => {
    const json = '{"pan":4111111111111111,"accountId": 210987654321, "password":"a\\"b", "ip":"10.0.0.9"}'
    expect(() => JSON.parse(maskAll(json))).not.toThrow()
    expect(maskAll('<a password="x9!" />')).toMatch(/^<a password="&lt;PASSWORD-[A-Z2-7]{10}&gt;" \/>$/)
    expect(maskAll('<password>x9!</password>')).toMatch(
      /^<password>&lt;PASSWORD-[A-Z2-7]{10}&gt;<\/password>$/,
    )
    expect(new URL(maskAll('https://bot:pw-9x@git.example.net/a')).host).toBe('git.example.net')
  })
})

describe('options', () => {
  it("keep the filing account's own ID, except in the strict profile", () => {
    const arn = 'arn:aws:iam::111122223333:role/x arn:aws:iam::444455556666:role/y'
    const balanced = maskAll(arn, { ownAccounts: ['111122223333'] })
    expect(balanced).toContain('111122223333')
    expect(balanced).not.toContain('444455556666')
    expect(maskAll(arn, { ownAccounts: ['111122223333'], profile: 'strict' })).not.toContain('111122223333')
  })

  it('leave addresses alone in the minimal profile', () => {
    expect(maskAll('10.1.2.3 password=k9!m', { profile: 'minimal' })).toMatch(
      /^10\.1\.2\.3 password=<PASSWORD/,
    )
  })

  it('mask the words of the user, also inside Japanese text', () => {
    const masked = maskAll('Project Hayabusa2x and 霞工業の新システム, hayabusa2x', {
      terms: ['霞工業', 'Hayabusa2x'],
    })
    expect(masked).toMatch(/^Project <TERM-\w{10}> and <TERM-\w{10}>の新システム, <TERM-\w{10}>$/)
  })

  it('counts hits and distinct values by kind', () => {
    const one = masker()
    one.push(new TextEncoder().encode('10.0.0.9 10.0.0.9 10.0.0.8\na@example.jp'))
    one.end()
    expect(one.counts).toEqual({ email: { values: 1, hits: 1 }, 'ip-address': { values: 2, hits: 3 } })
    expect(one.lines).toBe(2)
  })
})

describe('finding secrets in a draft', () => {
  it('tells kind, group and place, over line ends and the lines of a key', () => {
    const text = `件名\nパスワードは「k9-mori!」です\n${PEM}`
    expect(findSecrets(text)).toEqual([
      { kind: 'password', group: 'credentials', start: text.indexOf('k9'), end: text.indexOf('」') },
      {
        kind: 'private-key',
        group: 'credentials',
        start: text.indexOf('MIIE'),
        end: text.indexOf('Qx==') + 4,
      },
    ])
  })
})

describe('work', () => {
  const hostile = [
    'password=',
    'password: ',
    "pwd='",
    '"password":"\\',
    '::::',
    '1.2.3.4.',
    'a@',
    '://u:',
    'eyJhbGciOi.',
    '-----BEGIN ',
    'Cookie: a=',
    'arn:aws:',
    '0120-1-234',
    'Bearer ',
    '4111 1111 ',
    'aB3=',
  ]
  it.each(hostile)('grows no faster than the text: %s', (piece) => {
    const asked = (length: number) => {
      const one = masker()
      one.push(new TextEncoder().encode(piece.repeat(length / piece.length)))
      one.end()
      return one.asked
    }
    const small = asked(100_000)
    expect(asked(400_000)).toBeLessThanOrEqual(Math.max(50, small * 4.8))
    // A detector is asked at most a few times for each character, and looks at a bounded piece.
    expect(small).toBeLessThanOrEqual(200_000)
  })
})
