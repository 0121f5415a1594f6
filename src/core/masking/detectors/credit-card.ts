import { defineDetector, type Hit, NOTHING } from '../define'
import { readLabelled } from '../labels'
import { isDigit, matchAt } from '../scan'

const CARD =
  /^(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)|3[47]\d{2}([ -]?)\d{6}\2\d{5}|3(?:0[0-5]|[68]\d)\d([ -]?)\d{6}\3\d{4})$/
const BRAND =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14})$/
const LONGEST = 19

export default defineDetector({
  id: 'credit-card',
  group: 'personal',
  names: { ja: 'クレジットカード番号', en: 'Credit card number' },
  priority: 55,
  label: 'CREDIT-CARD',
  source: {
    what: 'ISO/IEC 7812-1 (Luhn); published number ranges of Visa, Mastercard, JCB, Amex, Diners, Discover, UnionPay',
    asOf: '2026-11',
  },
  triggers: [
    '\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d',
    '\\d\\d\\d\\d-\\d\\d\\d\\d-\\d\\d\\d\\d-\\d',
    '\\d\\d\\d\\d \\d\\d\\d\\d \\d\\d\\d\\d \\d',
    '\\d\\d\\d\\d[ -]\\d\\d\\d\\d\\d\\d[ -]\\d\\d\\d\\d',
    '[０-９]{14,14}',
    '[０-９]{4,4}[－ー　 -][０-９]{4,4}[－ー　 -]',
    'cvc',
    'cvv',
    'security[_ ]{0,1}code',
    'セキュリティコード',
  ],
  find(line, at) {
    const last = line.charAt(at - 1)
    if (/[A-Za-zド]/.test(last)) return checkCode(line, at)
    if (!isDigit(last)) return fullWidth(line, at)
    let start = at - 1
    while (start > 0 && at - start <= LONGEST + 4 && /[\d -]/.test(line.charAt(start - 1))) start--
    while (/[ -]/.test(line.charAt(start))) start++
    let end = at
    while (end < line.length && end - start <= LONGEST + 4 && /\d/.test(line.charAt(end))) end++
    while (
      end < line.length &&
      end - start <= LONGEST + 4 &&
      /[ -]/.test(line.charAt(end)) &&
      /\d{4,5}/.test(line.slice(end + 1, end + 5))
    ) {
      end++
      while (end < line.length && /\d/.test(line.charAt(end)) && end - start <= LONGEST + 4) end++
    }
    for (const from of starts(line, start, at)) {
      const text = line.slice(from, end)
      const digits = text.replace(/[ -]/g, '')
      const isAlone =
        !/[\w.]/.test(line.charAt(from - 1)) &&
        !/\w|\.\d/.test(line.slice(end, end + 2).replace(/^(?:\W|_$).*/, ''))
      if (isAlone && CARD.test(text) && BRAND.test(digits) && passesLuhn(digits))
        return [{ start: from, end, value: digits }]
    }
    return NOTHING
  },
  examples: [
    { text: 'card=⟦4111 1111 1111 1111⟧ declined' },
    { text: '"pan":"⟦5500005555555559⟧"' },
    { text: 'カード番号：⟦3530-1113-3330-0000⟧' },
    { text: 'カード：⟦３５３０１１１３３３３０００００⟧ を確認' },
    { text: '"number":"⟦4111111111111111⟧","cvc":"⟦314⟧"' },
    { text: 'cvc check failed: 402', why: 'no code' },
    { text: 'order 4111111111111112', why: 'the check digit is wrong' },
    { text: 'traceId=41111111111111111111', why: 'longer than a card number' },
  ],
})

/** The number may stand behind others: "1 4111 1111 …". */
function starts(line: string, start: number, at: number): readonly number[] {
  const found = [start]
  for (let i = start; i < at && found.length < 4; i++) if (/[ -]/.test(line.charAt(i))) found.push(i + 1)
  return found
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const FULL_WIDTH = /[０-９](?:[－ー　 -]?[０-９]){13,18}(?![０-９])/y

function fullWidth(line: string, at: number): readonly Hit[] {
  let start = at
  while (start > 0 && at - start <= LONGEST + 4 && /[０-９－ー-]/.test(line.charAt(start - 1))) start--
  while (/[－ー-]/.test(line.charAt(start))) start++
  const match = matchAt(FULL_WIDTH, line, start)
  if (match === null) return NOTHING
  const digits = match[0].replace(/[^０-９]/g, '').normalize('NFKC')
  const isCard = BRAND.test(digits) && passesLuhn(digits)
  return isCard ? [{ start, end: start + match[0].length, value: digits }] : NOTHING
}

/** The three or four digits on the card itself, which nobody may store (PCI DSS 3.3.1). */
function checkCode(line: string, at: number): readonly Hit[] {
  const labelled = readLabelled(line, at, 5)
  if (labelled === null || !/(?:cvc|cvv|code)\d?$|ド$|^$/i.test(labelled.name)) return NOTHING
  return /^\d{3,4}$/.test(line.slice(labelled.start, labelled.end))
    ? [{ start: labelled.start, end: labelled.end }]
    : NOTHING
}
