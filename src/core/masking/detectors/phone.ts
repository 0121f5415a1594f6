import { defineDetector, type Hit, NOTHING } from '../define'
import { before, matchAt } from '../scan'

const JAPANESE =
  /0(?:[5789]0[-–‐ー]\d{4}[-–‐ー]\d{4}|120[-–‐ー]\d{3}[-–‐ー]\d{3}|[1-9]\d{0,3}[-–‐ー]\d{1,4}[-–‐ー]\d{4}|[1-9]\d{0,3}[(（]\d{1,4}[)）]\d{4})(?![-\d])/y
const BRACKETED = /[(（]0[1-9]\d{0,3}[)）][ -]?\d{1,4}[- –]\d{4}(?!\d)/y
const MOBILE = /0[5789]0\d{8}(?!\d)/y
const INTERNATIONAL =
  /\+(?:81[ -]?(?:\(0\))?[1-9]\d{0,3}(?:[ -]?\d{1,4}){2}|[1-9]\d{0,2}[ -.]?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4})(?![\d.:-])/y
const NORTH_AMERICA = /\([2-9]\d\d\) ?\d{3}-\d{4}(?!\d)/y
const LABEL = /(?:tel|phone|telephone|mobile|fax|電話|携帯|連絡先|ＴＥＬ)[^\d+(０]{0,12}$/i
const LABELLED = /\+?[\d０-９][\d０-９ ().ー－‐–-]{7,20}[\d０-９]/y
const FULL_WIDTH = /０[０-９]{1,4}[－ー‐-][０-９]{1,4}[－ー‐-][０-９]{4}/y

export default defineDetector({
  id: 'phone',
  group: 'personal',
  names: { ja: '電話番号', en: 'Phone number' },
  priority: 45,
  label: 'PHONE',
  source: {
    what: 'Ministry of Internal Affairs and Communications (numbering plan of Japan), ITU-T E.164',
    asOf: '2026-11',
  },
  triggers: [
    '0\\d{1,4}[-–‐ー]\\d{1,4}[-–‐ー]\\d\\d\\d',
    '0\\d{1,4}[(（]\\d{1,4}[)）]\\d',
    '[(（]0\\d{1,4}[)）]',
    '0[5789]0\\d\\d\\d\\d\\d\\d\\d\\d',
    '\\+[1-9]\\d',
    '\\+[1-9] ',
    '\\+1[-(.]',
    '\\([2-9]\\d\\d\\)',
    'tel',
    'phone',
    'mobile',
    'fax',
    '電話',
    '携帯',
    '連絡先',
    '０[０-９]{1,4}[－ー‐-]',
  ],
  find(line, at) {
    const start = numberStart(line, at)
    if (start < 0) return labelled(line, at)
    // A number, an identifier or a decimal goes on to the left: a part of something else.
    if (/[\w.:/=%&-]/.test(line.charAt(start - 1)) && !/[=:/]/.test(line.charAt(start - 1))) return NOTHING
    const patterns = [JAPANESE, BRACKETED, MOBILE, INTERNATIONAL, NORTH_AMERICA, FULL_WIDTH]
    for (const pattern of patterns) {
      const hit = checked(line, matchAt(pattern, line, start), pattern)
      if (hit !== null) return [hit]
    }
    return NOTHING
  },
  examples: [
    { text: '連絡先 ⟦06-6123-0199⟧ まで' },
    { text: '"mobile":"⟦08012345678⟧"' },
    { text: 'TEL: ⟦+81-3-1234-5678⟧' },
    { text: 'sms to ⟦+14155550132⟧ failed' },
    { text: '⟦（03）1234-5678⟧ に折り返し' },
    { text: '2026-11-02 09:14:07 +0900', why: 'a time zone' },
    { text: 'ticket 20261102-0042', why: 'a ticket' },
    { text: '01-02-2026', why: 'a date' },
  ],
})

/** Where the number begins that a trigger fell into; -1: the trigger is a word. */
function numberStart(line: string, at: number): number {
  const tail = before(line, at, 16)
  const match =
    /(?:\+[1-9][\d .(-]{0,2}|[(（]0\d{1,4}[)）]|\([2-9]\d\d\)|0\d{1,4}[-–‐ー(（]\d{1,4}[-–‐ー)）]\d{1,3}|0[5789]0\d{8}|０[０-９]{1,4}[－ー‐-])$/.exec(
      tail,
    )
  return match === null ? -1 : at - match[0].length
}

function checked(line: string, match: RegExpExecArray | null, pattern: RegExp): Hit | null {
  if (match === null) return null
  const digits = match[0].replace(/\D/g, '').length
  const isWhole =
    pattern === FULL_WIDTH ||
    (digits >= 10 && digits <= (pattern === INTERNATIONAL ? 15 : 11)) ||
    LABEL.test(before(line, match.index, 20))
  const isDecimal =
    pattern === INTERNATIONAL && /^\+\d+\.\d/.test(match[0]) && !/^\+\d+\.\d+[.]/.test(match[0])
  const isId = /[A-Za-z_]/.test(line.charAt(match.index + match[0].length))
  return isWhole && !isDecimal && !isId ? { start: match.index, end: match.index + match[0].length } : null
}

function labelled(line: string, at: number): readonly Hit[] {
  const gap = /^(?:番号|_?-?(?:number|no|num))?[^\d+(０A-Za-z]{0,8}/i.exec(line.slice(at, at + 24))
  const start = at + (gap?.[0].length ?? 0)
  const match = matchAt(LABELLED, line, start)
  if (match === null || start === at) return NOTHING
  const digits = match[0].replace(/[^\d０-９]/g, '').length
  const isDate = /^\d{4}-\d\d-\d\d|^\d+\.\d+\.\d+\.\d+/.test(match[0])
  return digits >= 9 && digits <= 15 && !isDate ? [{ start, end: start + match[0].length }] : NOTHING
}
