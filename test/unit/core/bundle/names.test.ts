import { maskedName, safeFileName } from '@core/bundle/names'
import { describe, expect, it } from 'vitest'

const masked = (name: string) => maskedName(name, new Set())
const bytesOf = (text: string) => new TextEncoder().encode(text).length
// The most that Linux and macOS take for one name, in bytes of UTF-8; Windows takes as many UTF-16 units.
const NAME_MAX_BYTES = 255

describe('a name that every file system takes', () => {
  it.each([
    ['a name of Windows itself', 'con', '_con'],
    ['in any case and with any ending', 'Aux.txt', '_Aux.txt'],
    ['a device with a number', 'COM1.log', '_COM1.log'],
    ['a device with a superscript number, which Windows counts as one', 'LPT³.log', '_LPT³.log'],
    ['a name that only begins like one', 'console.log', 'console.log'],
    ['a dot at the end, which Windows drops', 'report...', 'report'],
    ['a space at the end, which Windows drops', 'report .', 'report'],
    ['a hidden file', '.env', 'env'],
    ['the folder above', '..', 'fallback'],
    ['a way out of the folder', '../../etc/passwd', '_.._etc_passwd'],
    ['a way out of the folder on Windows', '..\\..\\boot.ini', '_.._boot.ini'],
    ['a drive', 'C:\\logs\\a.log', 'C__logs_a.log'],
    ['what a shell or Windows would read as a pattern', 'a*b?"<c>|.log', 'a_b___c__.log'],
    ['control characters', 'a\u0000b\tc\nd\u007F.log', 'a_b_c_d_.log'],
    ['a text direction turned round to hide the ending', 'gpj.\u202Eexe', 'gpj._exe'],
    ['characters that cannot be seen', 'a\u200Bb.log', 'a_b.log'],
    ['half a character', 'a\uD83Db.log', 'a_b.log'],
    ['emoji', '障害🔥ログ.txt', '障害🔥ログ.txt'],
    ['letters in two parts, as macOS keeps them', 'か\u3099.log', 'が.log'],
    ['nothing', '', 'fallback'],
    ['nothing but spaces and dots', ' . . ', 'fallback'],
    ['nothing that can stay', '///', 'fallback'],
  ])('%s', (_, name, expected) => expect(safeFileName(name, 'fallback')).toBe(expected))

  it.each([
    ['Latin letters', 'a'],
    ['Japanese letters, three bytes each', '障'],
    ['emoji, four bytes each', '🔥'],
  ])('cuts 300 of them to what fits, also with what the export puts around it: %s', (_, letter) => {
    const name = safeFileName(letter.repeat(300), 'fallback')
    expect(name).toBe(letter.repeat([...name].length))
    expect([...name].length).toBeGreaterThanOrEqual(40)
    expect(bytesOf(`.${name}.0123abcd.partial`)).toBeLessThanOrEqual(NAME_MAX_BYTES)
  })

  it.each(['', 'a', 'ab', 'abc'])('is cut between characters: %j and 300 emoji', (start) =>
    expect(safeFileName(start + '🔥'.repeat(300), 'fallback')).toMatch(new RegExp(`^${start}(?:🔥)+$`, 'u')),
  )

  it('is made of any text, and made again it stays the same', () => {
    for (const one of [
      '..a',
      'con ',
      'nul.',
      ' .x. ',
      `${'x'.repeat(170)} . . . y`,
      '_',
      'か\u3099'.repeat(200),
    ]) {
      const name = safeFileName(one, 'fallback')
      expect(safeFileName(name, 'fallback'), JSON.stringify(one)).toBe(name)
    }
  })
})

describe('the name of a masked copy', () => {
  it.each([
    ['access.log', 'access.masked.log'],
    ['server.log.2026-11-20', 'server.log.masked.2026-11-20'],
    ['app.tar.gz', 'app.tar.masked.gz'],
    ['Makefile', 'Makefile.masked'],
    ['.env', 'env.masked'],
    ['nul.log', '_nul.masked.log'],
    ['dir/app.log', 'dir_app.masked.log'],
    ['メモ 1.txt', 'メモ 1.masked.txt'],
    ['???', 'attachment.masked'],
  ])('%s → %s', (name, expected) => expect(masked(name)).toBe(expected))

  it.each(['a', '障', '🔥'])(
    'keeps its ending and fits on every disk when the name is 300 × %s',
    (letter) => {
      const name = maskedName(`${letter.repeat(300)}.json`, new Set([masked(`${letter.repeat(300)}.json`)]))
      expect(name).toMatch(/\.masked-2\.json$/)
      expect(name).not.toMatch(/\p{Cs}/u)
      expect(bytesOf(name)).toBeLessThanOrEqual(NAME_MAX_BYTES)
    },
  )

  it('gets a number when it is taken, also by one that differs in upper and lower case alone', () => {
    const taken = new Set<string>()
    const names = ['app.log', 'APP.LOG', 'App.log', 'app.log'].map((name) => {
      const own = maskedName(name, taken)
      taken.add(own.toLowerCase())
      return own
    })
    expect(names).toEqual(['app.masked.log', 'APP.masked-2.LOG', 'App.masked-3.log', 'app.masked-4.log'])
  })
})
