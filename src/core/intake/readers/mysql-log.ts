import { defineReader } from '../define-reader'
import { groupsOf } from '../found'
import { tellingLine } from '../paste'

// MySQL 8: 2026-11-20T06:52:03.123456Z 42 [ERROR] [MY-010584] [Repl] …; 5.7 has no code.
const LINE =
  /^(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?Z?) \d{1,12} \[(?:ERROR|Error|Warning|WARNING|System|Note)\] (?:\[(?<errorCode>MY-\d{6})\] )?(?:\[\w{1,30}\] )?(?<errorMessage>[^\r\n]{1,2000})/d
const CLIENT =
  /^ERROR (?<errorCode>\d{4}) \([0-9A-Z]{5}\)(?: at line \d{1,9})?: (?<errorMessage>[^\r\n]{1,2000})/d

export default defineReader({
  id: 'mysql-log',
  names: { ja: 'RDS / Aurora MySQL のエラー', en: 'RDS / Aurora MySQL error' },
  priority: 75,
  source: {
    what: 'MySQL 8.4 Reference Manual, 7.4.2.8 "Error log output format"; mysql client',
    asOf: '2026-11',
  },
  service: 'rds',
  outcome: 'recorded',
  read(paste) {
    const line = tellingLine(
      paste,
      (text) => LINE.test(text) || CLIENT.test(text),
      (text) => /\[(?:ERROR|Error)\]|^ERROR \d/.test(text),
    )
    if (line === null) return null
    const found = groupsOf(LINE.exec(line.text) ?? CLIENT.exec(line.text), line.start)
    return { found, scope: null }
  },
  examples: [
    {
      text: '2026-11-20T06:52:03.123456Z 42 [ERROR] [MY-010584] [Repl] Replica SQL for channel: worker failed executing transaction',
      fields: {
        service: 'Amazon RDS',
        time: '2026-11-20T06:52:03.123456Z',
        errorCode: 'MY-010584',
        errorMessage: 'Replica SQL for channel: worker failed executing transaction',
      },
      summary: {
        en: 'At 2026-11-20 06:52:03 UTC (15:52:03 JST), Amazon RDS was recorded as MY-010584.\nError message: Replica SQL for channel: worker failed executing transaction',
      },
    },
    {
      text: "ERROR 1045 (28000): Access denied for user 'app'@'10.3.1.20' (using password: YES)",
      fields: {
        service: 'Amazon RDS',
        errorCode: '1045',
        errorMessage: "Access denied for user 'app'@'10.3.1.20' (using password: YES)",
      },
    },
    { text: 'ERROR 3 tests failed', fields: null, why: 'no code of MySQL' },
  ],
})
