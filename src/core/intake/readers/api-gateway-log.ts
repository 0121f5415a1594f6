import { defineReader } from '../define-reader'
import { type Found, found } from '../found'
import { at, type Json, readJson, textAt } from '../json'
import { linesOf } from '../paste'

// Names that the formats of the console use for $context variables; a team may name them otherwise.
const FIELDS: readonly (readonly [field: string, ...keys: readonly string[]])[] = [
  ['operation', 'httpMethod', 'routeKey', 'eventType'],
  ['resource', 'resourcePath', 'path'],
  ['resource', 'apiId'],
  ['resource', 'stage'],
  ['httpStatus', 'status', 'statusCode'],
  ['errorMessage', 'errorMessage', 'integrationErrorMessage', 'integrationError'],
  ['errorCode', 'errorResponseType', 'responseType'],
  ['requestId', 'requestId'],
  ['extendedRequestId', 'extendedRequestId'],
  ['traceId', 'xrayTraceId'],
  ['source', 'ip', 'sourceIp'],
  ['accountId', 'accountId'],
  ['time', 'requestTime'],
  ['epoch', 'requestTimeEpoch'],
]
const LINES_MAX = 2_000

export default defineReader({
  id: 'api-gateway-log',
  names: { ja: 'API Gateway アクセスログ', en: 'API Gateway access log' },
  priority: 80,
  source: { what: 'API Gateway Developer Guide, "$context variables for access logging"', asOf: '2026-11' },
  service: 'apigateway',
  outcome: 'failed',
  read(paste) {
    const { text } = paste
    const entries = /"requestId"/.test(text)
      ? linesOf(paste)
          .slice(0, LINES_MAX)
          .filter((line) => line.text.trimStart().startsWith('{') || line.text.includes(' {"'))
          .map((line) => readJson(text, line.start + line.text.indexOf('{')))
          .filter(isEntry)
      : []
    const entry = entries.find((one) => /^[45]/.test(textAt(one, 'status') ?? '')) ?? entries[0]
    if (entry === undefined) return null
    return { found: FIELDS.flatMap(([field, ...keys]) => valueOfFirst(entry, field, keys)), scope: null }
  },
  examples: [
    {
      text: '{"requestId":"2f6c8d1e-4a5b-4c7d-9e0f-1a2b3c4d5e6f","extendedRequestId":"Tz9kQHd1NjMEJQw=","ip":"198.51.100.24","caller":"-","user":"-","requestTime":"20/Nov/2026:06:52:03 +0000","httpMethod":"POST","resourcePath":"/orders/{id}","status":"502","protocol":"HTTP/1.1","responseLength":"36"}',
      fields: {
        service: 'Amazon API Gateway',
        time: '2026-11-20T06:52:03Z',
        operation: 'POST',
        resource: '/orders/{id}',
        httpStatus: '502',
        requestId: '2f6c8d1e-4a5b-4c7d-9e0f-1a2b3c4d5e6f',
        extendedRequestId: 'Tz9kQHd1NjMEJQw=',
        source: '198.51.100.24',
      },
      summary: {
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), POST failed with HTTP 502.\nRequest ID: 2f6c8d1e-4a5b-4c7d-9e0f-1a2b3c4d5e6f\nExtended request ID: Tz9kQHd1NjMEJQw=\nResource: /orders/{id}',
      },
    },
    { text: '{"requestId":"7","user":"ada"}', fields: null, why: 'a log of the application' },
  ],
})

function isEntry(node: Json | null): node is Json {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => textAt(node, key) !== null)
  return (
    has('requestId') &&
    has('status', 'statusCode') &&
    has('httpMethod', 'routeKey', 'eventType') &&
    has('requestTime', 'requestTimeEpoch', 'ip', 'sourceIp')
  )
}

function valueOfFirst(entry: Json, field: string, keys: readonly string[]): readonly Found[] {
  for (const key of keys) {
    const node = at(entry, key)
    const values = node?.kind === 'scalar' ? found(field, node.text, node.start) : []
    if (values.length > 0) return values
  }
  return []
}
