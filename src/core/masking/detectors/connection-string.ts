import { defineDetector, type Hit, NOTHING } from '../define'
import { isPlaceholder } from '../labels'
import { before } from '../scan'
import { DATABASE_SCHEME, userInfo } from '../urls'

const NEIGHBOUR =
  /(?:server|data source|host|hostname|user id|userid|uid|username|user|initial catalog|database|dbname|accountname|endpoint|addr|address|driver|dsn)\s?=[^;"']{0,200};/i
const NEXT_KEY = /;\s?(?:[A-Za-z][A-Za-z ]{1,40}=|$|["'\s])/
const LONGEST = 512

export default defineDetector({
  id: 'connection-string',
  group: 'credentials',
  names: { ja: '接続文字列の認証情報', en: 'Credentials in a connection string' },
  priority: 78,
  label: 'CONNECTION-STRING',
  source: {
    what: 'ADO.NET, ODBC and JDBC connection strings; libpq and MongoDB connection URIs',
    asOf: '2026-11',
  },
  triggers: [
    ':\\/\\/',
    ':%2f%2f',
    ':\\\\/\\\\/',
    'password=',
    'pwd=',
    'password =',
    'pwd =',
    'accountkey=',
    'accesskey=',
    'oracle:thin:',
    '@tcp(',
    '@unix(',
  ],
  find(line, at) {
    const tail = before(line, at, 14)
    if (tail.endsWith('(')) return goDsn(line, at)
    if (tail.endsWith('=')) return keyValue(line, at)
    if (/thin:$/i.test(tail)) return oracleThin(line, at)
    const found = userInfo(line, at)
    if (found === null || !DATABASE_SCHEME.test(found.scheme)) return NOTHING
    return isPlaceholder(line.slice(found.start, found.end))
      ? NOTHING
      : [{ start: found.start, end: found.end }]
  },
  examples: [
    { text: 'DATABASE_URL=postgres://app:⟦x9/kQ#2⟧@db.example.net:5432/shop' },
    { text: 'mongodb+srv://svc:⟦Rt8vLw2⟧@c0.example.net/?retryWrites=true' },
    { text: 'Server=db1;User Id=sa;Password=⟦a{b}"9,z⟧;Encrypt=True' },
    { text: 'dsn="app:⟦k7!mQ-z⟧@tcp(db.example.net:3306)/shop"' },
    { text: 'jdbc:postgresql://db.example.net:5432/app', why: 'no credentials' },
  ],
})

/** Everything up to the semicolon belongs to the value, whatever it holds. */
function keyValue(line: string, at: number): readonly Hit[] {
  const rest = line.slice(at, at + LONGEST)
  if (
    !NEIGHBOUR.test(before(line, at, 400)) &&
    !/^[^;"'\s]{1,200};\s?(?:server|data source|user id|uid|database|encrypt|trust|initial|endpointsuffix|integrated|max pool|pooling)[^=]{0,30}=/i.test(
      rest,
    )
  )
    return NOTHING
  const stop = NEXT_KEY.exec(rest)?.index ?? rest.search(/["'\s]|$/)
  const value = rest.slice(0, stop)
  const quoted = /^"[^"]*"$|^'[^']*'$|^\{[^{}]*\}$/.test(value)
  const text = quoted ? value.slice(1, -1) : value.replace(/(?<![\\"'\s])[\\"'\s]+$/, '')
  if (text === '' || isPlaceholder(text)) return NOTHING
  const start = at + (quoted ? 1 : 0)
  return [{ start, end: start + text.length }]
}

function oracleThin(line: string, at: number): readonly Hit[] {
  const match = /^[\w$#-]{1,64}\/([^\s"'@]{1,128})@/.exec(line.slice(at, at + 200))
  const text = match?.[1]
  if (!match || text === undefined) return NOTHING
  const start = at + match[0].length - 1 - text.length
  return [{ start, end: start + text.length }]
}

/** `user:password@tcp(host:port)/name`, as Go's MySQL driver reads it. */
function goDsn(line: string, at: number): readonly Hit[] {
  const end = line.lastIndexOf('@', at)
  const head = before(line, end, 200)
  const text = /(?:^|[\s"'=`])[\w.-]{1,64}:([^\s"'`]{1,128})$/.exec(head)?.[1]
  return text === undefined || isPlaceholder(text) ? NOTHING : [{ start: end - text.length, end }]
}
