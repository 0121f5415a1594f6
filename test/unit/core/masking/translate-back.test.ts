import { maskText } from '@core/case-life/mask-text'
import { hmacSha256 } from '@core/masking'
import { translateBack } from '@core/masking/translate-back'
import { describe, expect, it } from 'vitest'

const ORIGINALS = {
  values: [
    ['<EMAIL-3TN9XAB4QR>', 'email', 'mio@rokko.example'],
    ['<INTERNAL-HOST-7K2QF4M3TX>', 'internal-hostname', 'db1.corp'],
    ['<IP-prv-4f.a2.91.07>', 'ip-address', '10.0.3.17'],
    ['<IP-pub-20ab:0db8:1111:2222:3333:4444:5555:6666>', 'ip-address', '2001:db8::1'],
  ] satisfies [string, string, string][],
  isFull: false,
}
// No stand-in has digits 0, 1, 8, 9: the first two are made up.
ORIGINALS.values[0] = ['<EMAIL-3TNXXAB4QR>', 'email', 'mio@rokko.example']
const read = (text: string): string =>
  translateBack(text, ORIGINALS)
    .parts.map((part) => (part.standIn === null ? part.text : `⟦${part.text}⟧`))
    .join('')

describe('translating support’s answer back', () => {
  it.each([
    ['as it was sent', '<EMAIL-3TNXXAB4QR> から接続', '⟦mio@rokko.example⟧ から接続'],
    ['without brackets, beside Japanese', 'EMAIL-3TNXXAB4QRから接続', '⟦mio@rokko.example⟧から接続'],
    ['escaped', 'a &lt;EMAIL-3TNXXAB4QR&gt; b', 'a ⟦mio@rokko.example⟧ b'],
    ['in full-width brackets', '＜EMAIL-3TNXXAB4QR＞様', '⟦mio@rokko.example⟧様'],
    ['in small letters', 'email-3tnxxab4qr', '⟦mio@rokko.example⟧'],
    ['quoted', '`<INTERNAL-HOST-7K2QF4M3TX>`', '`⟦db1.corp⟧`'],
    ['an address with a port', '<IP-prv-4f.a2.91.07>:443', '⟦10.0.3.17⟧:443'],
    ['a bare address at the end of a sentence', 'Check IP-prv-4f.a2.91.07.', 'Check ⟦10.0.3.17⟧.'],
    ['a long address', '<IP-pub-20ab:0db8:1111:2222:3333:4444:5555:6666>', '⟦2001:db8::1⟧'],
    ['twice in a line', 'EMAIL-3TNXXAB4QR, EMAIL-3TNXXAB4QR', '⟦mio@rokko.example⟧, ⟦mio@rokko.example⟧'],
    ['with half a bracket', '(a < EMAIL-3TNXXAB4QR)', '(a < ⟦mio@rokko.example⟧)'],
  ])('finds a stand-in %s', (_, text, shown) => expect(read(text)).toBe(shown))

  it.each([
    'an on-premises database and a self-describing name',
    'XEMAIL-3TNXXAB4QR',
    'EMAIL-3TNXXAB4QRST',
    '<custom-components>',
    '',
  ])('leaves other words alone: %s', (text) => {
    expect(read(text)).toBe(text)
    expect(translateBack(text, ORIGINALS).unknown).toEqual([])
  })

  it('says which stand-ins have no known original, and leaves them', () => {
    const { parts, unknown, shown } = translateBack('<USER-ABCDEFGHIJ> and <EMAIL-3TNXXAB4QR>', ORIGINALS)
    expect(unknown).toEqual(['<USER-ABCDEFGHIJ>'])
    expect(shown).toBe(1)
    expect(parts[0]).toEqual({ text: '<USER-ABCDEFGHIJ> and ', standIn: null })
  })

  it('gives back the very message that was masked, whatever kinds are in it', () => {
    const hmac = hmacSha256(new Uint8Array(32).fill(9))
    const text =
      '担当: nagi@umi.example、接続元 203.0.113.9 と 10.2.3.4、端末 /home/sora/app、password=hoshi#2044\nfe80:0:0:0:1c2d:3e4f:5a6b:7c8d'
    const { text: masked, originals } = maskText(text, { ownAccounts: [], terms: [], hmac })
    expect(masked).not.toContain('nagi@umi.example')
    const { parts, unknown } = translateBack(masked, originals)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(unknown).toEqual([])
  })

  it('shows an address that was shortened written out: the same address, one stand-in', () => {
    const hmac = hmacSha256(new Uint8Array(32).fill(9))
    const { text, originals } = maskText('from fe80::1c2d:3e4f', { ownAccounts: [], terms: [], hmac })
    expect(translateBack(text, originals).parts.at(-1)?.text).toBe('fe80:0:0:0:0:0:1c2d:3e4f')
  })

  it('takes time in proportion to the length', () => {
    const hostile = '<A-'.repeat(30_000) + 'A-A-A-'.repeat(30_000)
    const started = performance.now()
    translateBack(hostile, ORIGINALS)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
