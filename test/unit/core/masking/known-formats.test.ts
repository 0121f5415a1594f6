import { describe, expect, it } from 'vitest'
import { maskAll } from './mask-all'
import { leaves } from './shapes'

const akia = (kind: string) => `${['A', kind, 'IA'].join('')}QWERTY7MNBVCXZ23`
const SID = '0a9f8e7d6c5b4a39'
const TOKEN = 'q9Zt0Lw9xVb2Rk5Np8'
const SESSION = `${['FwoG', 'ZXIvYXdzE'].join('')}${'ab12'.repeat(16)}`
const SIGNATURE = 'fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024'
const header = (name: string, value: string) => ({ name, value })

describe('HAR', () => {
  const kept = {
    headers: [
      header('x-amzn-RequestId', 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef'),
      header('x-amz-id-2', 'eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran'),
      header('x-amz-cf-id', 'jGmOT8tTkXuuvAQLdXyJ8mUkV5UxE5Rr2gXq0Vw7v1nT3xYzAbCdEf=='),
      header('x-amz-cf-pop', 'NRT57-P3'),
      header('x-amzn-trace-id', 'Root=1-67891233-abcdef012345678912345678'),
      header('traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
      header('x-request-id', '9f86d081884c7d659a2feaa0c55ad015'),
      header('etag', '"33a64df551425fcc55e4d42a148795d9f25f89d4"'),
      header('date', 'Fri, 20 Nov 2026 06:52:10 GMT'),
      header('last-modified', 'Thu, 19 Nov 2026 06:52:10 GMT'),
      header('server-timing', 'cdn-cache-miss,cdn-pop;desc="NRT57-P3",cdn-rid;desc="jGmOT8tTkXuu=="'),
      header('content-security-policy', "default-src 'self'"),
      header('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/131.0.0.0'),
      header('retry-after', '120'),
      header('x-cache', 'Error from cloudfront'),
    ],
    timings: { blocked: 0.1, dns: 1, connect: 20, ssl: 12, send: 0.1, wait: 140.25, receive: 2 },
    status: 503,
  }
  const entry = {
    startedDateTime: '2026-11-20T06:52:10.123+09:00',
    time: 182.4,
    request: {
      method: 'POST',
      url: `https://api.example.net/v1/login?api_key=${TOKEN}&page=2#access_token=${TOKEN}`,
      headers: [
        header(':authority', 'api.example.net'),
        header('Authorization', 'Basic dXNlcjpodW50ZXIy'),
        header('X-Authorization-2', `Bearer ${TOKEN}`),
        header('Cookie', `sid=${SID}; theme=dark; AWSALB=${TOKEN}${TOKEN}`),
        header('X-Api-Key', TOKEN),
        header('x-csrf-token', TOKEN),
        header('x-amz-security-token', SESSION),
        header('X-Forwarded-For', '203.0.113.9, 10.0.0.4'),
      ],
      queryString: [
        header('api_key', TOKEN),
        header('page', '2'),
        header('X-Amz-Signature', SIGNATURE),
        header('X-Amz-Credential', `${akia('K')}/20261120/ap-northeast-1/s3/aws4_request`),
        header('SAMLResponse', `PHNhbWxwOlJlc3BvbnNl${TOKEN.repeat(9)}`),
      ],
      cookies: [
        { ...header('sid', SID), path: '/', httpOnly: true },
        header('_shop_s', 'Zx81kQpLm27Vb93n'),
        header('theme', 'dark'),
      ],
      postData: {
        mimeType: 'application/x-www-form-urlencoded',
        text: 'username=s.tanaka&password=Kx%2182%3Bmm&grant_type=password',
        params: [
          header('username', 's.tanaka'),
          header('password', 'Kx!82;mm'),
          header('grant_type', 'password'),
        ],
      },
    },
    response: {
      status: kept.status,
      headers: [
        header(
          'Set-Cookie',
          `sid=${SID}; Path=/; HttpOnly\nother=Zx81kQpLm27Vb93n; Secure\nthird=Qx72kQpLm27Vb93m; Max-Age=60`,
        ),
        ...kept.headers,
      ],
      content: {
        size: 90,
        mimeType: 'application/json',
        text: JSON.stringify({ token: TOKEN, user: { email: 's.tanaka@example.co.jp' } }),
      },
    },
    timings: kept.timings,
    serverIPAddress: '203.0.113.50',
  }
  const har = { log: { version: '1.2', creator: { name: 'Firefox', version: '132.0' }, entries: [entry] } }

  it.each([
    ['on one line', 0],
    ['on many lines', 2],
    ['indented by tabs', '\t'],
  ] as const)('%s keeps what support needs and nothing confidential', (_, indent) => {
    const masked = JSON.parse(maskAll(JSON.stringify(har, null, indent)))
    const [is] = masked.log.entries
    expect(is.response.status).toBe(kept.status)
    expect(is.response.headers.slice(1)).toEqual(kept.headers)
    expect(is.timings).toEqual(kept.timings)
    expect([is.startedDateTime, is.time, is.request.method]).toEqual([
      entry.startedDateTime,
      entry.time,
      'POST',
    ])
    expect(leaves(masked).map((l) => l.path)).toEqual(leaves(har).map((l) => l.path))
    expect(is.request.queryString[1]).toEqual(header('page', '2'))
    expect(is.request.cookies[2]).toEqual(header('theme', 'dark'))
    expect(is.request.headers[3].value).toMatch(/^sid=<COOKIE-\w{10}>; theme=dark; AWSALB=<COOKIE-\w{10}>$/)
    expect(is.response.headers[0].value).toMatch(
      /^sid=<COOKIE-\w{10}>; Path=\/; HttpOnly\nother=<COOKIE-\w{10}>; Secure\nthird=<COOKIE-\w{10}>; Max-Age=60$/,
    )
    const text = leaves(masked)
      .map((l) => String(l.value))
      .join('\n')
    const secrets = [
      SID,
      TOKEN,
      SESSION,
      SIGNATURE,
      akia('K'),
      'dXNlcjpodW50ZXIy',
      'Zx81kQpLm27Vb93n',
      'Qx72kQpLm27Vb93m',
      'Kx!82',
      'Kx%2182',
      'tanaka',
      '203.0.113',
      '10.0.0.4',
      'PHNhbWxw',
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('gives a value the same stand-in in the header, the query and the list of cookies, on one line or many', () => {
    const standIns = (indent: number) => {
      const masked = maskAll(JSON.stringify(har, null, indent))
      return [...new Set(masked.match(/<(?:API-TOKEN|COOKIE|USER|PRESIGNED-URL)-\w{10}>/g))].sort()
    }
    expect(standIns(2)).toEqual(standIns(0))
  })
})

describe('CloudTrail', () => {
  const event = {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAQWERTY7MNBVCXZ23M:ci',
      arn: 'arn:aws:sts::210987654321:assumed-role/Admin/ci',
      accountId: '210987654321',
      accessKeyId: akia('S'),
      sessionContext: {
        sessionIssuer: { type: 'Role', accountId: '210987654321', userName: 'Admin' },
        attributes: { creationDate: '2026-11-20T06:00:00Z', mfaAuthenticated: 'true' },
      },
    },
    eventTime: '2026-11-20T06:52:10Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '203.0.113.9',
    userAgent: 'aws-cli/2.18.0 md/awscrt#0.22.0 os/linux#5.10.226-214.880.amzn2.x86_64',
    errorCode: 'AccessDenied',
    requestParameters: {
      roleArn: 'arn:aws:iam::345678901234:role/Deploy',
      masterUserPassword: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      instanceId: 'i-0123456789abcdef0',
    },
    responseElements: {
      credentials: { accessKeyId: akia('S'), sessionToken: SESSION, expiration: 'Nov 20, 2026, 7:52:10 AM' },
    },
    requestID: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    eventID: 'b1f3c2a4-5d6e-4f70-8a9b-0c1d2e3f4a5b',
    recipientAccountId: '111122223333',
    vpcEndpointId: 'vpce-0a1b2c3d4e5f60718',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: 'sts.ap-northeast-1.amazonaws.com',
    },
  }
  const changed = new Set(['arn', 'accountId', 'accessKeyId', 'sourceIPAddress', 'roleArn', 'sessionToken'])

  it.each([
    ['as a file of records', 0],
    ['pretty-printed', 2],
  ] as const)('%s loses credentials, addresses and other accounts alone', (_, indent) => {
    const records = { Records: [event, event] }
    const masked = JSON.parse(
      maskAll(JSON.stringify(records, null, indent), { ownAccounts: ['111122223333'] }),
    )
    const before = leaves(records)
    const different = leaves(masked).filter(({ value }, i) => value !== before[i]?.value)
    expect(new Set(different.map(({ path }) => path.replace(/.*\//, '')))).toEqual(changed)
    expect(different.every(({ value }) => /<[A-Z]/.test(String(value)))).toBe(true)
    expect(masked.Records[0].userIdentity.arn).toMatch(
      /^arn:aws:sts::<ACCOUNT-\w{10}>:assumed-role\/Admin\/ci$/,
    )
  })
})

describe('VPC flow logs', () => {
  const ACCOUNT = '<ACCOUNT-\\w{10}>'
  const IP = '<IP-(?:prv|pub)-[0-9a-f.:]+>'
  const lines = [
    [
      '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK',
      `2 ${ACCOUNT} eni-1235b8ca123456789 ${IP} ${IP} 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK`,
    ],
    [
      '2 123456789010 eni-1235b8ca123456789 2001:db8:1234:a100:8d6e:3477:df66:f105 2001:db8:1234:a102:3304:8879:34cf:4071 34892 22 6 54 8855 1477913708 1477913820 REJECT OK',
      `2 ${ACCOUNT} eni-1235b8ca123456789 ${IP} ${IP} 34892 22 6 54 8855 1477913708 1477913820 REJECT OK`,
    ],
    [
      '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA',
      `2 ${ACCOUNT} eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA`,
    ],
    [
      '3 vpc-abcdefab012345678 subnet-aaaaaaaa012345678 i-01234567890123456 eni-1235b8ca123456789 123456789010 IPv4 10.0.0.62 52.213.180.42 43416 5001 6 568 8 ACCEPT 2 OK',
      `3 vpc-abcdefab012345678 subnet-aaaaaaaa012345678 i-01234567890123456 eni-1235b8ca123456789 ${ACCOUNT} IPv4 ${IP} ${IP} 43416 5001 6 568 8 ACCEPT 2 OK`,
    ],
    [
      '5 ingress 123456789010 vpc-abcdefab012345678 203.0.113.7 10.20.30.40 apne1-az4 S3 - 3 ACCEPT',
      `5 ingress ${ACCOUNT} vpc-abcdefab012345678 ${IP} ${IP} apne1-az4 S3 - 3 ACCEPT`,
    ],
    [
      '6 TransitGateway 123456789010 tgw-0a1b2c3d4e5f60718 tgw-attach-0a1b2c3d4e5f60718 210987654321 345678901234 vpc-0a1b2c3d vpc-0b1c2d3e 10.0.0.1 10.1.0.1',
      `6 TransitGateway ${ACCOUNT} tgw-0a1b2c3d4e5f60718 tgw-attach-0a1b2c3d4e5f60718 ${ACCOUNT} ${ACCOUNT} vpc-0a1b2c3d vpc-0b1c2d3e ${IP} ${IP}`,
    ],
    [
      '2,123456789010,eni-1235b8ca123456789,172.31.16.139,172.31.16.21,20641',
      `2,${ACCOUNT},eni-1235b8ca123456789,${IP},${IP},20641`,
    ],
  ] as const

  it.each(lines)('keep ports, counts, times and resources: %s', (line, expected) => {
    expect(maskAll(line)).toMatch(new RegExp(`^${expected}$`))
  })

  it('keep the own account and tell two hosts of a subnet from two of different ones', () => {
    const line =
      '2 111122223333 eni-0a1b2c3d 10.0.1.5 10.0.1.9 443 49152 6 10 840 1418530010 1418530070 ACCEPT OK'
    const masked = maskAll(line, { ownAccounts: ['111122223333'] })
    const [, a = '', b = ''] = /<IP-prv-([0-9a-f.]+)\.\w\w> <IP-prv-([0-9a-f.]+)\.\w\w>/.exec(masked) ?? []
    expect(masked.startsWith('2 111122223333 eni-0a1b2c3d ')).toBe(true)
    expect(a).toBe(b)
    expect(a).not.toBe('')
  })
})
