import { describe, expect, it, vi } from 'vitest'
import * as YAML from 'yaml'
import { everySeed } from './every-seed'
import { confidential, credential, harmless, hex, password, pick, type Random } from './generate'
import { maskAll } from './mask-all'
import { csvRows, leaves, shellWords, xmlShape } from './shapes'

vi.setConfig({ testTimeout: 30_000 })

const STAND_IN = /<(?:[A-Z][A-Z0-9-]{1,40}-[A-Z2-7]{10}|IP-(?:pub|prv|lnk|mul)-[0-9a-f.:]+)>/

interface Made {
  readonly tree: unknown
  readonly secrets: readonly string[]
}

/** A tree of objects and arrays with confidential values under their labels. */
function tree(random: Random, signs: string, depth = 0): Made {
  const secrets: string[] = []
  const out: Record<string, unknown> = {}
  for (let i = 0; i < 2 + random(4); i++) {
    const kind = random(8)
    if (kind < 3) {
      const { name, value } = confidential(random, signs)
      out[name] = value
      secrets.push(value)
    } else if (kind < 5) Object.assign(out, named(harmless(random)))
    else if (depth < 3) {
      const inner = [tree(random, signs, depth + 1), tree(random, signs, depth + 1)]
      secrets.push(...inner.flatMap((m) => m.secrets))
      out[`part${i}`] =
        kind === 5
          ? inner.map((m) => m.tree)
          : { a: inner[0]?.tree, b: inner[1]?.tree, list: [1, 'two', null] }
    }
  }
  return { tree: out, secrets }
}

const named = ({ name, value }: { readonly name: string; readonly value: unknown }) => ({ [name]: value })

/** Same places, same types; a value is either untouched or a text with a stand-in. */
function expectSameShape(before: unknown, after: unknown): void {
  const [was, is] = [leaves(before), leaves(after)]
  expect(is.map((l) => l.path)).toEqual(was.map((l) => l.path))
  is.forEach(({ value }, i) => {
    if (value !== was[i]?.value) expect(value).toMatch(STAND_IN)
  })
}

function expectGone(masked: string, secrets: readonly string[]): void {
  expect(secrets.filter((value) => masked.includes(value))).toEqual([])
}

describe('JSON', () => {
  it('stays parsable with the same keys and types', () =>
    everySeed(120, (random) => {
      const { tree: before, secrets } = tree(random, '!#"\\\\\',;:&<>{}[]%$/')
      const masked = maskAll(JSON.stringify(before, null, pick(random, [0, 2, '\t'])))
      const after: unknown = JSON.parse(masked)
      expectSameShape(before, after)
      expectGone(
        leaves(after)
          .map((l) => String(l.value))
          .join('\n'),
        secrets,
      )
    }))

  it('stays parsable inside JSON, once and twice', () =>
    everySeed(120, (random) => {
      const { tree: before, secrets } = tree(random, '!#%*-_+.~^')
      const once = { level: 'info', body: JSON.stringify(before), n: 1 }
      const twice = { message: JSON.stringify(once), ok: true }
      const inner = (text: string): unknown => JSON.parse(text)
      const afterOnce = JSON.parse(maskAll(JSON.stringify(once)))
      expectSameShape(before, inner(afterOnce.body))
      const afterTwice = JSON.parse(maskAll(JSON.stringify(twice)))
      const innermost = inner(JSON.parse(afterTwice.message).body)
      expectSameShape(before, innermost)
      expectGone(`${afterOnce.body}\n${afterTwice.message}`, secrets)
    }))

  it('keeps objects, lists and numbers under names that say secret', () => {
    const before = {
      password: { minLength: 8, hint: null, history: [] },
      secret: [{ a: 1 }, { b: [] }],
      token: [],
      apiKey: {},
      passwords: ['Kx!82;mm', 'Qm#71,ab'],
      credentials: { password: 'Kx!82;mm', port: 5432 },
      client_secret: 12345678,
      PASSWORD: true,
    }
    for (const indent of [0, 2]) {
      const after: unknown = JSON.parse(maskAll(JSON.stringify(before, null, indent)))
      expectSameShape(before, after)
      expect(JSON.stringify(after)).not.toContain('Kx!82')
      const inner = JSON.parse(maskAll(JSON.stringify({ body: JSON.stringify(before) })))
      expectSameShape(before, JSON.parse(inner.body))
    }
    expectSameShape(before, YAML.parse(maskAll(YAML.stringify(before))))
    expectSameShape(before, YAML.parse(maskAll(YAML.stringify(before, { collectionStyle: 'flow' }))))
    const xml = '<secret><value>k9!mori-77</value><password><inner a="1"/></password><token/></secret>'
    expect(xmlShape(maskAll(xml))).toEqual(xmlShape(xml))
  })

  it('keeps numbers apart from texts: what becomes a stand-in becomes a text, its neighbours stay numbers', () => {
    const masked = JSON.parse(
      maskAll('{"pan":4111111111111111,"list":[4111111111111111, 7],"accountId":210987654321,"n":7}'),
    )
    expect(masked.pan).toMatch(STAND_IN)
    expect(masked.list).toEqual([masked.pan, 7])
    expect(masked.accountId).toMatch(STAND_IN)
    expect(masked.n).toBe(7)
  })
})

