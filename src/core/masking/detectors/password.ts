import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, type Labelled, readLabelled } from '../labels'
import { before, looksMixed, matchAt, nameEnd, nameStart } from '../scan'
import { readValue } from '../values'

// Names that speak about passwords and do not hold one.
const ABOUT =
  /(?:last|expir|polic|reset|enabled|required|requirement|\bage|length|minimum|maximum|\bmin|\bmax|file|path|field|changed|hint|type|form$|url|uri|prompt|attempt|update|history|encoder|manager|service|filter|count|label|id$|name$|arn$|rotation|strength|valid|error|fail|status|page|screen|secret-ref|set$|-stdin|created|authentication|exists|ref$)/i
const NEGATED =
  /(?:forgot|reset|change|no|without|has|is|missing|lost|require|need|use|using|invalid|bad|wrong)[_.-]?pass/i
const SHORT_NAME = /(?:^|[_.-])pass$/i
const PROSE =
  /(?:は|が|を)?[ \t　]{0,2}(?:[：:=][ \t]{0,2})?["'「『`]?([!-~]{6,64}?)["'」』`]?(?=[ \t　]|です|でした|だ|に|と|[、。」』]|$)/y
const PROSE_EN = /(?:is|was|to)(?: now| set to)?[: ]{1,2}["'`]?([!-~]{6,64})["'`]?/y

export default defineDetector({
  id: 'password',
  group: 'credentials',
  names: { ja: 'パスワード', en: 'Password' },
  priority: 60,
  label: 'PASSWORD',
  source: { what: 'names used by databases, frameworks and command lines (own survey)', asOf: '2026-11' },
  triggers: [
    'password',
    'passwd',
    'passphrase',
    'passwort',
    'passcode',
    'pwd',
    '[_.-]pass',
    'pass[=:]',
    '"pass"',
    "'pass'",
    '[a-z]pass[ =:"]',
    ' pass ',
    '_pw[=:"]',
    'credentials[=:]',
    'pre-shared-key',
    'presharedkey',
    'pre_shared_key',
    'psk',
    'パスワード',
    'ﾊﾟｽﾜｰﾄﾞ',
    'パスフレーズ',
    '暗証番号',
    '事前共有鍵',
    '事前共有キー',
    '合言葉',
    '暗証キー',
  ],
  find(line, at, context) {
    void context
    const end = nameEnd(line, at)
    const start = nameStart(line, at)
    const name = line.slice(start, end)
    // "pass[=:]" and its like end behind the separator.
    const from = /[=:" ']$/.test(line.slice(at - 1, at)) ? at - 1 : at
    const labelled = readLabelled(line, from)
    if (labelled === null) return prose(line, from)
    return isSecret(line, labelled, name) ? [{ start: labelled.start, end: labelled.end }] : NOTHING
  },
  examples: [
    { text: 'DB_PASSWORD=⟦k7!mQ&z%2p⟧' },
    { text: '{"user":"app","password":"⟦Tn4\\"xq⟧","ttl":30}' },
    { text: "mysql.password: '⟦it''s-4ever⟧' # rotate" },
    { text: '<password>⟦Wm&amp;91x⟧</password>' },
    { text: 'deploy --db-password ⟦q9Lr_2⟧ --region ap-northeast-1' },
    { text: 'パスワード：⟦はる2026!⟧（仮）' },
    { text: 'ORA-01017: invalid username/password; logon denied', why: 'prose about a password' },
    { text: 'Access denied for user (using password: YES)', why: 'MySQL tells whether one was sent' },
    { text: '"PasswordLastUsed": "2026-11-02T09:14:07Z"', why: 'a time' },
    { text: 'password: ${env.DB_PW}', why: 'a placeholder' },
  ],
})

function isSecret(line: string, labelled: Labelled, name: string): boolean {
  const value = line.slice(labelled.start, labelled.end)
  if (isPlaceholder(value)) return false
  const tail = labelled.name
  if (ABOUT.test(tail.replace(/password|passwd|passphrase|passcode/i, ' ')) || NEGATED.test(name))
    return false
  if (SHORT_NAME.test(tail) && /^-?-?pass$/i.test(tail)) return value.length >= 6 && /[0-9!-/@_]/.test(value)
  if (labelled.by === 'separator' && !labelled.isQuoted && isProse(line, labelled)) return false
  return true
}

/** "password: must be longer": small letters, then more words. */
function isProse(line: string, value: Hit): boolean {
  const text = line.slice(value.start, value.end)
  return (
    /^[a-z]+$/.test(text) &&
    /^ [a-z]+/.test(line.slice(value.end, value.end + 12)) &&
    /[:：]\s*$/.test(before(line, value.start, 3))
  )
}

function prose(line: string, at: number): readonly Hit[] {
  const japanese = line.charCodeAt(at - 1) > 0x3000
  const match = japanese
    ? matchAt(PROSE, line, at)
    : line[at] === ' '
      ? matchAt(PROSE_EN, line, at + 1)
      : null
  const text = match?.[1]
  if (!match || text === undefined || !looksMixed(text) || isPlaceholder(text)) return NOTHING
  const start = match.index + match[0].indexOf(text)
  const value = readValue(line, start)
  return value === null
    ? NOTHING
    : [{ start, end: Math.max(start + 1, Math.min(value.end, start + text.length)) }]
}
