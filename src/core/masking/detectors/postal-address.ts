import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { before, matchAt } from '../scan'

// Up to what cannot stand in an address: one run without a choice, so that it takes one pass.
const JAPANESE = /(?=[〒\d\p{L}])[^"'<>,、。）)|\t;：:=]{2,90}/uy
// Two spaces end it, and so does the label of the next field of a form.
const NEXT_FIELD =
  /[（(](?:本社|支社|支店|自宅|勤務先|工場|仮)|[ 　]{2}|[ 　][\p{Script=Han}\p{Script=Katakana}ー]{0,8}(?:番号|電話|氏名|名前|年齢|性別|日|先|備考|ID|区分|種別)|[ 　][\p{Script=Han}\p{Script=Katakana}ー]{2,8}$|[ 　][\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}[ 　]?(?:様|殿|さん)/u
const WESTERN = /\d{1,6}[ -][A-Z0-9][\w .,'#-]{4,100}?(?=["'<>|\t;]|\s{2}| \w{1,30}=|$)/y
// What only a postal address has: a prefecture, a ward, a block number.
const PLACE = /[都道府県市区町村郡]|\d[-－]\d|丁目|番地|ビル|マンション|アパート|ハイツ|コーポ|号室|\d階/

// The prefectures (JIS X 0401).
const PREFECTURES =
  `北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県
山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県
福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県`.split(/\s+/)
const KNOWN: ReadonlySet<string> = new Set(PREFECTURES)
// Behind a prefecture: a town and a number make an address.
const TOWN = /[^\s"'<>,、。）)|;：:=\d０-９]{1,14}[市区町村郡][^"'<>,、。）)|\t;：:=]{1,70}/y
const NUMBER = /[\d０-９](?:[-－ー丁番]|[^\d]{0,3}$)|[一二三四五六七八九十](?:丁目|番)/
const POSTCODE = /〒?[ 　]?\d{3}-\d{4}[ 　]?$/

export default defineDetector({
  id: 'postal-address',
  group: 'personal',
  names: { ja: '住所', en: 'Postal address' },
  priority: 34,
  label: 'ADDRESS',
  source: { what: 'labels of Japanese and English forms (own survey)', asOf: '2026-11' },
  triggers: [
    '住所',
    ...PREFECTURES,
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
    'ship to',
    'deliver to',
    'bill to',
    'addr',
  ],
  find(line, at, { trigger }) {
    if (KNOWN.has(trigger)) return unlabelled(line, at, trigger)
    const labelled = readLabelled(line, at, 1)
    if (labelled === null || labelled.by === 'flag') return NOTHING
    WESTERN.lastIndex = labelled.start
    const text = (japanese(line, labelled.start) ?? WESTERN.exec(line)?.[0])?.trimEnd()
    if (text === undefined || isPlaceholder(text)) return NOTHING
    const isWestern = /^\d/.test(text) && /[A-Za-z]{3}/.test(text) && /\d[ -][A-Z]/.test(text)
    return PLACE.test(text) || isWestern
      ? [{ start: labelled.start, end: labelled.start + text.length }]
      : NOTHING
  },
  examples: [
    { text: '住所：⟦北海道札幌市中央区北九条 1-2-3⟧　電話番号：なし' },
    { text: '"address": "⟦愛知県名古屋市中区栄 7-7-7⟧", "zip": ""' },
    { text: 'ご住所: ⟦〒530-0001 大阪府大阪市北区梅田7丁目7番7号⟧' },
    { text: 'C-1021,⟦愛知県名古屋市中区栄 7-7-7⟧,有効' },
    { text: 'billing_address=⟦7 Kings Road, London SW3 4RP⟧ vat=none' },
    { text: 'Ship to: ⟦77 Harbor Blvd Apt 4, Oakland, CA 94607⟧' },
    { text: '⟦〒060-0042 北海道札幌市中央区大通西7丁目7⟧ 川村 奈々 様' },
    { text: '障害は東京都港区のデータセンターで発生', why: 'a place without a number' },
    { text: 'address: 0x7ffd3c', why: 'a memory address' },
    { text: 'bind: Address already in use', why: 'a socket' },
  ],
})

function japanese(line: string, at: number): string | null {
  const run = matchAt(JAPANESE, line, at)?.[0]
  if (
    run === undefined ||
    !/^(?:〒?[ 　]?\d{3}-?\d{4}|〒)?[ 　]{0,2}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(
      run,
    )
  )
    return null
  // The last word belongs to the next field only when a colon follows, which ended the run.
  const goesOn = /[：:=]/.test(line.charAt(at + run.length))
  const cut = run.search(NEXT_FIELD)
  const isLast =
    cut >= 0 && !goesOn && /^[ 　][\p{Script=Han}\p{Script=Katakana}ー]{2,8}$/u.test(run.slice(cut))
  return cut < 0 || isLast ? run : run.slice(0, cut)
}

/** Prefecture, town and number, wherever they stand. */
function unlabelled(line: string, at: number, prefecture: string): readonly Hit[] {
  const run = matchAt(TOWN, line, at)?.[0]
  if (run === undefined) return NOTHING
  const cut = run.search(NEXT_FIELD)
  const text = (cut < 0 ? run : run.slice(0, cut)).trimEnd()
  if (!NUMBER.test(text)) return NOTHING
  const from = at - prefecture.length
  const postcode = POSTCODE.exec(before(line, from, 12))?.[0].length ?? 0
  return [{ start: from - postcode, end: at + text.length }]
}
