import { defineReader } from '../define-reader'
import { groupsOf } from '../found'
import { tellingLine } from '../paste'

// log_line_prefix of RDS and Aurora: %t:%r:%u@%d:[%p]:
const LINE =
  /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})? [A-Z]{3,4}):(?<source>[\w.:-]{1,60}(?:\(\d{1,5}\))?)?:[^:\s]{0,130}:\[\d{1,9}\]:\s{0,3}(?<errorCode>ERROR|FATAL|PANIC|WARNING|LOG):\s{1,3}(?<errorMessage>[^\r\n]{1,2000})/d

export default defineReader({
  id: 'postgresql-log',
  names: { ja: 'RDS / Aurora PostgreSQL のログ', en: 'RDS / Aurora PostgreSQL log' },
  priority: 75,
  source: { what: 'Amazon RDS User Guide, "RDS for PostgreSQL database log files"', asOf: '2026-11' },
  service: 'rds',
  outcome: 'recorded',
  read(paste) {
    const line = tellingLine(
      paste,
      (text) => LINE.test(text),
      (text) => /\]:\s{0,3}(?:ERROR|FATAL|PANIC):/.test(text),
    )
    return line === null ? null : { found: groupsOf(LINE.exec(line.text), line.start), scope: null }
  },
  examples: [
    {
      text: '2026-11-20 06:51:58 UTC:10.3.1.20(52114):app@orders:[21456]:LOG:  duration: 5012.331 ms\n2026-11-20 06:52:03 UTC:10.3.1.20(52114):app@orders:[21456]:FATAL:  remaining connection slots are reserved for non-replication superuser connections',
      fields: {
        service: 'Amazon RDS',
        time: '2026-11-20T06:52:03Z',
        source: '10.3.1.20(52114)',
        errorCode: 'FATAL',
        errorMessage: 'remaining connection slots are reserved for non-replication superuser connections',
      },
      summary: {
        ja: '2026-11-20 15:52:03 JST（06:52:03 UTC）に Amazon RDS が FATAL と記録されました。\nエラーメッセージ: remaining connection slots are reserved for non-replication superuser connections',
      },
    },
    { text: 'ERROR: relation "cart" does not exist', fields: null, why: 'psql, no log line of RDS' },
  ],
})
