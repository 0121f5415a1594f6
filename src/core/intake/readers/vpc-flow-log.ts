import { type Cell, cellsOf, columnsOf } from '../columns'
import { defineReader } from '../define-reader'
import { type Found, found } from '../found'
import { type Line, linesOf } from '../paste'

// https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html: default format, version 2.
const DEFAULT =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'.split(
    ' ',
  )
const DEFAULT_LINE =
  /^2 (?:\d{12}|unknown) eni-[0-9a-f]{8,17} [\d.:a-f-]{1,45} [\d.:a-f-]{1,45} [\d-]{1,5} [\d-]{1,5} [\d-]{1,3} [\d-]{1,20} [\d-]{1,20} \d{10} \d{10} (?:ACCEPT|REJECT|-) (?:OK|NODATA|SKIPDATA)\s*$/
const LINES_MAX = 5_000

export default defineReader({
  id: 'vpc-flow-log',
  names: { ja: 'VPC フローログ', en: 'VPC flow log' },
  priority: 85,
  source: { what: 'Amazon VPC User Guide, "Flow log records"', asOf: '2026-11' },
  service: 'vpc',
  outcome: 'recorded',
  read(paste) {
    const lines = linesOf(paste).slice(0, LINES_MAX)
    const header = lines.findIndex(({ text }) => isHeader(text))
    const names = header < 0 ? DEFAULT : namesOf(lines[header]?.text ?? '')
    const rows = (
      header < 0 ? lines.filter(({ text }) => DEFAULT_LINE.test(text)) : lines.slice(header + 1)
    ).filter(({ text }) => cellsOf({ text, start: 0 }).length === names.length)
    const row = rows.find(({ text }) => /\bREJECT\b/.test(text)) ?? rows[0]
    return row === undefined ? null : { found: valuesOf(names, row), scope: null }
  },
  examples: [
    {
      text: '2 111122223333 eni-0a1b2c3d4e5f60718 10.3.1.20 10.3.9.4 49152 5432 6 20 4249 1795157523 1795157583 REJECT OK',
      fields: {
        service: 'Amazon VPC',
        accountId: '111122223333',
        resource: 'eni-0a1b2c3d4e5f60718',
        source: '10.3.1.20 → 10.3.9.4:5432',
        time: '2026-11-20T06:52:03Z',
        errorCode: 'REJECT',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に eni-0a1b2c3d4e5f60718 が REJECT と記録されました。\nリソース: eni-0a1b2c3d4e5f60718',
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), eni-0a1b2c3d4e5f60718 was recorded as REJECT.\nResource: eni-0a1b2c3d4e5f60718',
      },
    },
    {
      text: 'version vpc-id subnet-id interface-id srcaddr dstaddr dstport action region start\n5 vpc-0f1e2d3c4b5a69788 subnet-0aa1bb2cc3dd4ee5f eni-0a1b2c3d4e5f60718 10.3.1.20 198.51.100.7 443 ACCEPT eu-west-1 1795157523',
      fields: {
        service: 'Amazon VPC',
        resource: ['eni-0a1b2c3d4e5f60718', 'vpc-0f1e2d3c4b5a69788', 'subnet-0aa1bb2cc3dd4ee5f'],
        source: '10.3.1.20 → 198.51.100.7:443',
        time: '2026-11-20T06:52:03Z',
        errorCode: 'ACCEPT',
        region: 'eu-west-1',
      },
    },
    { text: '2 111122223333 users', fields: null, why: 'numbers, but no record' },
  ],
})

const namesOf = (text: string): readonly string[] =>
  cellsOf({ text, start: 0 }).map((cell) => cell.text.replace(/^\$\{|\}$/g, ''))

const isHeader = (text: string): boolean =>
  /\binterface-id\b/.test(text) && /\b(?:srcaddr|action|dstaddr)\b/.test(text)

function valuesOf(names: readonly string[], row: Line): readonly Found[] {
  const cells = cellsOf(row)
  const column = columnsOf(names, cells)
  return [
    ...column('accountId', 'account-id'),
    ...column('resource', 'interface-id'),
    ...column('resource', 'instance-id'),
    ...column('resource', 'vpc-id'),
    ...column('resource', 'subnet-id'),
    ...pathOf(names, cells, row),
    ...column('epoch', 'start'),
    ...column('errorCode', 'action'),
    ...column('region', 'region'),
  ]
}

/** From where to where, with the port that was called. */
function pathOf(names: readonly string[], cells: readonly Cell[], row: Line): readonly Found[] {
  const cell = (name: string): Cell | undefined => cells[names.indexOf(name)]
  const [from, to, port] = [cell('srcaddr'), cell('dstaddr'), cell('dstport')]
  if (from === undefined || to === undefined || from.text === '-' || to.text === '-') return []
  const text = `${from.text} → ${to.text}${port === undefined || port.text === '-' ? '' : `:${port.text}`}`
  const ends = [from, to, port].map((one) => (one === undefined ? row.start : one.start + one.text.length))
  const value = { end: Math.max(...ends), certainty: 'derived' } as const
  return found('source', text, from.start).map((path) => ({ ...path, ...value }))
}