describe('XML', () => {
  const escaped = (text: string, quote = '') =>
    [
      ['&', '&amp;'],
      ['<', '&lt;'],
      ['>', '&gt;'],
      [quote, quote === '"' ? '&quot;' : '&apos;'],
    ].reduce((out, [from = '', to = '']) => (from === '' ? out : out.replaceAll(from, to)), text)

  /** One element with a credential in one of the places where XML has them. */
  function element(random: Random, secrets: string[]): string {
    const { name, value } = credential(random, `!#%*&<>"'`)
    const shown = escaped(value)
    secrets.push(value, shown)
    return pick(random, [
      `<${name}>${shown}</${name}>`,
      `<item ${name}="${escaped(value, '"')}" n="1"/>`,
      `<item a='b' ${name}='${escaped(value, "'")}'>text</item>`,
      `<ns:${name} type="s">  ${shown} </ns:${name}>`,
      `<entry key="${name}">${shown}</entry>`,
      `<${name}><![CDATA[${value}]]></${name}>`,
    ])
  }

  function xml(random: Random, secrets: string[], depth = 0): string {
    const indent = pick(random, ['', '\n  ', '\r\n'])
    const parts = Array.from({ length: 2 + random(3) }, () =>
      depth < 3 && random(3) === 0
        ? `<part${depth}>${xml(random, secrets, depth + 1)}</part${depth}>`
        : element(random, secrets),
    )
    return `<root${depth} host="10.1.2.${random(255)}">${indent}${parts.join(indent)}${indent}</root${depth}>`
  }

  it('stays well-formed with the same tags and attributes', () =>
    everySeed(120, (random) => {
      const secrets: string[] = []
      const before = `<?xml version="1.0"?>${xml(random, secrets)}`
      const masked = maskAll(before)
      expect(xmlShape(masked)).toEqual(xmlShape(before))
      expectGone(masked, secrets)
    }))
})

describe('YAML', () => {
  it('loads with the same keys and types', () =>
    everySeed(120, (random) => {
      const { tree: before, secrets } = tree(random, `!#%*&<>"',:;{}[]@|-?`)
      const style = pick<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'>(random, [
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
      ])
      const text = YAML.stringify(before, {
        defaultStringType: style,
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
        collectionStyle: pick<'any' | 'flow'>(random, ['any', 'flow']),
        aliasDuplicateObjects: false,
      })
      const masked = maskAll(text)
      const after: unknown = YAML.parse(masked)
      expectSameShape(before, after)
      expectGone(
        leaves(after)
          .map((l) => String(l.value))
          .join('\n'),
        secrets,
      )
    }))

  it('keeps lists of names and values of Kubernetes', () =>
    everySeed(60, (random) => {
      const value = password(random)
      const quote = pick(random, ['', '"', "'"])
      const shown = quote === '' && /^[#%*!]| #|: /.test(value) ? `"${value}"` : `${quote}${value}${quote}`
      const text = `spec:\n  containers:\n  - name: app\n    env:\n    - name: DB_PASSWORD\n      value: ${shown}\n    - name: LOG_LEVEL\n      value: debug\n`
      const masked = YAML.parse(maskAll(text))
      const env = masked.spec.containers[0].env
      expect(env[0].name).toBe('DB_PASSWORD')
      expect(env[0].value).toMatch(STAND_IN)
      expect(env[1]).toEqual({ name: 'LOG_LEVEL', value: 'debug' })
    }))
})

