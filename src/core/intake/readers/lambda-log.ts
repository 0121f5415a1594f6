import { defineReader } from '../define-reader'
import { search } from '../found'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const PLATFORM = new RegExp(String.raw`\b(?:START|END|REPORT) RequestId: (?<requestId>${UUID})`, 'd')
const TIMED_OUT = new RegExp(
  String.raw`(?<time>\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)\s(?<requestId>${UUID}) (?<errorMessage>Task timed out after [\d.]{1,10} seconds)`,
  'd',
)
const TIME =
  /(?:^|\n|\[|"time":\s?")(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d))/d
const ERROR_JSON =
  /"errorType":\s?"(?<errorCode>[\w.:]{2,100})",?\s{0,8}(?:"errorMessage":\s?"(?<errorMessage>[^"\r\n]{1,2000})")?/d
const MESSAGE_JSON = /"errorMessage":\s?"(?<errorMessage>[^"\r\n]{1,2000})"/d
const REPORT_ERROR = /\bError Type: (?<errorCode>Runtime\.\w{2,60}|Function\.\w{2,60}|Extension\.\w{2,60})/d
const PYTHON =
  /\[ERROR\]\s(?:[\dT:.Z-]{20,30}\s[0-9a-f-]{36}\s)?(?<errorCode>[A-Z][\w.]{2,80}): (?<errorMessage>[^\r\n]{1,2000})/d
const NODE =
  /\tERROR\t(?:Invoke Error\t|Unhandled Promise Rejection\t|Uncaught Exception\t)?(?!\{)(?<errorCode>[A-Z]\w{2,60}): (?<errorMessage>[^\r\n]{1,2000})/d
const EXITED = /(?<errorMessage>RequestId: [0-9a-f-]{36} Error: [^\r\n"]{1,600})/d
const RUNTIME =
  /\b(?<errorCode>Runtime\.(?:ExitError|ImportModuleError|HandlerNotFound|OutOfMemory|UnhandledPromiseRejection|UserCodeSyntaxError|MarshalError|InvalidEntrypoint))\b/d
const GROUP = /\/aws\/lambda\/(?<resource>[\w-]{1,64})/d

export default defineReader({
  id: 'lambda-log',
  names: { ja: 'Lambda のログ', en: 'Lambda log' },
  priority: 70,
  source: {
    what: 'Lambda Developer Guide, "Sending function logs to CloudWatch Logs"; runtime errors',
    asOf: '2026-11',
  },
  service: 'lambda',
  outcome: 'failed',
  read({ text }) {
    const timedOut = search(text, 0, TIMED_OUT)
    const platform = search(text, 0, PLATFORM)
    const runtime = search(text, 0, REPORT_ERROR, RUNTIME)
    if (timedOut.length + platform.length + runtime.length === 0) return null
    const told = search(text, 0, ERROR_JSON, MESSAGE_JSON, PYTHON, NODE, EXITED, TIME, GROUP)
    return {
      found: [...timedOut, ...platform, ...told, ...runtime],
      scope: { start: 0, end: text.length },
    }
  },
  examples: [
    {
      text: '2026-11-20T06:52:03.120Z 8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b Task timed out after 3.01 seconds\n\nEND RequestId: 8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b\nREPORT RequestId: 8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b\tDuration: 3010.20 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 71 MB',
      fields: {
        service: 'AWS Lambda',
        time: '2026-11-20T06:52:03.120Z',
        requestId: '8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b',
        errorMessage: 'Task timed out after 3.01 seconds',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に AWS Lambda で次の内容が記録されました。\nエラーメッセージ: Task timed out after 3.01 seconds\nリクエスト ID: 8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b',
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), AWS Lambda logged the following.\nError message: Task timed out after 3.01 seconds\nRequest ID: 8e1f4c2a-7b6d-4f5e-9a30-1c2d3e4f5a6b',
      },
    },
    {
      text: 'START RequestId: 0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d Version: $LATEST\nRequestId: 0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d Error: Runtime exited with error: signal: killed\nRuntime.ExitError\nREPORT RequestId: 0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d\tDuration: 911.00 ms\tMax Memory Used: 128 MB\nXRAY TraceId: 1-6912f3a3-0c4d5e6f7a8b9c0d1e2f3a4b\tSegmentId: 0a1b2c3d4e5f6071',
      fields: {
        service: 'AWS Lambda',
        requestId: '0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d',
        errorCode: 'Runtime.ExitError',
        errorMessage:
          'RequestId: 0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d Error: Runtime exited with error: signal: killed',
        traceId: '1-6912f3a3-0c4d5e6f7a8b9c0d1e2f3a4b',
      },
    },
    {
      text: '[ERROR] KeyError: \'orderId\'\nTraceback (most recent call last):\n  File "/var/task/app.py", line 9, in handler\nEND RequestId: 5c4b3a29-1807-4f6e-9d5c-4b3a29180716',
      fields: {
        service: 'AWS Lambda',
        requestId: '5c4b3a29-1807-4f6e-9d5c-4b3a29180716',
        errorCode: 'KeyError',
        errorMessage: "'orderId'",
      },
    },
    { text: 'START the batch at 06:52', fields: null, why: 'no line of the platform' },
  ],
})
