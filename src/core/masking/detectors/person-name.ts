import { defineDetector, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'

const KANJI_NAME =
  /^[\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}(?:[ 　・][\p{Script=Han}々ヶ\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8})?/u
const LATIN_NAME = /^[A-Z][A-Za-z'’.-]{0,30}(?:[ ][A-Z][A-Za-z'’.-]{0,30}){0,3}/
const HONORIFIC = /(?:さん|様|氏|殿)$/

export default defineDetector({
  id: 'person-name',
  group: 'personal',
  names: { ja: '氏名', en: "Person's name" },
  priority: 35,
  label: 'PERSON',
  source: { what: 'labels of Japanese and English forms (own survey)', asOf: '2026-11' },
  triggers: [
    '氏名',
    '名前',
    '担当者',
    '契約者',
    '利用者名',
    '顧客名',
    'お客様名',
    'フリガナ',
    'ふりがな',
    '申込者',
    '宛名',
    '受取人',
    '姓名',
    'カナ',
    '担当',
    '名義',
    'customer[_-]{0,1}name',
    'full[_-]{0,1}name',
    'first[_-]{0,1}name',
    'last[_-]{0,1}name',
    'person[_-]{0,1}name',
    'given[_-]{0,1}name',
    'family[_-]{0,1}name',
    'contact[_-]{0,1}name',
    'cardholder',
    'recipient[_-]{0,1}name',
    'customer:',
    'patient[_-]{0,1}name',
    'employee[_-]{0,1}name',
    'applicant',
    'surname',
    'billing[_-]{0,1}name',
    'display[_-]{0,1}name',
    'realname',
    'real_name',
  ],
  find(line, at) {
    const labelled = readLabelled(line, line[at - 1] === ':' ? at - 1 : at, 1)
    if (labelled === null || labelled.by === 'flag') return NOTHING
    const rest = line.slice(labelled.start, labelled.start + 80)
    const quoted = labelled.isQuoted ? line.slice(labelled.start, labelled.end) : rest
    const name = (KANJI_NAME.exec(quoted) ?? LATIN_NAME.exec(quoted))?.[0].replace(HONORIFIC, '')
    if (name === undefined || name.length < 2 || isPlaceholder(name)) return NOTHING
    if (labelled.isQuoted && quoted.length > name.length + 4) return NOTHING
    return [{ start: labelled.start, end: labelled.start + name.length }]
  },
  examples: [
    { text: '氏名：⟦佐々木 結衣⟧　電話：なし' },
    { text: '"fullName":"⟦Emma Clarke⟧"' },
    { text: '担当者: ⟦田村⟧' },
    { text: '名前解決に失敗しました', why: 'name resolution' },
    { text: '氏名が未入力です', why: 'prose' },
  ],
})
