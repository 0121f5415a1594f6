import { defineDetector, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { pairedValue } from '../pairs'
import { matchAt } from '../scan'

const PATH = /([^\s/\\"'<>:;,|*?()[\]{}`$%&=「」『』、。]{1,64})/y
const FIELD = /^(?:=|:\S)/
// A line of `ls -l`.
const LISTING =
  /[-d]rw[xsS-][rwxsStT-]{6}[.+@]? {1,8}\d{1,6} {1,8}([\w.-]{1,64}) {1,16}[\w.-]{1,64} {1,16}\d/y
// Where a name stands that no label names. Group 1 is the name; the pattern begins at the trigger.
const PLACES: Readonly<Record<string, RegExp>> = {
  'acct="': /acct="([\w.@-]{1,64})"/iy,
  'last login: ': /last login: ([\w.-]{1,64})(?= {1,8}(?:pts|tty))/iy,
  '-rw-': LISTING,
  '-rwx': LISTING,
  drwx: LISTING,
  // Names of people in a directory; those of servers stand in other branches.
  'cn=': /cn=([\w.-]{1,64})(?=, {0,2}(?:ou=(?:users|people|staff|employees)|cn=users))/iy,
  'uid=': /uid=([\w.-]{1,64})(?=, {0,2}ou=)/iy,
  ' -u ': / -u ["']?(?:[\w.-]{1,64}\\{1,2})?([\w.-]{1,64})(?=%)/iy,
}

const SHARED = new Set(
  `ec2-user ubuntu admin administrator root centos fedora debian opc core vagrant runner jenkins circleci gitlab-runner
  public default all users hadoop ssm-user cloudshell-user codebuild-user node app www-data nginx apache tomcat postgres
  mysql oracle git user default.user shared nobody daemon bin system linuxbrew ansible deploy service guest test anonymous
  containeradministrator localservice networkservice nobody4 appuser python java lambda sbx_user1051 the this your an user account client host web webapp site airflow
  jovyan coder gitpod codespace vscode`.split(/\s+/),
)

export default defineDetector({
  id: 'user-name',
  group: 'identity',
  names: { ja: 'ユーザー名', en: 'User name' },
  priority: 25,
  label: 'USER',
  source: {
    what: 'home folders of Linux, macOS and Windows; names of login fields (own survey)',
    asOf: '2026-11',
  },
  triggers: [
    '\\/home\\/',
    '\\/users\\/',
    ':\\\\users\\\\',
    ':\\\\\\\\users\\\\\\\\',
    'documents and settings\\\\',
    'user[_-]{0,1}name',
    'login[_-]{0,1}name',
    'samaccountname',
    'ユーザー名',
    'ユーザ名',
    'ユーザーID',
    'ユーザー ID',
    'ログインID',
    'ログイン ID',
    'ログイン名',
    'ＩＤ',
    '社員番号',
    'account name',
    ' user[=:]',
    '[,{;"]user[":=]',

    'logged in as ',
    'ログインユーザー',
    'for user ',
    'invalid login for ',
    'failed login for ',
    'failed logon for ',
    'login failed for ',
    'logon failed for ',
    'login failure for ',
    'for invalid user ',
    'accepted publickey for ',
    'accepted password for ',
    'failed password for ',
    'session opened for user ',
    'session closed for user ',
    'user_id=',
    'ユーザー{0,1}[=：:]',
    ' : tty=',
    '\\/user:',
    'net user ',
    'ユーザー{0,1}「',
    '"login"',
    'acct="',
    '(uid=',
    'last login: ',
    '-rw-',
    '-rwx',
    'drwx',
    '\\/var\\/mail\\/',
    '\\/spool\\/mail\\/',
    '\\/spool\\/cron\\/',
    'cn=',
    'uid=',
    ' -u ',
    'value[":= ]',
  ],
  find(line, at, { trigger, previous }) {
    if (trigger.startsWith('value')) return listed(line, at, previous)
    const place = PLACES[trigger]
    if (place !== undefined) return inPlace(line, at, trigger, place)
    if (trigger === '(uid=') return named(line, at - trigger.length)
    if (trigger === ' : tty=') return named(line, at - trigger.length)
    if (trigger === '\\/user:') return windowsUser(line, at)
    if (/[/\\ 「]/.test(line.charAt(at - 1))) return unlabelled(line, at)
    if (line[at - 1] === 'Ｄ' && !line.slice(at, at + 80).includes('パスワード')) return NOTHING
    const labelled = readLabelled(line, /[=:："]/.test(line.charAt(at - 1)) ? at - 1 : at, 80)
    if (labelled === null) return NOTHING
    return hit(line, labelled.start, labelled.end)
  },
  examples: [
    { text: 'open /home/⟦s.tanaka⟧/.aws/config' },
    { text: 'C:\\Users\\⟦y-mori⟧\\AppData\\Local' },
    { text: 'username=⟦t.okada⟧ status=locked' },
    { text: 'sudo: ⟦t.okada⟧ : TTY=pts/0 ; PWD=/srv ; USER=root' },
    { text: "Access denied for user '⟦t.okada⟧'@'db.example.net'" },
    { text: 'net use Z: \\\\fs1\\x pw /user:CORP\\⟦t.okada⟧' },
    { text: 'ログイン失敗 ユーザ=⟦t_okada⟧ 回数=3' },
    { text: '"login":"⟦k_hirano⟧","id":7' },
    { text: '-rw-r--r-- 1 ⟦kawabata⟧ staff 4096 Nov 20 08:00 run.sh' },
    { text: 'CN=⟦n.fukuda⟧,OU=Users,DC=example' },
    { text: 'type=USER_LOGIN acct="⟦okubo⟧" res=failed' },
    { text: 'ユーザ「⟦t.sugiura⟧」を切断' },
    { text: 'Invalid login for ⟦t.nishida⟧ from 192.0.2.7' },
    { text: 'login failed for ⟦taro⟧: wrong code' },
    { text: 'she used his own login for our console', why: 'prose' },
    { text: 'login failed for retry=3', why: 'a field' },
    { text: 'CN=www.example.com,OU=Web,O=Example', why: 'a server' },
    { text: 'ログオンユーザー名: CORP\\⟦a.morimoto⟧' },
    { text: '/home/ec2-user/app.log', why: 'the same on every instance' },
    { text: 'ログインID：⟦okada01⟧' },
  ],
})

/** Of a list of names and values: a form in HAR. */
function listed(line: string, at: number, previous: () => string) {
  const found = pairedValue(line, at, previous)
  return found !== null && /^(?:user|login)[_-]?(?:name|id)$/i.test(found.name)
    ? hit(line, found.start, found.end)
    : NOTHING
}

function inPlace(line: string, at: number, trigger: string, pattern: RegExp) {
  const text = matchAt(pattern, line, at - trigger.length)?.[1]
  if (text === undefined) return NOTHING
  const end = line.indexOf(text, at)
  return hit(line, end, end + text.length)
}

function hit(line: string, from: number, end: number) {
  // `DOMAIN\\name`: the name alone.
  const start = Math.max(from, line.lastIndexOf('\\', end - 1) + 1)
  const value = line.slice(start, end)
  const isName = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,63}$/u.test(value) && /\p{L}/u.test(value)
  return isName && !SHARED.has(value.toLowerCase()) && !isPlaceholder(value) ? [{ start, end }] : NOTHING
}

/** `okada : TTY=pts/0`, as sudo writes it: the name stands before. */
function named(line: string, end: number) {
  let start = end
  while (start > 0 && end - start < 64 && /[\w.@-]/.test(line.charAt(start - 1))) start--
  return hit(line, start, end)
}

const WINDOWS_USER = /["']?(?:[\w.-]{1,64}\\{1,2})?([^\s"'\\/:]{1,64})/y

function windowsUser(line: string, at: number) {
  const text = matchAt(WINDOWS_USER, line, at)
  const end = WINDOWS_USER.lastIndex
  return text?.[1] === undefined ? NOTHING : hit(line, end - text[1].length, end)
}

/** `/home/app`, `for user "app"`, `for user 'app'@'host'` */
function unlabelled(line: string, at: number) {
  const isPath = /[/\\]/.test(line.charAt(at - 1))
  if (isPath && /[A-Za-z0-9.-]$/.test(line.slice(0, Math.max(0, at - 7)).slice(-1)) && line[at - 7] === '/')
    return NOTHING
  const match = matchAt(PATH, line, isPath || !/["']/.test(line.charAt(at)) ? at : at + 1)
  if (match?.[1] === undefined) return NOTHING
  const end = match.index + match[1].length
  // "login failed for password=…" names a field, not a person.
  return !isPath && FIELD.test(line.slice(end, end + 2)) ? NOTHING : hit(line, match.index, end)
}
