import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type App, bodyOf, launch, test } from './app'

// Never loses: the real app is killed by SIGKILL at a random moment, again and again, while drafts are typed, added, saved,
// renamed, deleted, brought back, exported and imported. What was acknowledged must be there, and every file must parse.
// `npm run crash` does it 1,000 times; a failure names its round, which CRASH_FIRST repeats.

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 25)
const FIRST = Number(process.env.CRASH_FIRST ?? 1)
// A folder that grows for ever would test long lists, not crashes.
const ROUNDS_PER_FOLDER = 50
const CLI = resolve(import.meta.dirname, '../../out/cli/kihyo.js')

/** What is known of one draft: the last number that was acknowledged, and those that were under way after it. */
interface Known {
  acked: number
  readonly tried: Set<number>
  /** null: under way */
  isTrashed: boolean | null
}

type Note =
  | { readonly kind: 'refused'; readonly answer: string }
  | {
      readonly kind: 'try' | 'ack'
      readonly op: 'save' | 'trash' | 'untrash'
      readonly id: string
      readonly n: number
    }
  | {
      readonly kind: 'ack'
      readonly op: 'export'
      readonly files: readonly string[]
    }

/** What happened in all rounds on one folder, as far as it was told before the kill. */
class Ledger {
  readonly drafts = new Map<string, Known>()
  readonly exports: string[] = []
  readonly imported: string[] = []
  readonly typed: string[] = []
  readonly refused: string[] = []

  take(note: Note): void {
    if (note.kind === 'refused') {
      this.refused.push(note.answer)
      return
    }
    if (note.op === 'export') {
      this.exports.push(...note.files)
      return
    }
    const known = this.drafts.get(note.id) ?? { acked: 0, tried: new Set<number>(), isTrashed: false }
    this.drafts.set(note.id, known)
    if (note.op !== 'save') known.isTrashed = note.kind === 'try' ? null : note.op === 'trash'
    else if (note.kind === 'try') known.tried.add(note.n)
    else {
      known.acked = note.n
      for (const n of known.tried) if (n <= note.n) known.tried.delete(n)
    }
  }

  /** Says everything that is wrong on the disk. */
  faults(data: string): string[] {
    const folder = join(data, 'kihyo', 'drafts')
    return [
      ...this.refused,
      ...unreadable(join(data, 'kihyo')),
      ...this.lostDrafts(folder),
      ...this.lostElsewhere(folder),
    ]
  }

  private lostDrafts(folder: string): string[] {
    return [...this.drafts].flatMap(([id, { acked, tried, isTrashed }]) => {
      const [there, trashed] = [join(folder, `${id}.json`), join(folder, 'trash', `${id}.json`)]
      const path = existsSync(there) ? there : trashed
      if (!existsSync(path)) return [`${id} is gone`]
      if (isTrashed !== null && isTrashed !== (path === trashed)) return [`${id} lies in the wrong place`]
      const n = numberIn(path)
      return n === acked || tried.has(n) ? [] : [`${id} holds ${n}, ${acked} was acknowledged`]
    })
  }

  private lostElsewhere(folder: string): string[] {
    const bodies = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
    const all = this.typed.length > 0 ? bodies() : ''
    return [
      ...this.typed.filter((words) => !all.includes(words)).map((words) => `typed and gone: ${words}`),
      ...this.imported
        .filter((id) => !existsSync(join(folder, `${id}.json`)))
        .map((id) => `imported and gone: ${id}`),
      ...this.exports.filter((path) => !existsSync(path)).map((path) => `exported and gone: ${path}`),
    ]
  }
}

const numberIn = (path: string): number => {
  const { draft } = JSON.parse(readFileSync(path, 'utf8'))
  return Number(/^n(\d+)\n/.exec(draft.body)?.[1] ?? Number.NaN)
}