describe('CSV', () => {
  it('keeps its rows and columns', () =>
    everySeed(120, (random) => {
      const separator = pick(random, [',', ';', '\t'])
      const cell = (text: string) =>
        /["\r\n,;\t]/.test(text) || random(3) === 0 ? `"${text.replaceAll('"', '""')}"` : text
      const rows = Array.from({ length: 12 }, () => {
        const { name, value } = confidential(random, '!#,;"%')
        const other = harmless(random)
        return pick(random, [
          [hex(random, 8), `${name}=${value}`, String(other.value), '200'],
          [hex(random, 8), name, value, 'end'],
          [String(other.value), `{"${name}":"x","note":"a, b"}`, `10.0.${random(9)}.${random(255)}`, value],
          ['taro@example.co.jp', `https://u:${encodeURIComponent(value)}@example.net/`, '', name],
        ])
      })
      const text = rows.map((row) => row.map(cell).join(separator)).join(pick(random, ['\n', '\r\n']))
      const columns = (csv: string) => csvRows(csv, separator).map((row) => row.length)
      expect(columns(maskAll(text))).toEqual(columns(text))
    }))
})

describe('a URL', () => {
  it('is still one, with its host, path and the names of its query', () =>
    everySeed(120, (random) => {
      const { name, value } = credential(random, '!#%&*=?/@:+')
      const scheme = pick(random, ['https', 'http', 'ftp', 'postgres', 'redis', 'amqps'])
      const user = pick(random, [
        '',
        `svc:${encodeURIComponent(password(random, '!*-_.~'))}@`,
        `svc:${encodeURIComponent(password(random, '@:/?#&'))}@`,
      ])
      const text = `${scheme}://${user}api.example.net:8443/v1/${hex(random, 6)}?${name}=${encodeURIComponent(value)}&page=2#top`
      const around = pick(random, [
        ['', ''],
        ['curl "', '" -s'],
        ['see <', '>'],
        ['(', ')'],
        ['url=', ' took 3 ms'],
        ["'", "',"],
      ])
      const masked = maskAll(`${around[0]}${text}${around[1]}`)
      expect(masked.startsWith(around[0] ?? '') && masked.endsWith(around[1] ?? '')).toBe(true)
      const [before, after] = [
        new URL(text),
        new URL(masked.slice(around[0]?.length, masked.length - (around[1]?.length ?? 0))),
      ]
      const fixed = ({ protocol, host, pathname, username, searchParams, hash }: URL) => ({
        protocol,
        host,
        pathname,
        username,
        names: [...searchParams.keys()],
        page: searchParams.get('page'),
        hash,
      })
      expect(fixed(after)).toEqual(fixed(before))
      expect(after.searchParams.get(name)).toMatch(STAND_IN)
      if (user !== '') expect(decodeURIComponent(after.password)).toMatch(STAND_IN)
    }))
})

describe('a shell command', () => {
  it('keeps its words and quotes', () =>
    everySeed(120, (random) => {
      const quote = pick(random, ["'", '"', ''])
      const value = password(random, quote === '' ? '%+._-' : '!#%*-_+.~^&;|<>()')
      const secret = `${quote}${value}${quote}`
      const text = pick(random, [
        `mysql -h db.example.net -u app -p${secret} shop < dump.sql`,
        `export DB_PASSWORD=${secret} && ./run.sh --region ap-northeast-1`,
        `deploy --db-password ${secret} --region ap-northeast-1 | tee out.log`,
        `deploy --db-password=${secret} --region ap-northeast-1`,
        `curl -s -u svc:${secret} https://api.example.net/v1 -o /dev/null`,
        `curl -H 'Authorization: Bearer ${hex(random, 40)}' -d password=${secret} https://api.example.net/`,
        `PGPASSWORD=${secret} psql -h db.example.net -c 'select 1'`,
        `sshpass -p ${secret} ssh ops@example.net uptime`,
        `aws configure set aws_secret_access_key ${quote}${'a7Kq'.repeat(10)}${quote} --profile ops`,
      ])
      const masked = maskAll(text)
      expect(shellWords(masked).length).toBe(shellWords(text).length)
      expectGone(masked, [value])
    }))
})

describe('an .env file', () => {
  it('keeps its lines, names and quotes', () =>
    everySeed(120, (random) => {
      const entries = Array.from({ length: 8 }, () => {
        const { name, value } = random(4) > 0 ? credential(random) : named2(random)
        const quote = pick(random, ['', '"', "'"])
        const key = name.replace(/[^A-Za-z0-9_]/g, '_').toUpperCase()
        return {
          key,
          value,
          line: `${pick(random, ['', 'export '])}${key}=${quote}${value}${quote}${pick(random, ['', '', ' # a remark'])}`,
        }
      })
      const lines = maskAll(entries.map((e) => e.line).join('\n')).split('\n')
      expect(lines.length).toBe(entries.length)
      lines.forEach((line, i) => {
        const before = entries[i]
        expect(line).toMatch(/^(?:export )?[A-Z0-9_]+=(?:"[^"]*"|'[^']*'|[^"'\s]*)(?: # a remark)?$/)
        expect(line.startsWith(before?.line.slice(0, before.line.indexOf('=') + 1) ?? '?')).toBe(true)
      })
    }))

  const named2 = (random: Random) => ({ name: 'LOG_LEVEL', value: pick(random, ['debug', 'info']) })
})

describe('HAR', () => {
  it('stays parsable and keeps status, timing and request IDs', () =>
    everySeed(60, (random) => {
      const [bearer, sid, pass] = [hex(random, 40), hex(random, 32), password(random, '!#"\\&<>')]
      const id = `${hex(random, 8)}-${hex(random, 4)}-4abc-8def-${hex(random, 12)}`
      const entry = {
        startedDateTime: '2026-11-20T06:52:10.123Z',
        time: random(9_000) / 10,
        request: {
          method: 'POST',
          url: `https://api.example.net/login?api_key=${bearer}&page=2`,
          headers: [
            { name: 'Authorization', value: `Bearer ${bearer}` },
            { name: 'Cookie', value: `sid=${sid}; lang=ja` },
            { name: 'Accept', value: '*/*' },
          ],
          cookies: [{ name: 'sid', value: sid, httpOnly: true }],
          postData: { mimeType: 'application/json', text: JSON.stringify({ user: 'app', password: pass }) },
        },
        response: {
          status: pick(random, [200, 403, 503]),
          headers: [
            { name: 'x-amzn-RequestId', value: id },
            { name: 'Set-Cookie', value: `sid=${sid}; Path=/; HttpOnly` },
          ],
          content: { size: 12, text: '{"ok":true}' },
        },
        timings: { send: 0.1, wait: 33.25, receive: 1 },
        serverIPAddress: '203.0.113.9',
      }
      const before = {
        log: {
          version: '1.2',
          creator: { name: 'WebInspector', version: '537.36' },
          entries: [entry, entry],
        },
      }
      const after = JSON.parse(maskAll(JSON.stringify(before, null, pick(random, [0, 2]))))
      expectSameShape(before, after)
      const [first] = after.log.entries
      expect(first.response.status).toBe(entry.response.status)
      expect(first.timings).toEqual(entry.timings)
      expect(first.response.headers[0]).toEqual({ name: 'x-amzn-RequestId', value: id })
      expectGone(
        leaves(after)
          .map((l) => String(l.value))
          .join('\n'),
        [bearer, sid, pass],
      )
      expect(() => JSON.parse(first.request.postData.text)).not.toThrow()
    }))
})

describe('CloudTrail', () => {
  it('stays one record a line with its request ID and times', () =>
    everySeed(60, (random) => {
      const records = Array.from({ length: 5 }, () => {
        const { name, value } = credential(random, '!#"\\&<>')
        return {
          eventVersion: '1.11',
          eventTime: '2026-11-20T06:52:10Z',
          userIdentity: {
            type: 'AssumedRole',
            principalId: 'AROAQWERTY7MNBVCXZ23M:deploy',
            arn: `arn:aws:sts::2109876543${10 + random(89)}:assumed-role/deploy/ci`,
            accountId: '210987654321',
            accessKeyId: `${['AS', 'IA'].join('')}QWERTY7MNBVCXZ23`,
          },
          sourceIPAddress: `203.0.113.${random(255)}`,
          requestParameters: {
            [name]: value,
            masterUserPassword: 'HIDDEN_DUE_TO_SECURITY_REASONS',
            maxResults: random(99),
          },
          requestID: `${hex(random, 8)}-${hex(random, 4)}-4abc-8def-${hex(random, 12)}`,
          errorCode: 'AccessDenied',
        }
      })
      const lines = maskAll(records.map((r) => JSON.stringify(r)).join('\n')).split('\n')
      expect(lines.length).toBe(records.length)
      lines.forEach((line, i) => {
        const [before, after] = [records[i], JSON.parse(line)]
        expectSameShape(before, after)
        expect(after.requestID).toBe(before?.requestID)
        expect(after.eventTime).toBe(before?.eventTime)
        expect(after.errorCode).toBe('AccessDenied')
        expect(after.userIdentity.principalId).toBe(before?.userIdentity.principalId)
        expect(after.requestParameters.masterUserPassword).toBe('HIDDEN_DUE_TO_SECURITY_REASONS')
      })
    }))
})
