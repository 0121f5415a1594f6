// Units that mean one thing only; 件 may be orders, mails or errors and stays "items".
const UNITS: Readonly<Record<string, string>> = {
  名: 'people',
  人: 'people',
  ユーザー: 'users',
  社: 'companies',
  店舗: 'shops',
  店: 'shops',
  拠点: 'sites',
  台: 'machines',
  件: 'items',
  回: 'times',
  '%': '%',
  '％': '%',
  パーセント: '%',
}
const SCALES: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000, 億: 100_000_000 }
const NUMBER =
  /(約|およそ|最大)?\s?(?<![\w.:/-])([\d０-９](?:[\d０-９,.]{0,12}[\d０-９])?)\s?(千|万|億)?\s?(名|人|ユーザー|社|店舗|店|拠点|台|件|回|割|%|％|パーセント)(以上)?(?!あたり|目)/g
const ALL = /全(店舗|店|拠点|ユーザー|利用者|顧客|社員|員)/g
const ALL_OF: Readonly<Record<string, string>> = {
  店舗: 'all shops',
  店: 'all shops',
  拠点: 'all sites',
  ユーザー: 'all users',
  利用者: 'all users',
  顧客: 'all customers',
  社員: 'all employees',
  員: 'everyone',
}
const PREFIXES: Readonly<Record<string, string>> = { 約: 'about ', およそ: 'about ', 最大: 'up to ' }

/** What a Japanese text counts, in English: 「約 1.2 万名」 → "about 12,000 people". Each once, in order. */
export function numbersIn(text: string): readonly string[] {
  const counted = [...text.matchAll(NUMBER)].map(
    ({ index, 1: prefix = '', 2: digits = '', 3: scale, 4: unit = '', 5: more }) => ({
      index,
      shown: `${PREFIXES[prefix] ?? (more === undefined ? '' : 'at least ')}${amount(digits, scale, unit)}`,
    }),
  )
  const whole = [...text.matchAll(ALL)].map(({ index, 1: of = '' }) => ({ index, shown: ALL_OF[of] ?? '' }))
  const inOrder = [...counted, ...whole].sort((a, b) => a.index - b.index).map(({ shown }) => shown)
  return [...new Set(inOrder)]
}

function amount(digits: string, scale: string | undefined, unit: string): string {
  const value = Number(digits.normalize('NFKC').replaceAll(',', '')) * (SCALES[scale ?? ''] ?? 1)
  if (unit === '割') return `${plain(value * 10)} %`
  const word = UNITS[unit] ?? unit
  return `${plain(value)} ${value === 1 ? (ONE[word] ?? word) : word}`
}

const ONE: Readonly<Record<string, string>> = {
  people: 'person',
  users: 'user',
  companies: 'company',
  shops: 'shop',
  sites: 'site',
  machines: 'machine',
  items: 'item',
  times: 'time',
}
const plain = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 })
