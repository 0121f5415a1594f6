import { type Hit, NOTHING } from './define'
import { readLabelled } from './labels'
import { matchAt } from './scan'

// crypt(5), Apache's htpasswd, PHC strings of Argon2 and PBKDF2, LDAP (RFC 2307): whoever has them may guess the password.
const HASH =
  /(?:\$(?:1|5|6|y|gy|7|2[abxy]|apr1|argon2(?:id|i|d)|pbkdf2(?:-[a-z0-9]{3,10})?|scrypt)\$[A-Za-z0-9./$=,+_-]{16,200}|\{(?:S?SHA|SMD5|CRYPT)(?:256|512)?\}[A-Za-z0-9+/=$.]{16,200})/iy
const HASHES = ['$1$', '$5$', '$6$', '$y$', '$2[abxy]$', '$apr1$', '$argon2', '$pbkdf2', '{ssha', '{crypt}']
const ANSWERS = ['質問の答え', '質問の回答', 'secret[ _-]{0,1}answer', 'security[ _-]{0,1}answer']
const CODES = [
  'recovery[ _-]{0,1}code',
  'backup[ _-]{0,1}code',
  'リカバリーコード',
  'バックアップコード',
  '復旧コード',
]
const CODE_LIST = /s?["']?\s{0,2}[:：=]\s{0,2}[["']{0,2}/iy
const CODE = /["']?((?=[a-z-]{0,12}\d)[a-z0-9]{4,12}(?:-[a-z0-9]{4,12}){0,5})["']?(?:[,、 ]{1,3}|$)?/iy
const MOST_CODES = 32

export const SECRET_TEXT_TRIGGERS: readonly string[] = [...HASHES, ...ANSWERS, ...CODES]
export const SECRET_TEXTS: ReadonlySet<string> = new Set(SECRET_TEXT_TRIGGERS)

/** What opens an account without being called a password: its hash, the answer to a question, codes for the day it is lost. */
export function secretText(line: string, at: number, trigger: string): readonly Hit[] {
  if (ANSWERS.includes(trigger)) {
    const value = readLabelled(line, at)
    return value === null ? NOTHING : [{ start: value.start, end: value.end }]
  }
  if (CODES.includes(trigger)) return codes(line, at)
  const start = Math.max(
    line.lastIndexOf('$', at - 2),
    trigger.startsWith('{') ? line.lastIndexOf('{', at) : 0,
  )
  const match = matchAt(HASH, line, start)
  return match === null ? NOTHING : [{ start, end: start + match[0].length }]
}

function codes(line: string, at: number): readonly Hit[] {
  let from = matchAt(CODE_LIST, line, at)?.[0].length ?? -1
  const hits: Hit[] = []
  while (from >= 0 && hits.length < MOST_CODES) {
    const match = matchAt(CODE, line, hits.length === 0 ? at + from : from)
    const text = match?.[1]
    if (!match || text === undefined) break
    const start = match.index + match[0].indexOf(text)
    hits.push({ start, end: start + text.length })
    from = match.index + match[0].length
  }
  return hits
}
