import { commandPassword, PASSWORD_COMMANDS } from '../commands'
import { type Context, defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder, type Labelled, readLabelled } from '../labels'
import { before, looksMixed, matchAt, nameEnd, nameStart, skip } from '../scan'
import { SECRET_TEXT_TRIGGERS, SECRET_TEXTS, secretText } from '../secret-texts'
import { inserted } from '../sql'
import { readValue } from '../values'

// Names that speak about passwords and do not hold one.
const ABOUT =
  /(?:bypass|compass|last|expir|polic|reset|enabled|required|requirement|\bage|length|minimum|maximum|\bmin|\bmax|file|path|field|changed|hint|type|form$|url|uri|prompt|attempt|update|history|encoder|manager|service|filter|count|label|id$|name$|arn$|rotation|strength|valid|error|fail|status|page|screen|secret-ref|set$|-stdin|created|authentication|exists|ref$)/i
const NAMES_PASSWORD =
  /(?:passw|passph|passcode|pwd|[_.-]pass|pass[=:"' ]|(?:^|[^A-Za-z])pw[=:："]|credentials[=:]?|shared[-_]?key|psk)[^\s=:"']{0,48}[=:"' ]?$|[パﾊ暗事合][^\s]{1,8}$/i
const NEGATED =
  /(?:^|[^A-Za-z])(?:forgot|reset|change|no|without|has|is|missing|lost|require|need|use|using|invalid|bad|wrong)[_.-]?pass/i
// How passwords are kept is a setting.
const HOW_KEPT = /passwords?[_.-]?(?:encryption|less|algorithm|hash(?:er|ing)|storage|plugin)/i
const SHORT_NAME = /(?:^|[_.-])pass$/i
// The value on a line of its own: text of an XML element, a block of YAML.
const OWN_LINE =
  /(?:<(?:[\w.-]{1,22}:)?[\w.-]{0,40}(?:password|passwd|passphrase|secret|token)(?:\s[^<>]{0,200})?>|^[\s-]{0,40}["']?[\w.-]{0,40}(?:(?:password|passwd|passphrase)["']?:\s{1,4}[|>][+-]?|(?:passwords|passphrases)["']?\s?[:=]\s{0,4}\[?))\s{0,8}$/i
const OWN_VALUE = /^\s{0,80}(?:- )?(["']?)([^\s<>{}[\]]{4,512}?)\1,?(?<!:)$/
const ELEMENT_VALUE = /^\s{1,80}([^\s<>][^<>]{3,127})$/
const CLOSED = /^\s{0,80}([^\s<>][^<>]{1,511})<\/[\w.:-]{1,80}$/
const PROSE =
  /(?:は|が|を)?[ \t　]{0,2}(?:[：:=][ \t]{0,2})?["'「『`]?([!-~]{6,64}?)["'」』`]?(?=[ \t　]|です|でした|だ|に|と|[、。」』]|$)/y
// パスワードはSSID「…」で「…」です: the first brackets hold something else.
const BEHIND_ANOTHER = /は[^。「」]{1,12}「[^「」]{1,40}」[^。「」]{0,8}(?=「)/y
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
    'pw[=:：]',
    'credentials[=:]',
    'pre-shared-key',
    'presharedkey',
    'pre_shared_key',
    'psk',
    ...new Set(PASSWORD_COMMANDS.map((c) => c.trigger)),
    'value[":= ]',
    'default[ ]{0,8}[=:]',
    '<string>',
    'values[ ]{0,1}(',
    ...SECRET_TEXT_TRIGGERS,
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
    const apart = closedHere(line, at, context) ?? listedApart(line, at, context)
    if (apart !== null) return [apart]
    const command = commandPassword(line, at, context.trigger)
    if (command !== null && !isPlaceholder(line.slice(command.start, command.end))) return [command]
    const paired = pairedWithPrevious(line, at, context)
    if (paired !== null) return paired
    const end = nameEnd(line, at)
    const start = nameStart(line, at)
    const name = line.slice(start, end)
    // "pass[=:]" and its like end behind the separator.
    const from = /[=:：" ']$/.test(line.slice(at - 1, at)) ? at - 1 : at
    if (SECRET_TEXTS.has(context.trigger)) return secretText(line, at, context.trigger)
    if (context.trigger.startsWith('values')) return inserted(line, at, COLUMN)
    // Triggers of commands are no names: "-p" alone says nothing.
    if (!NAMES_PASSWORD.test(before(line, at, 24) + line.slice(at, end))) return NOTHING
    const labelled = readLabelled(line, from)
    if (labelled === null) return prose(line, from)
    return isSecret(line, labelled, name) ? withRest(line, labelled) : NOTHING
  },
  block: {
    opens: (line) => OWN_LINE.test(line),
    body: (line, opening) => {
      const text = line.trimEnd()
      const isInside = /^\s{0,80}<[^<>]{1,260}>\s*$/.test(opening) && indent(line) > indent(opening)
      const value = OWN_VALUE.exec(text)?.[2] ?? (isInside ? ELEMENT_VALUE.exec(text)?.[1] : undefined)
      if (value === undefined || isPlaceholder(value)) return null
      const start = text.lastIndexOf(value)
      return { start, end: start + value.length }
    },
  },
  examples: [
    { text: '<password>\n  ⟦k7!mQ-z%2p⟧\n</password>' },
    { text: '<db>\n  <password>\n    ⟦k7 mQ;z &amp; x⟧\n  </password>\n</db>' },
    { text: '<password>\n⟦k7!mQ-z⟧</password>' },
    { text: 'usage: login <user> <password>\n  logs in and waits', why: 'a synopsis' },
    { text: 'variable "db_password" {\n  type    = string\n  default = "⟦k7!mQ-z⟧"\n}' },
    { text: 'MasterPassword:\n  Type: String\n  NoEcho: true\n  Default: ⟦k7!mQ-z⟧' },
    { text: 'MasterName:\n  Type: String\n  Default: prod-main', why: 'the name says nothing of a secret' },
    { text: '<key>ApiSecret</key>\n<string>⟦k7!mQ-z⟧</string>' },
    { text: "define( 'DB_PASSWORD', '⟦k7!mQ-z⟧' );" },
    { text: '["password", "email"] are required', why: 'a list of names' },
    {
      text: "INSERT INTO users (name, password, plan) VALUES ('Aki', '⟦k7!mQ-z⟧', 'gold'), ('Bo', '⟦Lr4_t2⟧', 'free');",
    },
    { text: "SET PASSWORD FOR 'root'@'localhost' = '⟦k7!mQ-z⟧';" },
    { text: 'db.example.net:5432:orders:app:⟦k7!mQ-z⟧' },
    { text: 'password_encryption = scram-sha-256', why: 'a setting' },
    { text: 'sshpass -p ⟦k7!mQ-z⟧ ssh -p 2222 ops@db.example.net' },
    { text: "aws ssm put-parameter --name /prod/x --type SecureString --value '⟦k7!mQ-z⟧'" },
    { text: 'app:⟦$6$kR7xLq2n$Qsbxq3FDUI3gHN9D5fQ0T6TQzhBB8uwy1dE6⟧:19700:0:99999' },
    { text: '秘密の質問の答え：⟦ミケ子⟧' },
    { text: 'recovery codes: ⟦4821-9930⟧, ⟦7718-2046⟧' },
    { text: 'recovery code sent to the user', why: 'prose' },
    { text: '仮パスワード → ⟦k7!mQ-z⟧（24時間）' },
    { text: 'db_password: |-\n  ⟦k7!mQ-z%2p⟧\nport: 5432' },
    { text: 'DB_PASSWORD=⟦k7!mQ&z%2p⟧' },
    { text: '{"user":"app","password":"⟦Tn4\\"xq⟧","ttl":30}' },
    { text: "mysql.password: '⟦it''s-4ever⟧' # rotate" },
    { text: '<password>⟦Wm&amp;91x⟧</password>' },
    { text: 'deploy --db-password ⟦q9Lr_2⟧ --region ap-northeast-1' },
    { text: 'パスワード：⟦はる2026!⟧（仮）' },
    { text: 'sqlplus batch/⟦Ue-31_kx⟧@ORCL @run.sql' },
    { text: 'mysqldump -u root -p⟦x9!Lm⟧ shop > dump.sql' },
    { text: "ALTER USER app IDENTIFIED BY '⟦n0-Go!⟧';" },
    { text: '- name: DB_PASSWORD\n  value: "⟦kumo-77⟧"' },
    { text: '"passwords": ["⟦k7!mQ-z⟧", "⟦x9,Lm⟧"]' },
    { text: '"password": {"type": "string"}', why: 'an object, no value' },
    { text: 'PWD=/srv/app', why: 'the folder of a shell' },
    { text: 'rows identified by the key', why: 'prose' },
    { text: 'ID：batch01　PW：⟦k7!mQ-z⟧' },
    { text: 'ID/PW: batch01/⟦k7!mQ-z⟧' },
    { text: 'mkdir -p /var/log/app', why: 'no password' },
    { text: 'docker run -p 8080:80 nginx', why: 'a port' },
    { text: 'mosquitto_pub -h broker -p 8883 -t a/b -m x', why: 'a port' },
    { text: 'ORA-01017: invalid username/password; logon denied', why: 'prose about a password' },
    { text: 'Access denied for user (using password: YES)', why: 'MySQL tells whether one was sent' },
    { text: '"PasswordLastUsed": "2026-11-02T09:14:07Z"', why: 'a time' },
    { text: `password: \${env.DB_PW}`, why: 'a placeholder' },
    { text: 'password=<PASSWORD> is set', why: 'a stand-in, no element' },
  ],
})

const indent = (line: string) => line.length - line.trimStart().length

/** `<password>` on the line before, then the value with `</password>` behind it. */
function closedHere(line: string, at: number, { previous }: Context): Hit | null {
  const value = line.includes('</') ? CLOSED.exec(line.slice(0, at))?.[1]?.trimEnd() : undefined
  if (value === undefined || isPlaceholder(value) || !OWN_LINE.test(previous().trimEnd())) return null
  const start = line.indexOf(value)
  return { start, end: start + value.length }
}

const COLUMN = /^(?:[\w.]{0,40}_)?(?:password|passwd|pwd|passphrase|secret)$/i
// A parameter of CloudFormation, a variable of Terraform, an entry of a property list.
const DEFAULTS =
  /(?:variable\s+"[\w-]{0,60}(?:passw(?:or)?d|secret|token|api_?key)[\w-]{0,12}"\s*\{[^{}]{0,400}|(?:^|\n)[ \t]{0,40}["']?\w{0,60}(?:passw(?:or)?d|secret|token)\w{0,12}["']?\s?:[ \t]{0,8}\{?[ \t\r]{0,8}(?:\n\s{1,40}["']?(?:Type|NoEcho|Description|MinLength|MaxLength|AllowedPattern|ConstraintDescription)["']?\s?:[^\n]{0,200}){1,8}\s{0,40})$/i
const DEFAULT_LINE = /^\s{0,40}["']?default["']?\s{0,8}[=:]\s{0,4}/iy
const PLIST_KEY = /<key>[\w .-]{0,60}(?:passw(?:or)?d|secret|token|passphrase|api_?key)<\/key>\s*$/i

/** The value of a setting that was named some lines above, or on the line before in a property list. */
function listedApart(line: string, at: number, { trigger, previous, above }: Context): Hit | null {
  const isPlist = trigger === '<string>'
  const isNamed = isPlist
    ? PLIST_KEY.test(before(line, at - 8, 120)) ||
      (/^\s*$/.test(line.slice(0, at - 8)) && PLIST_KEY.test(previous()))
    : trigger.startsWith('default') && DEFAULTS.test(above())
  if (!isNamed) return null
  const from = isPlist ? at : skip(DEFAULT_LINE, line, 0)
  const value = from === null ? null : readValue(line, from)
  return value === null || isPlaceholder(line.slice(value.start, value.end))
    ? null
    : { start: value.start, end: value.end }
}

const NEXT_OF_LIST = /\\{0,7}["'],\s{0,4}(?=\\{0,7}["'])/y
const LONGEST_LIST = 64

/** A list of passwords: what follows the first one is as secret. */
function withRest(line: string, first: Labelled): readonly Hit[] {
  const hits: Hit[] = [{ start: first.start, end: first.end }]
  if (!/\[\s{0,8}\\{0,7}["']$/.test(before(line, first.start, 18))) return hits
  for (let end = first.end; hits.length < LONGEST_LIST; ) {
    const next = skip(NEXT_OF_LIST, line, end)
    const value = next === null ? null : readValue(line, next)
    if (value === null) break
    hits.push({ start: value.start, end: value.end })
    end = value.end
  }
  return hits
}

function isSecret(line: string, labelled: Labelled, name: string): boolean {
  const value = line.slice(labelled.start, labelled.end)
  if (isPlaceholder(value) || (/^(?:OLD)?PWD$/.test(name) && /^(?:\/|[A-Z]:\\)/.test(value))) return false
  const tail = labelled.name
  // `${DB_PASSWORD:?missing}`: what the shell says when it is not set.
  if (value.startsWith('?') && before(line, labelled.nameStart, 2) === '${') return false
  if (
    HOW_KEPT.test(tail) ||
    ABOUT.test(tail.replace(/password|passwd|passphrase|passcode/i, ' ')) ||
    (NEGATED.test(name) && !looksMixed(value))
  )
    return false
  if (/^pw$/i.test(tail)) return value.length >= 6 && looksMixed(value)
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

const NAMED_BEFORE =
  /(?:name|key|id|field|param)["']?\s{0,4}[:=]\s{0,4}["']?[\w./-]{0,60}(?:passw(?:or)?d|pwd|secret|token|api[_-]?key|passphrase)[\w-]{0,12}["']?\s{0,2},?\s{0,4}$/i
const VALUE_LINE = /^\s{0,40}(?:- )?["']?\w{0,20}value["']?\s{0,4}[:=]\s{0,4}/iy

/** Lists of names and values put the two on lines of their own: `name: DB_PASSWORD`, `value: …`. */
function pairedWithPrevious(line: string, at: number, { previous }: Context): readonly Hit[] | null {
  if (!/value.$/i.test(line.slice(Math.max(0, at - 6), at))) return null
  const from = skip(VALUE_LINE, line, 0)
  if (from === null || from < at - 1 || !NAMED_BEFORE.test(previous())) return NOTHING
  const value = readValue(line, from)
  return value === null || isPlaceholder(line.slice(value.start, value.end))
    ? NOTHING
    : [{ start: value.start, end: value.end }]
}

/** パスワード「…」: what is in the brackets counts when it is not Japanese itself. */
function bracketed(line: string, at: number): readonly Hit[] {
  const value = readValue(line, at)
  const isSecretText = value !== null && /^[ -~]{4,64}$/.test(line.slice(value.start, value.end))
  return isSecretText ? [{ start: value.start, end: value.end }] : NOTHING
}

function prose(line: string, at: number): readonly Hit[] {
  const japanese = line.charCodeAt(at - 1) > 0x3000
  if (/[「『]/.test(line.charAt(at))) return bracketed(line, at)
  const late = japanese ? skip(BEHIND_ANOTHER, line, at) : null
  if (late !== null) return bracketed(line, late)
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
