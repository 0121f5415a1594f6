/** Schemes whose URLs are connection strings of databases, caches and brokers. */
export const DATABASE_SCHEME =
  /^(?:jdbc:\w+|r2dbc:\w+|postgres(?:ql)?|mysql2?|mariadb|mongodb|redis|rediss|valkey|amqps?|mssql|sqlserver|oracle|db2|clickhouse|cassandra|kafka|nats|mqtts?|memcached|snowflake|redshift|cockroachdb|influxdb|neo4j|bolt|ldaps?)(?:\+\w+)?$/i

const LONGEST_AUTHORITY = 320
const SCHEME_END = /[A-Za-z][A-Za-z0-9+.:-]{0,30}$/
const HOST = /(?:\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9_.-]{1,255}|<[A-Z]|&lt;[A-Z]|\$|\{|%)/y

export interface UserInfo {
  readonly scheme: string
  /** the password, or the whole user information when there is no colon */
  readonly start: number
  readonly end: number
}

/**
 * The password in `scheme://user:password@host`, also where the URL is encoded or the password holds `/`, `#` or `@`.
 * @param at  just after the `//`
 */
export function userInfo(line: string, at: number): UserInfo | null {
  const head = line.slice(Math.max(0, at - 45), at)
  const scheme = SCHEME_END.exec(head.replace(/:(?:\/\/|%2f%2f|\\\/\\\/)$/i, ''))?.[0] ?? ''
  if (scheme === '') return null
  const rest = line.slice(at, at + LONGEST_AUTHORITY)
  const stop = rest.search(/[\s"'<>`、。」）]/)
  const text = stop < 0 ? rest : rest.slice(0, stop)
  const colon = text.search(/:|%3a/i)
  if (colon < 0) return null
  const isDatabase = DATABASE_SCHEME.test(scheme)
  const end = passwordEnd(text, colon, isDatabase)
  const start = colon + (text[colon] === ':' ? 1 : 3)
  return end <= start ? null : { scheme, start: at + start, end: at + end }
}

/** The last `@` before the path; in a database URL also one behind a raw `/`, since nobody encodes those. */
function passwordEnd(text: string, colon: number, isDatabase: boolean): number {
  const slash = text.search(/[/?#]/)
  if (slash >= 0 && slash < colon) return -1
  const authority = slash < 0 ? text : text.slice(0, slash)
  const plain = authority.lastIndexOf('@')
  if (plain > colon && hostFollows(text, plain + 1)) return plain
  const encoded = authority.search(/%40(?=[\w.-]+(?:%3a|%2f|:|$))/i)
  if (encoded > colon && /%3a/i.test(text.slice(colon, colon + 3))) return encoded
  const isPort = /^:\d{1,5}(?:[/?#]|$)/.test(text.slice(colon))
  if (isPort && !isDatabase) return -1
  const late = text.lastIndexOf('@')
  if (late <= colon || !hostFollows(text, late + 1)) return -1
  return isDatabase || !text.slice(colon, late).includes('/') ? late : -1
}

function hostFollows(text: string, at: number): boolean {
  HOST.lastIndex = at
  return HOST.test(text)
}
