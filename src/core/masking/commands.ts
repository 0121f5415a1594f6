import type { Hit } from './define'
import { before, matchAt } from './scan'

/** How a program or language is given a password without a name for it. Group 1 of `pattern` is the password. */
export interface PasswordCommand {
  readonly trigger: string
  /** From just behind the trigger. */
  readonly pattern: RegExp
  /** What must stand before the trigger, within 240 characters. */
  readonly behind?: RegExp
}

// A word of a command line, quoted or not. Group 1 stays without the quotes.
const WORD = String.raw`(?:\\{0,3}["'])?([^\s"'\x60;|]{1,256}?)(?=\\{0,3}["']|[\s;|\x60]|$)`
const after = (text: string, flags = 'iy') => new RegExp(text + WORD, flags)
const ORACLE =
  /(?:-[A-Za-z]+[ =]?\d* ){0,4}\\{0,3}["']?[\w$#.-]{1,64}\/"?([^\s"'\\/]{1,128}?)(?="?@[\w(/.-]|["'\s\\]|$)/iy

/** Own survey of the programs' manuals, 2026-11. */
export const PASSWORD_COMMANDS: readonly PasswordCommand[] = [
  ...['sqlplus ', 'sqlldr ', 'expdp ', 'impdp ', 'rman target ', 'userid='].map((trigger) => ({
    trigger,
    pattern: ORACLE,
  })),
  { trigger: 'connect ', pattern: ORACLE, behind: /(?:sql>|rman>|^)\s{0,4}connect $/i },
  { trigger: 'conn ', pattern: ORACLE, behind: /(?:sql>|^)\s{0,4}conn $/i },
  {
    trigger: ' -p',
    pattern: after(''),
    behind: /\b(?:mysql\w{0,20}|mariadb[\w-]{0,20}|xtrabackup|mydumper)\b[^|;]{0,240}? -p$/,
  },
  {
    trigger: ' -p',
    pattern: after('[ =]?'),
    behind:
      /\b(?:sshpass(?= -p$)|mongo\w{0,20}|mongosh|unzip|zip|7za?|sqlcmd|bcp|osql|isql|tsql|mosquitto_\w{1,20}(?=[^|;]{0,240} -P$)|mysqlsh|winexe|freetds|curlftpfs)\b[^|;]{0,240}? -[pP]$/,
  },
  {
    trigger: ' -p',
    pattern: after(' '),
    behind:
      /\b(?:docker|podman|nerdctl|helm|az|oc|cf|crane|skopeo|buildah)\b[^|;]{0,240}\blogin\b[^|;]{0,240}? -p$/,
  },
  { trigger: ' -pw ', pattern: after(''), behind: /\b(?:plink|pscp|psftp|putty|kitty|addprinc)\b/i },
  { trigger: ' -a ', pattern: after(''), behind: /\b(?:redis-cli|valkey-cli|redis-benchmark)\b/ },
  {
    trigger: ' -w ',
    pattern: after(''),
    behind: /\bldap(?:search|modify|add|delete|passwd|whoami|compare)\b/,
  },
  {
    trigger: ' -u ',
    pattern: /['"]?[\w.\\/@-]{1,64}%([^\s"']{1,128})/iy,
    behind: /\b(?:smbclient|rpcclient|net|winexe|smbget)\b/,
  },
  {
    trigger: 'identified by ',
    pattern: after('(?:values )?'),
    behind: /\b(?:user|role|grant|link|alter|create)\b[^;]{0,240}identified by $/i,
  },
  { trigger: ' by ', pattern: after(''), behind: /identified with ["'\w]{1,40} by $/i },
  {
    trigger: 'password ',
    pattern: /['"]([^'"]{1,128})['"]/y,
    behind: /\b(?:alter|create|with|set|role|user|encrypted)\b/i,
  },
  { trigger: 'password(', pattern: /\\{0,3}['"]([^'"\\]{1,128})\\{0,3}['"]/y },
  {
    trigger: 'password ',
    // A word of letters alone may be prose: "user changed password again".
    pattern: after('(?:[057] |encrypted |cipher |simple |(?=[^\\s]{0,128}[0-9!#$%&*@^]))'),
    behind:
      /(?:\blogin|\busername|\buser|\benable|^|machine \S+ login) (?!(?:or|and|without|no) )\S{1,64} (?:privilege \d+ )?password $|enable password $/i,
  },
  {
    trigger: 'password ',
    pattern: after(''),
    behind:
      /^\s{0,8}(?:username|enable) (?!(?:or|and|without|no) )(?:\S{1,64} (?:privilege \d+ )?)?password $/i,
  },
  {
    trigger: 'secret ',
    pattern: after('(?:[0456789] )'),
    behind: /(?:enable|username \S+(?: privilege \d+)?) secret $/i,
  },
  {
    trigger: 'password ',
    pattern: /([^\s"']{0,128}[0-9!#-&*+@^~][^\s"']{0,128})\s*$/y,
    behind: /^\s{0,8}password $/i,
  },
  ...['\\/pw', '\\/pass'].map((trigger) => ({
    trigger,
    pattern: /(?:word|wd)?["']?\s{0,2}[:：=]\s{0,2}[\w.@-]{1,64} {0,2}\/ {0,2}([^\s"'、。」]{4,128})/iy,
    behind: /(?:^|[^A-Za-z])(?:id|user|username|login|ユーザー?(?:名|ID)?) ?\/(?:pw|pass)$/i,
  })),
  {
    trigger: 'password for ',
    pattern:
      /(?:user )?["']?[\w.@-]{1,64}["']?(?:: | is | = )["']?((?=[^\s"']{0,64}[0-9!#$%&*@^])[^\s"']{6,128})/iy,
  },
  { trigger: 'requirepass ', pattern: after('') },
  { trigger: 'masterauth ', pattern: after('') },
  { trigger: '"auth" ', pattern: /"(?:[^"\s]{1,64}" ")?([^"]{1,256})"/y },
  {
    trigger: 'pre-shared-key ',
    pattern: after(
      String.raw`(?:\d{1,4} )?(?:text |hexadecimal |ascii-text |hex |local |remote |address [\d.]+ key |[067] ){0,2}`,
    ),
  },
  { trigger: ' psk ', pattern: /["']([^"']{4,128})["']/iy },
  {
    trigger: 'community ',
    pattern: after(''),
    behind: /snmp-server community $|snmp community $|rocommunity $|rwcommunity $/i,
  },
  { trigger: 'pass:', pattern: after(''), behind: /-(?:passin|passout|password|srcpass|pass|k) pass:$/ },
  {
    trigger: 'net use ',
    pattern: /(?:[A-Za-z*]:? )?\\\\[^\s"']{1,200} (?!\/|\*)["']?([^\s"']{1,128})["']?(?= \/user:)/iy,
  },
  {
    trigger: 'set password',
    pattern: /(?: for [^\s=;]{1,160})?\s{0,4}=\s{0,4}(?:password\()?["']([^'"]{1,128})["']/iy,
  },
  // Line of a .pgpass file.
  {
    trigger: ':5432:',
    pattern: /[\w*-]{1,63}:[\w*.-]{1,63}:([^\s:]{1,128})\s*$/y,
    behind: /^[\w*.-]{1,253}:5432:$/,
  },
  {
    trigger: ':*:',
    pattern: /[\w*-]{1,63}:([^\s:]{1,128})\s*$/y,
    behind: /^[\w*.-]{1,253}:(?:\d{1,5}|\*):\*:$/,
  },
  {
    trigger: '--value ',
    pattern: after(''),
    behind: /\bput-parameter\b[^|;]{0,240}(?:SecureString|passw|secret|token|key)[^|;]{0,240}--value $/i,
  },
  {
    trigger: '--value ',
    pattern: /["']?([^\s"'|;]{1,256})["']?(?=[^|;]{1,200}SecureString)/y,
    behind: /\bput-parameter\b[^|;]{0,240}--value $/,
  },
  ...['base64(', 'b64encode(', 'btoa('].map((trigger) => ({
    trigger,
    pattern: /b?["'][\w.@-]{1,64}:([^"'\s]{1,128})["']/iy,
  })),
  {
    trigger: '_password ',
    pattern: after(''),
    behind: /\b(?:npm|yarn|pnpm) config set \S{1,200}_password $/,
  },
  { trigger: ' -k ', pattern: after(''), behind: /\bopenssl\b[^|;]{0,240} -k $/ },
  {
    trigger: 'auth ',
    pattern: /["']?((?=[^\s"']{0,128}\d)[^\s"']{6,128})/y,
    behind: /(?:redis|valkey)[^|;]{0,200}\bAUTH $/i,
  },
  { trigger: 'net user ', pattern: after(String.raw`[\w.$-]{1,64} (?!/)`) },
  {
    trigger: '\\/user:',
    pattern: after(String.raw`[\w.\\@-]{1,80} (?!/)`),
    behind: /net use\b|runas|cmdkey/i,
  },
  { trigger: '\\/pass:', pattern: after('') },
  { trigger: 'securestring ', pattern: /(?:-(?:String|AsPlainText|Force) ){0,3}["']([^"']{1,256})["']/iy },
  { trigger: 'chpasswd <<< ', pattern: /["']?[\w.-]{1,64}:([^\s"']{1,128})/y },
  {
    trigger: 'echo ',
    pattern: /["']?[\w.-]{1,64}:([^\s"'|]{1,128})["']?\s{0,4}\|\s{0,4}(?:sudo )?chpasswd/y,
  },
  {
    trigger: 'echo ',
    pattern:
      /(?:-n )?["']?([^\s"'|]{4,128})["']?\s{0,4}\|\s{0,4}(?:sudo |docker login|passwd --stdin|\w+ login [^|]*--password-stdin|kinit|cryptsetup)/y,
  },
  { trigger: 'add_user ', pattern: after(String.raw`[\w.@-]{1,64} `), behind: /rabbitmqctl/ },
  { trigger: 'change_password ', pattern: after(String.raw`[\w.@-]{1,64} `), behind: /rabbitmqctl/ },
  {
    trigger: 'htpasswd ',
    pattern: after(String.raw`-\w{0,8}b\w{0,8} (?:-\w+ ){0,3}(?:[\w./-]{1,200} )?[\w.@-]{1,64} `),
  },
  { trigger: ' pass ', pattern: after('', 'y'), behind: /(?:^|[>:\]"(-]|---> ?) ?PASS $/ },
]

const HEAD = 240

const byTrigger = new Map<string, readonly PasswordCommand[]>()
for (const command of PASSWORD_COMMANDS) {
  byTrigger.set(command.trigger, [...(byTrigger.get(command.trigger) ?? []), command])
}

/** The password of a command whose trigger ends here. */
export function commandPassword(line: string, at: number, trigger: string): Hit | null {
  const candidates = byTrigger.get(trigger)
  if (candidates === undefined) return null
  const head = before(line, at, HEAD)
  for (const { pattern, behind } of candidates) {
    if (behind !== undefined && !behind.test(head)) continue
    const match = matchAt(pattern, line, at)
    const text = match?.[1]
    if (!match || text === undefined) continue
    const start = match.index + match[0].lastIndexOf(text)
    return { start, end: start + text.length }
  }
  return null
}
