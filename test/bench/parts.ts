import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { emptyDraft } from '@core/draft/schema'
import { maskFile } from '@edge/masking/mask-file'
import { DraftsService } from '../../src/main/services/drafts/drafts-service'
import { STORED_VERSION } from '../../src/main/services/drafts/stored-draft'
import { type Density, writeLog } from './logs'
import { alternate, type Figure, figure, median, quantile, timed } from './measure'

export interface World {
  /** an empty folder that is removed afterwards */
  readonly folder: string
  readonly knowledge: string
  readonly isQuick: boolean
}

const SENTENCES =
  '2026-11-20 15:52 JST から、東京リージョンの ALB（web-alb）への GET が `504 Gateway Time-out` になります。現在も続いています。\n\nターゲットの再登録をしましたが、504 のままでした。切り分け方を教えてください。\n\n'

/** Masking from file to file beside a copy, and beside reading lines with one regular expression. */
export async function masking({ folder, isQuick }: World): Promise<Figure[]> {
  const figures: Figure[] = []
  const cases: readonly (readonly [Density, number])[] = isQuick
    ? [['mixed', 8]]
    : [
        ['few hits', 64],
        ['mixed', 1],
        ['mixed', 16],
        ['mixed', 64],
        ['many hits', 64],
      ]
  for (const [density, megabytes] of cases) {
    const source = join(folder, 'source.log')
    await writeLog(source, megabytes, density)
    const target = join(folder, 'target.log')
    const job = {
      source,
      target,
      profile: 'balanced' as const,
      ownAccounts: [],
      terms: [],
      key: '00'.repeat(32),
    }
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 20)
    const [masked, copied] = await alternate(
      isQuick ? 1 : 3,
      () => maskFile(job),
      () => copyFile(source, target),
    )
    clearInterval(watch)
    const lines = await timed(() => lineReader(source, target))
    const speed = (ms: number) => (megabytes * 1_000) / ms
    const name = `${density}, ${megabytes} MB`
    figures.push(
      figure('mask', name, [speed(median(masked)), 'MB/s'], ['readline + 1 regex', speed(lines)]),
      figure('mask', `${name}, cp`, [speed(median(masked)), 'MB/s'], ['cp', speed(median(copied))]),
      figure('mask', `${name}, peak memory`, [peak / 1_048_576, 'MB'], ['size of the file', megabytes]),
    )
    await rm(source)
  }
  return figures
}

async function lineReader(source: string, target: string): Promise<void> {
  const out = createWriteStream(target)
  for await (const line of createInterface({ input: createReadStream(source) }))
    out.write(`${line.replace(/password=\S+/gi, 'password=***')}\n`)
  await new Promise((resolve) => out.end(resolve))
}

/** Saving beside a plain write with fsync; the list of 10,000 drafts beside stat of every file. */
export async function drafts({ folder, isQuick }: World): Promise<Figure[]> {
  const count = isQuick ? 1_000 : 10_000
  const home = join(folder, 'home')
  await writeDrafts(home, count)
  const service = new DraftsService(home, () => undefined)
  const cold = await timed(async () => {
    await service.start()
    await service.list()
  })
  await service.stop()
  const again = new DraftsService(home, () => undefined)
  const warm = await timed(async () => {
    await again.start()
    await again.list()
  })
  const inFolder = join(home, 'drafts')
  const looked = await timed(async () => {
    for (const name of await readdir(inFolder)) await stat(join(inFolder, name))
  })
  const { id, draft } = await again.create({ ...emptyDraft(), body: 'あ'.repeat(2_000) })
  const plain = join(folder, 'plain.json')
  const [saved, written] = await alternate(
    isQuick ? 30 : 200,
    () => again.save(id, draft, null),
    () => writeAndSync(plain, JSON.stringify(draft)),
  )
  await again.stop()
  return [
    figure('drafts', `list of ${count}, first time`, [cold, 'ms'], ['readdir + stat', looked]),
    figure('drafts', `list of ${count}, later`, [warm, 'ms'], ['readdir + stat', looked]),
    figure('drafts', 'save with fsync, p50', [median(saved), 'ms'], ['write + fsync, p50', median(written)]),
    figure(
      'drafts',
      'save with fsync, p99',
      [quantile(saved, 0.99), 'ms'],
      ['write + fsync, p99', quantile(written, 0.99)],
    ),
  ]
}

async function writeAndSync(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

/** As the app stores them, without its fsync. */
export async function writeDrafts(home: string, count: number): Promise<void> {
  const folder = join(home, 'drafts')
  await mkdir(folder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
    const id = `bench-${String(i).padStart(6, '0')}`
    const draft = { ...emptyDraft(), subject: `EC2 の応答が遅い ${i}`, body: SENTENCES.repeat(4) }
    const stored = { version: STORED_VERSION, id, createdAt: at, updatedAt: at, counts: null, draft }
    await writeFile(join(folder, `${id}.json`), JSON.stringify(stored, null, 1))
  }
}
