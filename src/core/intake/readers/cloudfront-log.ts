import { cellsOf, columnsOf } from '../columns'
import { defineReader } from '../define-reader'
import { type Found, found } from '../found'
import { type Line, linesOf } from '../paste'

// Standard logs (legacy), in the order of the file. Times are UTC whatever the viewer's place.
const DEFAULT =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end'.split(
    ' ',
  )
const LINE =
  /^\d{4}-\d\d-\d\d\s\d\d:\d\d:\d\d\s[A-Z]{3}\d{1,3}(?:-[A-Z]\d{1,3})?\s\d{1,15}\s[\d.:a-f]{3,45}\s[A-Z]{3,10}\s/
const LINES_MAX = 5_000

export default defineReader({
  id: 'cloudfront-log',
  names: { ja: 'CloudFront 標準ログ', en: 'CloudFront standard log' },
  priority: 85,
  source: { what: 'CloudFront Developer Guide, "Standard logging reference"', asOf: '2026-11' },
  service: 'cloudfront',
  outcome: 'failed',
  read(paste) {
    const lines = linesOf(paste).slice(0, LINES_MAX)
    const header = lines.find(({ text }) => text.startsWith('#Fields:'))?.text.replace('#Fields:', '')
    const names = header === undefined ? DEFAULT : header.trim().split(/\s+/)
    const rows = lines.filter(({ text }) => LINE.test(text))
    const status = names.indexOf('sc-status')
    const row = rows.find((line) => /^[45]\d\d$|^000$/.test(cellsOf(line)[status]?.text ?? '')) ?? rows[0]
    return row === undefined ? null : { found: valuesOf(names, row), scope: null }
  },
  examples: [
    {
      text: '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id\n2026-11-20\t06:51:59\tNRT57-P1\t912\t198.51.100.24\tGET\td111111abcdef8.cloudfront.net\t/\t200\t-\tcurl/8.5.0\t-\t-\tHit\tu7T2mQ9xW4cV1bN6zK8rP3sL5jH0gF==\n2026-11-20\t06:52:03\tNRT57-P1\t512\t198.51.100.24\tGET\td111111abcdef8.cloudfront.net\t/img/top.png\t504\t-\tcurl/8.5.0\ttoken=Zq81\t-\tError\tw3R8yT5uI1oP7aS2dF4gH6jK9lZ0xC==',
      fields: {
        service: 'Amazon CloudFront',
        time: '2026-11-20T06:52:03Z',
        operation: 'GET',
        httpStatus: '504',
        requestId: 'w3R8yT5uI1oP7aS2dF4gH6jK9lZ0xC==',
        resource: ['d111111abcdef8.cloudfront.net', '/img/top.png'],
        source: '198.51.100.24',
        errorCode: 'Error',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に GET が Error（504）で失敗しました。\nリクエスト ID: w3R8yT5uI1oP7aS2dF4gH6jK9lZ0xC==\nリソース: d111111abcdef8.cloudfront.net, /img/top.png',
      },
    },
    { text: '2026-11-20 06:52:03 GET /img/top.png 504', fields: null, why: 'no edge location' },
  ],
})

function valuesOf(names: readonly string[], row: Line): readonly Found[] {
  const cells = cellsOf(row)
  const column = columnsOf(names, cells)
  const status = cells[names.indexOf('sc-status')]?.text ?? ''
  const end = cells[1] === undefined ? 0 : cells[1].start + cells[1].text.length - row.start
  return [
    ...found('utcTime', row.text.slice(0, end), row.start),
    ...column('operation', 'cs-method'),
    ...column('httpStatus', 'sc-status'),
    ...(/^[1-3]/.test(status) ? [] : column('errorCode', 'x-edge-detailed-result-type')),
    ...(/^[1-3]/.test(status) ? [] : column('errorCode', 'x-edge-result-type')),
    ...column('requestId', 'x-edge-request-id'),
    ...column('resource', 'cs(Host)'),
    ...column('resource', 'cs-uri-stem'),
    ...column('source', 'c-ip'),
  ]
}