/** Files that do not parse. A history may lack the end of its last line: it is appended to, and says so itself. */
function unreadable(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    if (name.includes('.damaged')) return [`${name} was set aside`]
    const path = join(folder, name)
    const isWhole = name.endsWith('.json')
    if (!isWhole && !name.endsWith('.jsonl')) return []
    const lines = isWhole ? [readFileSync(path, 'utf8')] : readFileSync(path, 'utf8').split('\n').slice(0, -1)
    return lines.flatMap((line) => (isJson(line) ? [] : [`${name} does not parse`]))
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The same numbers for the same round (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** In the page: two scripts that never stop, through the app's own bridge. Each tells before and after what it does. */
const busy = ({ round, known }: { readonly round: number; readonly known: readonly string[] }): void => {
  const { drafts, bundle } = window.kihyo
  // Resolves when the driver, which is not killed, has it.
  const say = (note: object): Promise<void> => Reflect.get(window, 'crashNote')(note)
  type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }
  const answered = async <T>(asked: Promise<Answer<T>>): Promise<T> => {
    const answer = await asked
    if (answer.ok) return answer.value
    await say({ kind: 'refused', answer: JSON.stringify(answer) })
    throw new Error('refused')
  }
  const told = async (op: string, id: string, n: number, act: () => Promise<unknown>): Promise<void> => {
    await say({ kind: 'try', op, id, n })
    await act()
    await say({ kind: 'ack', op, id, n })
  }
  const exporting = async (draftId: string): Promise<void> => {
    const done = await bundle.export({ draftId, lang: 'ja' })
    // Exported before, and left alone.
    if (!done.ok && done.problem.code === 'export-exists') return
    await say({ kind: 'ack', op: 'export', ...(await answered(Promise.resolve(done))) })
  }
  const run = async (own: string[], turn: number): Promise<void> => {
    const trashed: string[] = []
    const { draft: first } = await answered(drafts.create({ template: 'trouble', lang: 'ja' }))
    const actAt = async (n: number): Promise<void> => {
      const words = 'ALB が 504 を返します。'.repeat((n * 7919) % 900)
      const draft = { ...first, subject: `件名 ${n}`, body: `n${n}\n${words}` }
      const id = own[n % Math.max(own.length, 1)]
      const [act, back] = [n % 11, trashed[0]]
      if (act < 2 || id === undefined) {
        const { id: fresh } = await answered(drafts.add({ draft }))
        await say({ kind: 'ack', op: 'save', id: fresh, n })
        own.push(fresh)
      } else if (act === 3 && own.length > 3) {
        await told('trash', id, n, () => answered(drafts.trash({ draftId: id })))
        own.splice(own.indexOf(id), 1)
        trashed.push(id)
      } else if (act === 5 && back !== undefined) {
        await told('untrash', back, n, () => answered(drafts.untrash({ draftId: back })))
        trashed.shift()
        own.push(back)
      } else if (act === 7) {
        await exporting(id)
      } else await told('save', id, n, () => answered(drafts.save({ id, draft, counts: null })))
    }
    for (let step = 1; ; step += 1) await actAt(round * 100_000 + step * 2 + turn)
  }
  for (const turn of [0, 1])
    void run(
      known.filter((_, at) => at % 2 === turn),
      turn,
    )
}

/** Types into the open draft until the window is gone; words count once the window calls them saved. */
async function typing(page: Page, round: number, ledger: Ledger): Promise<void> {
  await bodyOf(page).click()
  for (let n = 1; ; n += 1) {
    const words = `打鍵${round}の${n}番`
    await page.keyboard.type(`${words} `)
    await page.waitForTimeout(60)
    await page.locator('[data-state="saved"]').waitFor({ timeout: 5_000 })
    ledger.typed.push(words)
  }
}

/** The command line, which brings a draft in while the app is open. */
function importing(data: string, ledger: Ledger): ChildProcess {
  const file = join(data, 'draft.md')
  writeFileSync(file, '---\nlanguage: ja\n---\n# 取り込み\n\nn1\nEC2 に接続できません。\n')
  const child = spawn(process.execPath, [CLI, 'import', file, '--json'], {
    env: { ...process.env, KIHYO_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout?.on('data', (piece) => {
    said += String(piece)
  })
  child.once('close', (code) => {
    if (code === 0) for (const { id } of JSON.parse(said).added) ledger.imported.push(id)
  })
  return child
}

async function kill({ app }: App): Promise<void> {
  const program = app.process()
  const ended = new Promise((take) => program.once('exit', take))
  program.kill('SIGKILL')
  await ended
}

async function playRound(round: number, data: string, ledger: Ledger): Promise<void> {
  const random = dice(round)
  const exports = join(data, 'exports')
  mkdirSync(exports, { recursive: true })
  const running = await launch(data)
  const { app, page } = running
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, exports)
  await page.exposeFunction('crashNote', (note: Note) => ledger.take(note))
  const known = [...ledger.drafts].flatMap(([id, { isTrashed }]) => (isTrashed === false ? [id] : []))
  if (round % 3 === 0) await page.keyboard.press('ControlOrMeta+N')
  await page.evaluate(busy, { round, known })
  const typist = round % 3 === 0 ? typing(page, round, ledger).catch(() => undefined) : null
  const importer = round % 4 === 0 ? importing(data, ledger) : null
  // Long enough for a page to be printed, a draft to be imported, and words to be saved.
  const longest = typist === null ? 1_600 : 2_500
  await new Promise((take) => setTimeout(take, 40 + random() * longest))
  await kill(running)
  await typist
  if (importer !== null && importer.exitCode === null) {
    importer.kill('SIGKILL')
    await new Promise((take) => importer.once('close', take))
  }
}

/** Starts once more and asks the app itself; nothing may be reported as damaged, nothing half written may be left. */
async function checkByApp(data: string, ledger: Ledger): Promise<string[]> {
  const { app, page } = await launch(data)
  const reply = await page.evaluate(() => window.kihyo.drafts.list({}))
  const listed = new Set(reply.ok ? reply.value.map(({ id }) => id) : [])
  await app.close()
  const missing = [...ledger.drafts].flatMap(([id, { isTrashed }]) =>
    isTrashed === false && !listed.has(id) ? [`${id} is not listed`] : [],
  )
  const halves = readdirSync(join(data, 'kihyo', 'drafts')).filter((name) => name.includes('.tmp-'))
  return [...missing, ...halves.map((name) => `${name} was left behind`), ...ledger.faults(data)]
}

test(`what was acknowledged survives kill -9 (${ROUNDS} times)`, async () => {
  test.setTimeout(ROUNDS * 20_000)
  for (let from = FIRST; from < FIRST + ROUNDS; from += ROUNDS_PER_FOLDER) {
    const data = mkdtempSync(join(tmpdir(), 'kihyo-crash-'))
    const ledger = new Ledger()
    const until = Math.min(from + ROUNDS_PER_FOLDER, FIRST + ROUNDS)
    for (let round = from; round < until; round += 1) {
      await playRound(round, data, ledger)
      expect(ledger.faults(data), `round ${round}, in ${data}`).toEqual([])
    }
    expect(await checkByApp(data, ledger), `after round ${until - 1}, in ${data}`).toEqual([])
    // A check that saw nothing would prove nothing.
    expect(ledger.drafts.size).toBeGreaterThan(0)
    if (ROUNDS > ROUNDS_PER_FOLDER)
      console.log(
        `${until - FIRST} of ${ROUNDS} rounds: ${ledger.drafts.size} drafts, ${ledger.typed.length} typed, ${ledger.imported.length} imported, ${ledger.exports.length} files exported`,
      )
    rmSync(data, { recursive: true, force: true })
  }
})
