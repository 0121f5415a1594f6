import { defineDetector, NOTHING } from '../define'
import { before, matchAt } from '../scan'

const MAC =
  /(?<![0-9A-Fa-f:.-])(?:[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![0-9A-Fa-f:-]|\.[0-9A-Fa-f])/y
// The kernel's packet log joins target, source and type.
const KERNEL = /MAC=((?:[0-9A-Fa-f]{2}:){13}[0-9A-Fa-f]{2})/y
const SPECIAL = /^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$/i

export default defineDetector({
  id: 'mac-address',
  group: 'network',
  names: { ja: 'MAC アドレス', en: 'MAC address' },
  priority: 32,
  label: 'MAC',
  source: {
    what: 'IEEE 802-2014, 8.1 (EUI-48), notations with colons, hyphens and Cisco dots',
    asOf: '2026-11',
  },
  triggers: [
    '\\h\\h:\\h\\h:\\h\\h:\\h\\h:\\h\\h:\\h\\h',
    '\\h\\h-\\h\\h-\\h\\h-\\h\\h-\\h\\h-\\h\\h',
    '\\h\\h\\h\\h.\\h\\h\\h\\h.\\h\\h\\h\\h',
  ],
  find(line, at) {
    const length = line[at - 5] === '.' ? 14 : 17
    const match = matchAt(MAC, line, at - length)
    const kernel = matchAt(KERNEL, line, at - 21)
    if (kernel) return [{ start: kernel.index + 4, end: kernel.index + kernel[0].length }]
    if (match === null || SPECIAL.test(match[0]) || /[G-Zg-z_]$/.test(before(line, at - length, 1)))
      return NOTHING
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        value: match[0].toLowerCase().replace(/[:.-]/g, ''),
      },
    ]
  },
  examples: [
    { text: 'link/ether ⟦02:42:ac:11:00:02⟧ brd ff:ff:ff:ff:ff:ff' },
    { text: 'Physical Address: ⟦3C-52-82-0A-9B-C1⟧' },
    { text: 'SHA1 fingerprint 9f:86:d0:81:88:4c:7d:65:9a:2f', why: 'longer: a fingerprint' },
  ],
})
