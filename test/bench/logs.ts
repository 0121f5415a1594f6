import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Numbers that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const hex = (next: () => number, length: number): string =>
  Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')

/** How many lines of a hundred hold something confidential. */
export type Density = 'few hits' | 'mixed' | 'many hits' | 'real-like'
const SHARE: Readonly<Record<Density, number>> = {
  'few hits': 0.01,
  mixed: 0.25,
  'many hits': 0.9,
  'real-like': 0,
}

/** Writes a log of about `megabytes`. Its secrets are made up. */
export async function writeLog(path: string, megabytes: number, density: Density): Promise<void> {
  const next = seeded(7)
  const file = createWriteStream(path)
  for (let i = 0, bytes = 0; bytes < megabytes * 1_048_576; i++) {
    const line = density === 'real-like' ? realLine(i, next) : lineOf(i, next, SHARE[density])
    bytes += line.length
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

function lineOf(i: number, next: () => number, share: number): string {
  const time = new Date(Date.UTC(2026, 10, 20) + i * 37).toISOString()
  const head = `${time} INFO [http-${i % 32}] requestId=${hex(next, 8)}-${hex(next, 4)} `
  if (next() >= share)
    return `${head}GET /api/orders/${i} 200 ${Math.floor(next() * 900)} ms bytes=${Math.floor(next() * 1e5)}\n`
  const host = `${Math.floor(next() * 200) + 11}.${Math.floor(next() * 255)}.${i % 255}.${Math.floor(next() * 255)}`
  const kinds = [
    `login from ${host} user=member${i % 5_000}@example.com\n`,
    `connect postgres://app:${['pw', hex(next, 10)].join('-')}@db.example.internal:5432/orders\n`,
    `DB_PASSWORD=${['Kumo', hex(next, 8)].join('!')} source=${host}\n`,
    `Authorization: Bearer ${hex(next, 40)}\n`,
  ]
  return head + (kinds[i % kinds.length] ?? '')
}

const whole = (next: () => number, below: number) => Math.floor(next() * below)

/** What a system writes in a day: access logs, an application in JSON and in text, traces, the system's own lines. */
function realLine(i: number, next: () => number): string {
  const time = new Date(Date.UTC(2026, 10, 20) + i * 37).toISOString()
  const client = `203.0.113.${whole(next, 256)}`
  const inside = `10.${whole(next, 4)}.${whole(next, 32)}.${whole(next, 256)}`
  const id = `${hex(next, 8)}-${hex(next, 4)}-4${hex(next, 3)}-a${hex(next, 3)}-${hex(next, 12)}`
  const trace = `Root=1-${hex(next, 8)}-${hex(next, 24)}`
  const kinds = [
    `https ${time} app/web/50dc6c495c0c9188 ${client}:${whole(next, 60_000)} ${inside}:8080 0.001 0.0${whole(next, 99)} 0.000 200 200 ${whole(next, 900)} ${whole(next, 9_000)} "GET https://shop.example.com:443/items/${whole(next, 9_999)}?page=${whole(next, 20)} HTTP/2.0" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 "${trace}"\n`,
    `${client} - - [20/Nov/2026:06:52:10 +0900] "POST /api/orders HTTP/1.1" ${next() < 0.02 ? 504 : 201} ${whole(next, 5_000)} "-" "curl/8.5.0"\n`,
    `{"level":"info","ts":"${time}","requestId":"${id}","path":"/orders/${whole(next, 9_999)}","status":200,"ms":${whole(next, 900)}}\n`,
    `${time} INFO [worker-${whole(next, 32)}] c.example.orders.Service - order ${whole(next, 99_999)} accepted, requestId=${id}\n`,
    `${time} WARN [pool-2] HikariPool-1 - Connection is not available, request timed out after ${whole(next, 30_000)}ms.\n`,
    `\tat com.example.orders.Repository.find(Repository.java:${whole(next, 400)})\n`,
    `Nov 20 06:52:10 ip-${inside.replaceAll('.', '-')} kernel: [${whole(next, 99_999)}.123456] TCP: request_sock_TCP: Possible SYN flooding on port 8080.\n`,
    `${time} INFO 会員 ${whole(next, 9_999)} の注文を受け付けました（処理 ${whole(next, 900)} ms）\n`,
    next() < 0.3
      ? `${time} INFO login user=member${whole(next, 5_000)}@example.com from ${client}\n`
      : `START RequestId: ${id} Version: $LATEST\n`,
    next() < 0.05
      ? `${time} DEBUG Authorization: Bearer ${hex(next, 40)}\n`
      : `REPORT RequestId: ${id} Duration: ${whole(next, 900)}.12 ms Billed Duration: ${whole(next, 900)} ms Memory Size: 512 MB\n`,
  ]
  return kinds[i % kinds.length] ?? ''
}
