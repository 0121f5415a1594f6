import { defineDetector, NOTHING } from '../define'
import { matchAt } from '../scan'

const LOCAL = /[A-Za-z0-9._%+'-]/
const DOMAIN = /(?=[A-Za-z0-9])(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/y
const FILE_ENDING =
  /\.(?:png|jpe?g|gif|svg|webp|css|js|json|ya?ml|html?|service|socket|timer|target|mount|slice|local\d)$/i
// RFC 5321, 4.5.3.1.1
const LONGEST_LOCAL = 64

export default defineDetector({
  id: 'email',
  group: 'personal',
  names: { ja: 'メールアドレス', en: 'E-mail address' },
  priority: 50,
  label: 'EMAIL',
  source: { what: 'RFC 5321 and RFC 5322, as addresses stand in logs', asOf: '2026-11' },
  triggers: ['@', '%40', '＠'],
  find(line, at) {
    const sign = line[at - 1] === '0' ? at - 3 : at - 1
    const domain = matchAt(DOMAIN, line, at)
    if (domain === null || FILE_ENDING.test(domain[0])) return NOTHING
    let start = sign
    while (start > 0 && sign - start < LONGEST_LOCAL && LOCAL.test(line.charAt(start - 1))) start--
    start = localStart(line, start, sign)
    // git@host:path is an account that everybody has.
    if (line.slice(start, sign) === 'git') return NOTHING
    return start < sign ? [{ start, end: domain.index + domain[0].length }] : NOTHING
  },
  examples: [
    { text: 'to=<⟦taro.yamada@example.co.jp⟧>, status=sent' },
    { text: 'GET /u?mail=⟦hanako%2Bnews%40example.jp⟧&x=1' },
    { text: '連絡先は ⟦support_01@example.ne.jp⟧ です' },
    { text: 'getty@tty1.service: Succeeded', why: 'a systemd unit' },
    { text: 'npm i lodash@4.17.21', why: 'a version' },
    { text: 'icon@2x.png', why: 'a file' },
  ],
})

/** Drops what cannot begin an address: dots, quotes, and the encoded separator in front of it. */
function localStart(line: string, from: number, sign: number): number {
  const text = line.slice(from, sign)
  const lead = /^(?:[.'%-]|%[23][0-9a-f]|(?:%3D|%26|%3C|%22|%20|%3A|%2F))+/i.exec(text)?.[0].length ?? 0
  const encoded = Math.max(
    ...['%3d', '%26', '%3c', '%22', '%20', '%3a', '%2c'].map((e) => text.toLowerCase().lastIndexOf(e) + 3),
    2,
  )
  return from + Math.max(lead, encoded > 2 ? encoded : 0)
}
