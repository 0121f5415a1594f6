import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { HistoryFiles } from '@edge/drafts/history-files'
import { DraftsService } from '../../src/main/services/drafts/drafts-service'
import { STORED_VERSION } from '../../src/main/services/drafts/stored-draft'
import { alternate, type Figure, figure, median, quantile, timed } from './measure'

export interface World {
  /** an empty folder that is removed afterwards */
  readonly folder: string
  readonly knowledge: string
  readonly isQuick: boolean
}

const SENTENCES =
  '2026-11-20 15:52 JST から、東京リージョンの ALB（web-alb）への GET が `504 Gateway Time-out` になります。現在も続いています。\n\nターゲットの再登録をしましたが、504 のままでした。切り分け方を教えてください。\n\n'

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

const troubleOf = (i: number): Draft => ({
  ...emptyDraft(),
  subject: `EC2 の応答が遅い ${i}`,
  body: SENTENCES.repeat(4),
})

/** As the app stores them, each with a history of five versions, without its fsync. */
export async function writeDrafts(home: string, count: number, draftOf = troubleOf): Promise<void> {
  const folder = join(home, 'drafts')
  await mkdir(folder, { recursive: true })
  const history = await historyOfOne(home)
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
    const id = `bench-${String(i).padStart(6, '0')}`
    const stored = {
      version: STORED_VERSION,
      id,
      createdAt: at,
      updatedAt: at,
      counts: null,
      draft: draftOf(i),
    }
    await writeFile(join(folder, `${id}.json`), JSON.stringify(stored, null, 1))
    await writeFile(join(home, 'history', `${id}.jsonl`), history)
  }
}

async function historyOfOne(home: string): Promise<Buffer> {
  const files = new HistoryFiles(home)
  for (let version = 1; version <= 5; version++) {
    const at = new Date(Date.UTC(2026, 0, version))
    await files.append('bench-history', { ...troubleOf(0), body: SENTENCES.repeat(version) }, { at })
  }
  return readFile(join(home, 'history', 'bench-history.jsonl'))
}
