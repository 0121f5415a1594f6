import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { before, matchAt, skip } from '../scan'
import { inserted } from '../sql'
import { ALSO_PLACES, SURNAMES } from '../surnames'

const KANJI_NAME =
  /^(?:[ｶカユドメ][）)])?[\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}(?:[ 　・][\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8})?/u
const LATIN_NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}'’.-]{0,30}(?: (?:(?:de|da|di|van|von|der|den|bin|al) ){0,2}\p{Lu}[\p{L}'’.-]{0,30}){0,3}/u
const HONORIFIC = /[ 　]?(?:さん|様|氏|殿|先生)$/
// 氏名（漢字）, and what may stand between a Japanese label and its value besides a colon.
const REMARK = /[（(][^（）()]{1,12}[）)]/y
const GAP = /[ 　\t]{0,2}[「『]|[　\t]{1,4}|[ ]{2,8}|["']?,["']?/y
// The label of the next column or field, no name.
const FIELD =
  /番号|住所|氏名|名前|電話|メール|日付|日時|年月|備考|区分|状態|種別|性別|年齢|所属|部署|会社|登録|確認|変更|未入力|必須|なし|未定|不明|同上|各位|入力|担当|カナ|コード|金額|フリガナ|ふりがな/
// A given name behind a surname, and what ends it.
const GIVEN =
  /[\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}(?=[様さん氏殿]|[\s,、。"'」』<>（）()\];:：|/＜]|$)/uy
const NO_GIVEN =
  /[県市区町村郡支店局課部駅港線川山橋宮]$|本社|工場|営業|空港|拠点|大学|病院|新幹線|地区|方面|から|まで|です|ます|商店/
const BEFORE_SURNAME = /[\p{Script=Han}々]$/u
// Where a message names its sender: `Name <a@b>`, `Name,a@b`.
const BESIDE_EMAIL =
  /(?:^|[\s,;|\t:"'(=>])["']?((?:\p{Lu}[\p{L}'’.-]{1,30} ){1,3}\p{Lu}[\p{L}'’.-]{1,30}|[\p{Script=Han}々]{1,4}[ 　][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4})["']? ?(?:<|&lt;|,["']?|\t|\| ?)(?:mailto:)?[\w.+-]{1,64}@$/u
const LOCAL_PART = /[\w.+-]/
const COLUMN =
  /^(?:full|first|last|customer|contact|user|given|family|person|real|display)?_?name(?:_kana)?$|^氏名$|^名前$/i

export default defineDetector({
  id: 'person-name',
  group: 'personal',
  names: { ja: '氏名', en: "Person's name" },
  priority: 35,
  label: 'PERSON',
  source: { what: 'labels of Japanese and English forms, common surnames (own survey)', asOf: '2026-11' },
  triggers: [
    '氏名',
    '名前',
    '担当者',
    '契約者',
    '利用者',
    '顧客名',
    'お客様名',
    'フリガナ',
    'ふりがな',
    '申込者',
    '申請者',
    '作成者',
    '承認者',
    '報告者',
    '依頼者',
    '記入者',
    '発信者',
    '登録者',
    '更新者',
    '責任者',
    '代表者',
    '会員名',
    '患者名',
    '社員名',
    '従業員名',
    '世帯主',
    '保護者',
    '宛名',
    '宛先',
    '差出人',
    '受取人',
    '姓名',
    'カナ',
    '担当',
    '名義',
    'customer[ _-]{0,1}name',
    'full[ _-]{0,1}name',
    'first[ _-]{0,1}name',
    'last[ _-]{0,1}name',
    'person[ _-]{0,1}name',
    'given[ _-]{0,1}name',
    'family[ _-]{0,1}name',
    'contact[ _-]{0,1}name',
    'contact:',
    'contact person',
    'reporter',
    'assignee',
    'requester',
    'reviewer',
    'approver',
    'author:',
    'employee[=:]',
    'requested by',
    'approved by',
    'created by',
    'assigned to',
    'submitted by',
    'reported by',
    'dear ',
    'm[rs]. ',
    'mrs. ',
    'regards,',
    'sincerely,',
    'cardholder',
    'recipient[ _-]{0,1}name',
    'customer:',
    'patient[ _-]{0,1}name',
    'employee[ _-]{0,1}name',
    'applicant',
    'surname',
    'billing[ _-]{0,1}name',
    'display[ _-]{0,1}name',
    'realname',
    'real_name',
    '"name"',
    '@',
    'values[ ]{0,1}(',
    ...SURNAMES.map((name) => `${name}[ 　様さ氏殿で,]`),
  ],
  find(line, at, { trigger }) {
    if (/^(?:dear|mr?s?\.|m\[)/.test(trigger)) return addressed(line, at, trigger)
    if (trigger.endsWith('s,') || trigger.endsWith('y,')) return NOTHING
    if (trigger === '@') return besideEmail(line, at)
    if (trigger.startsWith('values')) return inserted(line, at, COLUMN)
    if (trigger.endsWith('殿で,]')) return surname(line, at)
    return labelled(line, at, trigger)
  },
  block: {
    opens: (line) =>
      /^\s{0,8}(?:(?:best|kind|warm|with) )?(?:regards|sincerely|yours sincerely),\s*$/i.test(line),
    body: (line) => {
      const name = /^\s{0,8}(\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,3})\s*$/u.exec(line)?.[1]
      return name === undefined || NO_PERSON.test(name)
        ? null
        : { start: line.indexOf(name), end: line.indexOf(name) + name.length }
    },
  },
  examples: [
    { text: '氏名：⟦佐々木 結衣⟧　電話：なし' },
    { text: '"fullName":"⟦Emma Clarke⟧"' },
    { text: '担当者: ⟦田村⟧' },
    { text: '氏名（漢字）,⟦奥村 結衣⟧' },
    { text: '契約者名「⟦奥村 結衣⟧」様の件' },
    { text: '<氏名>⟦奥村 結衣⟧</氏名>' },
    { text: 'C-1021,⟦奥村 結衣⟧,有効' },
    { text: 'From: "⟦Emma Clarke⟧" <e.clarke@example.net>' },
    { text: 'C-1021,⟦Emma Clarke⟧,e.clarke@example.net,active' },
    { text: '株式会社かすみの⟦奥村⟧です。' },
    { text: '{"name":"⟦奥村 結衣⟧"}' },
    { text: "INSERT INTO users (id, name) VALUES (7, '⟦Emma Clarke⟧')" },
    { text: '{"name":"⟦Emma Clarke⟧","email":"e.clarke@example.net"}' },
    { text: 'Requested by: ⟦Emma Clarke⟧' },
    { text: 'employee=⟦Emma Clarke⟧ badge=7' },
    { text: 'Created by: Terraform', why: 'a program' },
    { text: 'Dear ⟦Mr. Clarke⟧,' },
    { text: 'Best regards,\n⟦Emma Clarke⟧\nTel.' },
    { text: 'K-7,⟦樋口⟧,⟦一馬⟧,有効' },
    { text: '"displayName":"Orders API"', why: 'a program' },
    { text: '{"name":"web-server","kind":"Pod"}', why: 'the name of a thing' },
    { text: '氏名,住所,電話番号', why: 'the names of columns' },
    { text: '千葉 支店から福島 営業所まで', why: 'places' },
    { text: '名前解決に失敗しました', why: 'name resolution' },
    { text: '氏名が未入力です', why: 'prose' },
  ],
})

function labelled(line: string, at: number, trigger: string): readonly Hit[] {
  const value = saidBy(line, trigger === '"name"' || /[:=]/.test(line.charAt(at - 1)) ? at - 1 : at)
  if (value === null) return NOTHING
  const { start, end, isSure } = value
  const text = line.slice(start, end)
  const name = nameIn(text)
  if (name === undefined || name.length < 2 || isPlaceholder(name) || FIELD.test(name)) return NOTHING
  if (isThing(trigger, name, line.slice(end, end + 40))) return NOTHING
  return isSure || text.length <= name.length + 4 ? [{ start, end: start + name.length }] : NOTHING
}

/** A bare "name" is mostly that of a thing, and a deed may be that of a program. */
function isThing(trigger: string, name: string, behind: string): boolean {
  if (trigger === '"name"' && !isFullName(name) && !isBesideContact(name, behind)) return true
  if (WEAK.test(trigger) && (!TWO_WORDS.test(name) || NO_PERSON.test(name))) return true
  return /^[A-Z]/.test(name) && NO_PERSON.test(name) && /display|name"/.test(trigger)
}

/** What a label says: with a separator, in brackets, behind a wide space or in the next column. */
function saidBy(line: string, at: number): (Hit & { readonly isSure: boolean }) | null {
  const labelled = readLabelled(line, at, 1)
  if (labelled !== null && labelled.by !== 'flag') {
    const { start, isQuoted } = labelled
    return { start, end: isQuoted ? labelled.end : start + 80, isSure: !isQuoted }
  }
  const isJapanese = line.charCodeAt(at - 1) > 0x3000
  if (!isJapanese) return null
  const name = line[at] === '名' ? at + 1 : at
  const start = skip(GAP, line, skip(REMARK, line, name) ?? name)
  if (start === null) return null
  const bracket = '「『'.includes(line.charAt(start - 1))
    ? line.slice(start, start + 40).search(/[」』]/)
    : -1
  return {
    start,
    end: bracket < 0 ? start + 40 : start + bracket,
    isSure: bracket < 0 && isCellEnd(line, start),
  }
}

/** A bare value behind a wide space is a name when it ends where names do. */
function isCellEnd(line: string, start: number): boolean {
  const name = KANJI_NAME.exec(line.slice(start, start + 40))?.[0] ?? ''
  return /^[\s,、。"'」』<>）)\];:：|/]|^$/.test(line.slice(start + name.length, start + name.length + 1))
}

/** The name at the beginning; the label of the next field is none of it. */
function nameIn(text: string): string | undefined {
  const run = (KANJI_NAME.exec(text) ?? LATIN_NAME.exec(text))?.[0]
  if (run === undefined) return undefined
  const space = run.search(/[ 　]/)
  const isNext = space > 0 && (FIELD.test(run.slice(space)) || /^[ 　]?[：:=＝]/.test(text.slice(run.length)))
  return (isNext ? run.slice(0, space) : run).replace(HONORIFIC, '').trimEnd()
}

const WEAK = / (?:by|to)$|^re(?:porter|quester|viewer)$|^assignee$|^approver$|^contact/
const TWO_WORDS = /[ 　.]|^[^A-Za-z]/
const NO_PERSON =
  /\b(?:APIs?|Apps?|Services?|Servers?|Systems?|Admin\w*|Web|Team|Group|Tests?|Users?|Prod\w*|Dev\w*|Roles?|Polic(?:y|ies)|Clusters?|Databases?|Gateway|Portal|Bot|Accounts?|Default|Console|Manager|Support|Center|Desk|Engineers?|Operations|Amazon|AWS|Cloud\w*|None|Unknown|Guest|Root|Sir|Madam|All|Customers?|Inc|Ltd|Corp)\b/

/** Next to an address or a number to call, a name of two words is a person's. */
const isBesideContact = (name: string, behind: string) =>
  / /.test(name) && !NO_PERSON.test(name) && /"(?:e-?mail|mail|phone|tel|mobile)"/i.test(behind)

const isFullName = (name: string) =>
  /^[\p{Script=Han}々ヶ]{1,4}[ 　][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}$/u.test(
    name,
  ) && SURNAMES.some((known) => name.startsWith(known))

/** A common surname with a given name or a form of address, or "…の佐々木です". */
function surname(line: string, at: number): readonly Hit[] {
  const end = at - 1
  const known = [3, 2, 1].map((n) => line.slice(Math.max(0, end - n), end)).find((s) => KNOWN.has(s))
  if (known === undefined) return NOTHING
  const start = end - known.length
  const isPlace = ALSO_PLACES.has(known)
  if (BEFORE_SURNAME.test(before(line, start, 1))) return NOTHING
  const next = line.charAt(end)
  if (next === ' ' || next === '　') {
    const given = matchAt(GIVEN, line, at)?.[0]
    if (given === undefined || NO_GIVEN.test(given) || FIELD.test(given)) return NOTHING
    // 林, 森: words as well.
    if (known.length === 1 && !/^[\p{Script=Han}々]{2,3}$/u.test(given)) return NOTHING
    return [{ start, end: at + given.length }]
  }
  if (next === ',') return cell(line, start, end, isPlace)
  const isAddressed = next === '様' || next === '殿' || line.startsWith('さん', end)
  const isSpeaking = line.startsWith('です', end) && /[のは]$/.test(before(line, start, 1)) && !isPlace
  return isAddressed || isSpeaking ? [{ start, end }] : NOTHING
}

const KNOWN: ReadonlySet<string> = new Set(SURNAMES)

function besideEmail(line: string, at: number): readonly Hit[] {
  // Most addresses stand alone: one look at what opens them saves the costlier one.
  let open = at - 2
  while (open > 0 && at - open < 66 && LOCAL_PART.test(line.charAt(open))) open--
  if (!'<,;\t|"\''.includes(line.charAt(open)) && !line.startsWith('| ', open - 1)) return NOTHING
  const head = before(line, at, 200)
  const name = BESIDE_EMAIL.exec(head)?.[1]
  if (name === undefined) return NOTHING
  const start = at - head.length + head.lastIndexOf(name)
  return [{ start, end: start + name.length }]
}

/** A surname that fills a column, and the given name in the next one. */
function cell(line: string, start: number, end: number, isPlace: boolean): readonly Hit[] {
  if (isPlace || !/[,\t]/.test(line.charAt(start - 1))) return NOTHING
  const given = matchAt(GIVEN, line, end + 1)?.[0]
  return given === undefined ||
    NO_GIVEN.test(given) ||
    FIELD.test(given) ||
    line[end + 1 + given.length] !== ','
    ? [{ start, end }]
    : [
        { start, end },
        { start: end + 1, end: end + 1 + given.length },
      ]
}

/** "Dear Emma Clarke", "Mr. Clarke": the title goes with the name. */
function addressed(line: string, at: number, trigger: string): readonly Hit[] {
  const isTitle = trigger !== 'dear '
  const start = isTitle ? line.lastIndexOf('M', at - 2) : at
  if (start < 0 || /[\p{L}\d]/u.test(line.charAt(start - 1))) return NOTHING
  const name = LATIN_NAME.exec(line.slice(start, start + 100))?.[0].replace(/[.,]$/, '')
  if (
    name === undefined ||
    NO_PERSON.test(name) ||
    !/^M(?:r|s|rs)\. ?\p{Lu}|\p{Lu}[\p{L}'’-]{1,40} \p{Lu}/u.test(name)
  )
    return NOTHING
  return [{ start, end: start + name.length }]
}
