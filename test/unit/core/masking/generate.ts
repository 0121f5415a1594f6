/** Numbers that are the same in every run (Marsaglia's xorshift): a whole number from 0 to below. */
export type Random = (below: number) => number

export function seeded(seed: number): Random {
  let state = seed | 0 || 1
  const next: Random = (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
  // The first numbers of neighbouring seeds are much alike.
  for (let i = 0; i < 8; i++) next(2)
  return next
}

export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[random(list.length)] ?? list[0]
}

/** A copy in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list]
  const out: T[] = []
  while (left.length > 0) out.push(...left.splice(random(left.length), 1))
  return out
}

const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const BASE64 = `${LOWER}${UPPER}${DIGITS}+/`

export const letters = (random: Random, length: number, of: string): string =>
  Array.from({ length }, () => of.charAt(random(of.length))).join('')
export const hex = (random: Random, length: number) => letters(random, length, '0123456789abcdef')
/** Base 64 that has a small and a capital letter and a digit. */
export const base64 = (random: Random, length: number) => `a7K${letters(random, length - 3, BASE64)}`
const plain = (random: Random, length: number) => `q4${letters(random, length - 2, LOWER + UPPER + DIGITS)}`

/** A password that nobody would take for a word; `signs` are the other characters that it may hold. */
export function password(random: Random, signs = '!#%*-_+.~^'): string {
  const sign = signs.charAt(random(signs.length))
  return `${letters(random, 3, UPPER)}${sign}${letters(random, 3, DIGITS)}${letters(random, 4, LOWER)}${signs.charAt(random(signs.length))}x9`
}

/** Something confidential, and a label under which it usually stands. */
export interface Labelled {
  readonly name: string
  readonly value: string
}

type Make = (random: Random, signs?: string) => Labelled
const akia = (random: Random) => `${['AK', 'IA'].join('')}${letters(random, 16, UPPER + DIGITS)}`

/** Credentials whose label leaves no doubt. */
export const CREDENTIALS: readonly [Make, ...Make[]] = [
  (r, signs) => ({
    name: pick(r, ['password', 'db_password', 'dbPassword', 'DB_PASSWORD', 'passphrase', 'userPassword']),
    value: password(r, signs),
  }),
  (r) => ({ name: pick(r, ['api_key', 'apiKey', 'x-api-key', 'API_KEY']), value: plain(r, 32) }),
  (r) => ({ name: pick(r, ['client_secret', 'clientSecret', 'CLIENT_SECRET']), value: plain(r, 28) }),
  (r) => ({ name: pick(r, ['access_token', 'accessToken', 'refresh_token']), value: plain(r, 40) }),
  (r) => ({
    name: pick(r, ['secretAccessKey', 'aws_secret_access_key', 'AWS_SECRET_ACCESS_KEY']),
    value: base64(r, 40),
  }),
  (r) => ({ name: pick(r, ['accessKeyId', 'AWS_ACCESS_KEY_ID']), value: akia(r) }),
  (r) => ({
    name: pick(r, ['sessionToken', 'AWS_SESSION_TOKEN']),
    value: `${['IQ', 'oJb3JpZ2luX2Vj'].join('')}${base64(r, 80)}==`,
  }),
]

/** What else must not leave: people, addresses, accounts. */
const OTHERS: readonly [Make, ...Make[]] = [
  (r) => ({ name: 'email', value: `${letters(r, 6, LOWER)}.${letters(r, 5, LOWER)}@example.co.jp` }),
  (r) => ({ name: 'phone', value: `090-${1000 + r(9000)}-${1000 + r(9000)}` }),
  (r) => ({ name: 'sourceIPAddress', value: `203.0.${r(255)}.${1 + r(254)}` }),
  (r) => ({ name: 'clientIp', value: `10.${r(255)}.${r(255)}.${1 + r(254)}` }),
  (r) => ({ name: 'accountId', value: `2${letters(r, 11, DIGITS)}` }),
  (r) => ({ name: 'userName', value: `${letters(r, 4, LOWER)}.${letters(r, 5, LOWER)}` }),
  (r) => ({ name: '氏名', value: pick(r, ['佐藤 花子', '高橋 健', '渡辺 直美']) }),
  (r) => ({ name: 'dsn', value: `postgres://app:${plain(r, 12)}@db.example.net:5432/shop` }),
  (r) => ({ name: 'Authorization', value: `Bearer ${plain(r, 36)}` }),
]

/** @param signs  signs that a password may hold besides letters and digits */
export const credential = (random: Random, signs?: string): Labelled =>
  pick(random, CREDENTIALS)(random, signs)
export const confidential = (random: Random, signs?: string): Labelled =>
  random(3) > 0 ? credential(random, signs) : pick(random, OTHERS)(random)

/** What a support engineer needs, under its usual name. */
export function harmless(random: Random): {
  readonly name: string
  readonly value: string | number | boolean | null
} {
  return pick<() => { name: string; value: string | number | boolean | null }>(random, [
    () => ({
      name: 'requestId',
      value: `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
    }),
    () => ({ name: 'status', value: pick(random, [200, 204, 403, 503]) }),
    () => ({ name: 'durationMs', value: random(90_000) / 10 }),
    () => ({ name: 'ok', value: random(2) === 0 }),
    () => ({ name: 'next', value: null }),
    () => ({
      name: 'message',
      value: pick(random, [
        'it said "no"',
        'a\\b',
        'tab\there',
        'two\nlines',
        '処理しました',
        'x < y && z > "w"',
        '50% off; really, yes',
      ]),
    }),
    () => ({ name: 'eventTime', value: `2026-11-${10 + random(18)}T0${random(9)}:${10 + random(49)}:07Z` }),
    () => ({ name: 'instanceId', value: `i-0${hex(random, 16)}` }),
  ])()
}

/** A private key as OpenSSL writes it. */
export function pem(random: Random, newline = '\n'): string {
  const body = Array.from({ length: 4 + random(10) }, () => `MII${base64(random, 61)}`)
  const kind = pick(random, ['', 'RSA ', 'EC ', 'OPENSSH '])
  return [
    `-----BEGIN ${kind}${'PRIVATE'} KEY-----`,
    ...body,
    'Qx9==',
    `-----END ${kind}${'PRIVATE'} KEY-----`,
  ].join(newline)
}

/** One line of a log, with or without something confidential in it. */
export function logLine(random: Random): string {
  const time = `2026-11-${10 + random(18)}T1${random(9)}:${10 + random(49)}:${10 + random(49)}.${100 + random(899)}Z`
  const { name, value } = confidential(random)
  return pick<() => string>(random, [
    () => `${time} INFO GET /api/orders/${random(9_999)} 200 ${random(900)} ms`,
    () => `${time} WARN ${name}=${value} retry=${random(9)}`,
    () => `${time} ${JSON.stringify({ [name]: value, ok: true, n: random(99) })}`,
    () => `${time} 処理 ${random(99)} 件、${name}：${value} を使いました`,
    () => `${time} ERROR at com.example.Shop.pay(Shop.java:${random(900)})`,
    () =>
      `203.0.${random(255)}.9 - - [20/Nov/2026:10:0${random(9)}:00 +0900] "GET /a?${name}=${encodeURIComponent(value)} HTTP/1.1" 200 ${random(9_999)}`,
    () => `${time} Cookie: sid=${plain(random, 24)}; lang=ja`,
    () => `${time} <user id="${random(99)}"><${'password'}>${password(random)}</${'password'}></user>`,
  ])()
}
