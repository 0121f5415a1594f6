import { defineDetector, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { matchAt } from '../scan'

// Up to what cannot stand in an address: one run without a choice, so that it takes one pass.
const JAPANESE = /(?=[〒\d\p{L}])[^"'<>,、。）)|\t;：:=]{2,90}/uy
// Two spaces end it, and so does the label of the next field of a form.
const NEXT_FIELD =
  /[ 　]{2}|[ 　][\p{Script=Han}\p{Script=Katakana}ー]{0,8}(?:番号|電話|氏名|名前|年齢|性別|日|先|備考|ID|区分|種別)|[ 　][\p{Script=Han}\p{Script=Katakana}ー]{2,8}$/u
const WESTERN = /\d{1,6}[ -][A-Z0-9][\w .,'#-]{4,100}?(?=["'<>|\t;]|\s{2}|$)/y
// What only a postal address has: a prefecture, a ward, a block number.
const PLACE = /[都道府県市区町村郡]|\d[-－]\d|丁目|番地/

export default defineDetector({
  id: 'postal-address',
  group: 'personal',
  names: { ja: '住所', en: 'Postal address' },
  priority: 34,
  label: 'ADDRESS',
  source: { what: 'labels of Japanese and English forms (own survey)', asOf: '2026-11' },
  triggers: [
    '住所',
    '所在地',
    '届け先',
    'お届け先',
    '配送先',
    '送付先',
    '居所',
    '本籍',
    'address',
    'address[_-]{0,1}line',
    'street',
    'addr',
  ],
  find(line, at) {
    const labelled = readLabelled(line, at, 1)
    if (labelled === null || labelled.by === 'flag') return NOTHING
    WESTERN.lastIndex = labelled.start
    const text = (japanese(line, labelled.start) ?? WESTERN.exec(line)?.[0])?.trimEnd()
    if (text === undefined || isPlaceholder(text)) return NOTHING
    const isWestern = /^\d/.test(text) && /[A-Za-z]{3}/.test(text) && /\d+[ -][A-Z]/.test(text)
    return PLACE.test(text) || isWestern
      ? [{ start: labelled.start, end: labelled.start + text.length }]
      : NOTHING
  },
  examples: [
    { text: '住所：⟦北海道札幌市中央区北九条 1-2-3⟧　電話番号：なし' },
    { text: '"address": "⟦愛知県名古屋市中区栄 7-7-7⟧", "zip": ""' },
    { text: 'address: 0x7ffd3c', why: 'a memory address' },
    { text: 'bind: Address already in use', why: 'a socket' },
  ],
})

function japanese(line: string, at: number): string | null {
  const run = matchAt(JAPANESE, line, at)?.[0]
  if (
    run === undefined ||
    !/^[〒\d]{0,9}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(run)
  )
    return null
  // The last word belongs to the next field only when a colon follows, which ended the run.
  const goesOn = /[：:=]/.test(line.charAt(at + run.length))
  const cut = run.search(NEXT_FIELD)
  const isLast =
    cut >= 0 && !goesOn && /^[ 　][\p{Script=Han}\p{Script=Katakana}ー]{2,8}$/u.test(run.slice(cut))
  return cut < 0 || isLast ? run : run.slice(0, cut)
}
