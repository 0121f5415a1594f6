import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A record as people meet it: what must be gone, by kind, and what must still be there. */
export interface BlindRecord {
  readonly id: string
  readonly text: string
  readonly secrets: readonly { readonly kind: string; readonly value: string }[]
  readonly kept: readonly string[]
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'
const ALPHABETS: Readonly<Record<string, string>> = {
  an: LETTERS + LETTERS.toLowerCase() + DIGITS,
  up: LETTERS + DIGITS,
  lo: LETTERS.toLowerCase() + DIGITS,
  dig: DIGITS,
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  b: `${LETTERS}${LETTERS.toLowerCase()}${DIGITS}+/`,
  url: `${LETTERS}${LETTERS.toLowerCase()}${DIGITS}-_`,
  bech: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
}

/** Text without meaning, the same at every run. */
function made(alphabet: string, length: number, seed: string): string {
  let text = ''
  for (let i = 0; text.length < length; i++)
    for (const byte of createHash('sha256').update(`${seed}:${i}`).digest())
      text += alphabet.charAt(byte % alphabet.length)
  return text.slice(0, length)
}

const base64url = (text: string) => Buffer.from(text).toString('base64url')

function lines(count: number, seed: string, glue: string): string {
  const all = Array.from({ length: count }, (_, i) => made(ALPHABETS['b'] ?? '', 64, `${seed}/${i}`))
  return [...all.slice(0, -1), `${(all.at(-1) ?? '').slice(0, 30)}==`].join(glue)
}

/** Twelve digits with the check digit of the ordinance (総務省令第85号第5条). */
function myNumber(seed: string, glue: string): string {
  const digits = [...made(DIGITS, 11, seed)].map(Number)
  const sum = digits.reduceRight((total, digit, i) => total + digit * (11 - i <= 6 ? 12 - i : 6 - i), 0)
  const check = sum % 11 <= 1 ? 0 : 11 - (sum % 11)
  const all = [...digits, check].join('')
  return glue === '' ? all : `${all.slice(0, 4)}${glue}${all.slice(4, 8)}${glue}${all.slice(8)}`
}

// ⟪hex40⟫ … ⟪b64:text⟫ stand for what a scanner of repositories would stumble on.
function filled(macro: string, seed: string): string {
  if (macro.startsWith('b64:')) return Buffer.from(macro.slice(4)).toString('base64')
  if (macro === 'jwt')
    return `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(`{"sub":"${made(DIGITS, 8, seed)}","iat":1793577600}`)}.${made(ALPHABETS['url'] ?? '', 43, seed)}`
  if (macro === 'my') return myNumber(seed, '')
  if (macro === 'my4') return myNumber(seed, '-')
  const [, name = '', length = ''] = /^([A-Za-z]+)(\d+)$/.exec(macro) ?? []
  if (name === 'pem') return lines(Number(length), seed, '\n')
  if (name === 'pemesc') return lines(Number(length), seed, '\\n')
  if (name === 'pemind') return lines(Number(length), seed, '\n    ')
  const alphabet = ALPHABETS[name]
  if (alphabet === undefined) throw new RangeError(`unknown: ${macro}`)
  return made(alphabet, Number(length), seed)
}

function record(source: string, id: string): BlindRecord {
  let count = 0
  const full = source
    .trimEnd()
    .replaceAll('¦', '')
    .replace(/⟪([^⟫]+)⟫/g, (_, macro: string) => filled(macro, `${id}/${count++}`))
  const secrets = [...full.matchAll(/«([a-z-]+)\|([^»]*)»/g)]
  const kept = [...full.matchAll(/‹([^›]*)›/g)].map((m) => (m[1] ?? '').replace(/«[a-z-]+\|([^»]*)»/g, '$1'))
  return {
    id,
    text: full.replace(/«[a-z-]+\|([^»]*)»/g, '$1').replace(/[‹›]/g, ''),
    secrets: secrets.map(([, kind = '', value = '']) => ({ kind, value })),
    kept: kept.filter((literal) => literal !== ''),
  }
}

/**
 * The records of a file: `%%` begins one, «kind|value» must be gone, ‹literal› must stay, ¦ is nothing.
 * @throws {RangeError} for a macro that is not known
 */
export function blindRecords(name: string): readonly BlindRecord[] {
  const text = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
  return text
    .split(/^%%\n/m)
    .slice(1)
    .map((source, i) => record(source, `${name} ${i + 1}`))
}
