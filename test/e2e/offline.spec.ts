import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import * as v from 'valibot'
import { storedDrafts, test } from './app'

// The installed app without any network, and what it asks the system for. It is driven over a pipe: a port would need a network itself.
const BINARY = resolve(import.meta.dirname, '../../dist/linux-unpacked/kihyo')
const IS_LINUX = process.platform === 'linux'
const NET_TABLES = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const
const secret = ['AKIA', 'OFFL1NEXTVTLKCX2'.replace('1', 'Q')].join('')

const Reply = v.looseObject({
  id: v.optional(v.number()),
  result: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
})
const Targets = v.object({ targetInfos: v.array(v.looseObject({ targetId: v.string(), type: v.string() })) })
const Attached = v.object({ sessionId: v.string() })
const Evaluated = v.object({ result: v.looseObject({ value: v.optional(v.unknown()) }) })

/** The DevTools protocol over two pipes, messages ended by NUL. */
class Pipe {
  private readonly waiting = new Map<number, (reply: v.InferOutput<typeof Reply>) => void>()
  private session: string | undefined
  private sent = 0

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    let rest = ''
    from.on('data', (bytes: Buffer) => {
      const parts = (rest + bytes.toString('utf8')).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const reply = v.parse(Reply, JSON.parse(part))
        if (reply.id !== undefined) this.waiting.get(reply.id)?.(reply)
      }
    })
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    this.sent += 1
    const id = this.sent
    const replied = new Promise<v.InferOutput<typeof Reply>>((take) => this.waiting.set(id, take))
    this.to.write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`)
    const { result, error } = await replied
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
    return result
  }

  async attach(): Promise<void> {
    const page = async () =>
      v.parse(Targets, await this.send('Target.getTargets')).targetInfos.find(({ type }) => type === 'page')
    await expect.poll(async () => (await page()) !== undefined, { timeout: 60_000 }).toBe(true)
    const targetId = (await page())?.targetId
    this.session = v.parse(
      Attached,
      await this.send('Target.attachToTarget', { targetId, flatten: true }),
    ).sessionId
  }

  async evaluate(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true }
    return v.parse(Evaluated, await this.send('Runtime.evaluate', params)).result.value
  }

  until(expression: string): Promise<void> {
    return expect.poll(() => this.evaluate(expression), { timeout: 60_000 }).toBe(true)
  }
}

interface Running {
  readonly program: ChildProcess
  readonly page: Pipe
}

async function start(data: string, wrapped: readonly string[]): Promise<Running> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const [command = BINARY, ...args] = [...wrapped, BINARY, ...asRoot, '--remote-debugging-pipe', '--lang=ja']
  const program = spawn(command, args, {
    env: { ...process.env, KIHYO_DATA: data, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , to, from] = program.stdio
  if (to === undefined || to === null || from === undefined || from === null) throw new Error('no pipes')
  if (!('write' in to) || !('read' in from)) throw new Error('no pipes')
  const page = new Pipe(to, from)
  await page.attach()
  await page.until(
    `document.querySelector('.editor, .cm-editor, [role="textbox"]') !== null || document.readyState === 'complete'`,
  )
  return { program, page }
}

/** Ask, write, save, mask a log and search, as far as no dialog of the system is needed. */
async function journey({ page }: Running, data: string): Promise<void> {
  const answered = await page.evaluate(
    `window.kihyo.knowledge.ask({ question: 'いつ不具合が直るか教えてほしい', lang: 'ja' }).then((r) => r.ok && r.value.verdict)`,
  )
  expect(answered).toBe('not-answerable')
  await page.until(`window.kihyo.drafts.list({}).then((r) => r.ok && r.value.length > 0)`)
  // The first start puts the cursor into the ask box; the answer comes while one types.
  await page.until(`document.activeElement?.getAttribute('role') === 'combobox'`)
  await page.send('Input.insertText', { text: '緊急度を上げたい' })
  await page.until(`document.querySelector('.ask-sheet')?.textContent?.includes('緊急度') === true`)
  const log = join(data, 'app.log')
  writeFileSync(log, `2026-11-20T01:05:00Z worker stopped key=${secret}\n`)
  const drag = { dragOperationsMask: 1, files: [log], items: [] }
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await page.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data: drag })
  await page.until(`document.querySelector('.attachment[data-state="masked"]') !== null`)
  await page.until(
    `window.kihyo.cases.search({ query: '504' }).then((r) => r.ok && r.value.reading === null)`,
  )
  await expect.poll(() => JSON.stringify(storedDrafts(data))).toContain('app.log')
}

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0

/** All processes below one, itself included. */
function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(family)]
}

async function end({ program }: Running): Promise<void> {
  const gone = new Promise((resolveGone) => program.once('exit', resolveGone))
  for (const pid of family(program.pid ?? 0).reverse())
    try {
      process.kill(pid, 'SIGTERM')
    } catch {
      // It ended with its parent.
    }
  await Promise.race([gone, pause(10_000)])
}

const namespace = [...(process.getuid?.() === 0 ? [] : ['-r']), '-n']

test('the installed app does its work in a network namespace without interfaces', async ({ data }) => {
  expect(existsSync(BINARY), 'npm run package -- --dir has made the app').toBe(true)
  const canUnshare = IS_LINUX && spawnSync('unshare', [...namespace, 'true']).status === 0
  // Where the system forbids it, the app runs all the same, and the next test says what it asked for.
  if (!canUnshare) test.info().annotations.push({ type: 'not proven here', description: 'no namespaces' })
  const running = await start(data, canUnshare ? ['unshare', ...namespace] : [])
  try {
    await journey(running, data)
    if (!canUnshare) return
    for (const pid of family(running.program.pid ?? 0)) {
      const devices = readFileSync(`/proc/${pid}/net/dev`, 'utf8').split('\n').slice(2).filter(Boolean)
      expect(devices.map((line) => line.split(':')[0]?.trim())).toEqual(['lo'])
      const sockets = NET_TABLES.flatMap((table) =>
        readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1),
      )
      expect(sockets).toEqual([])
    }
  } finally {
    await end(running)
  }
})

// What a trace calls an address of the internet.
const INTERNET = /\b(?:connect|sendto|sendmsg|sendmmsg|bind)\(.*sa_family=AF_INET6?\b/

test('traced, it asks the system for no address of the internet', async ({ data }) => {
  const canTrace = IS_LINUX && isThere('strace') && spawnSync('strace', ['-f', 'true']).status === 0
  test.info().annotations.push({ type: 'traced by', description: canTrace ? 'strace' : 'sockets in /proc' })
  const file = join(data, 'calls')
  const trace = ['strace', '-f', '-qq', '--seccomp-bpf', '-e', 'trace=%network', '-o', file]
  const running = await start(data, canTrace ? trace : [])
  const seen = new Set<string>()
  const watch = setInterval(() => {
    for (const line of internetSockets(running.program.pid ?? 0)) seen.add(line)
  }, 50)
  try {
    await journey(running, data)
  } finally {
    clearInterval(watch)
    await end(running)
  }
  expect([...seen]).toEqual([])
  if (!canTrace) return
  const calls = readFileSync(file, 'utf8').split('\n')
  expect(calls.length).toBeGreaterThan(50)
  expect(calls.filter((line) => INTERNET.test(line))).toEqual([])
})

test('such a trace would tell of a connection', ({ data }) => {
  const script = `const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '192.0.2.1', () => s.close())`
  const file = join(data, 'calls')
  if (!isThere('strace')) return
  spawnSync('strace', ['-f', '-qq', '-e', 'trace=%network', '-o', file, process.execPath, '-e', script])
  expect(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => INTERNET.test(line)),
  ).not.toEqual([])
})

/** The rows of inet sockets that processes below one hold open. */
function internetSockets(pid: number): string[] {
  if (!IS_LINUX) return []
  try {
    const inodes = new Set(family(pid).flatMap(socketsOf))
    return NET_TABLES.flatMap((table) =>
      readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1),
    ).filter((line) => inodes.has(line.trim().split(/\s+/)[9] ?? ''))
  } catch {
    // A process that ended while it was looked at holds nothing.
    return []
  }
}

function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
    } catch {
      return []
    }
  })
}
