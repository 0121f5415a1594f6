import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NO_FOLLOW_UP } from '@core/case-life/record'
import { type Draft, emptyDraft } from '@core/draft/schema'
import { makeTokenizer } from '@core/knowledge/tokenize'
import { makeCaseIndex, type PastText } from '@core/past-cases/case-index'
import { DraftsService } from '../../src/main/services/drafts/drafts-service'
import { MemoryThread } from '../../src/main/services/past-cases/memory-thread'
import { PastCasesService } from '../../src/main/services/past-cases/past-cases-service'
import { miniSearch } from './engines'
import { seeded } from './logs'
import { collectGarbage, type Figure, figure, quantile, timed } from './measure'
import { type World, writeDrafts } from './parts'

const SERVICES = 'EC2 RDS Lambda ECS EKS S3 DynamoDB CloudFront Route53 Aurora Redshift Glue EFS KMS'.split(
  ' ',
)
const TROUBLES = [
  '接続できない',
  '応答が遅い',
  'タイムアウトする',
  '権限エラーになる',
  '再起動した',
  'throttling',
  'connection reset',
]
const DETAILS = [
  'セキュリティグループの設定は変更していません。',
  '前日のデプロイの後から発生しています。',
  'メトリクスの CPUUtilization は 40% 前後でした。',
  'The health check fails every ten seconds on two of six targets.',
  'AccessDeniedException が返ります。',
  'スナップショットからの復元でも再現しました。',
  'No change was made to the route tables of the subnet.',
  '再試行すると三回に一回は成功します。',
]
const REPLIES = [
  'ログとメトリクスの期間をお知らせください。',
  'Please attach the output of the command.',
  '原因はコネクション数の上限でした。',
]

/** Past cases with two replies each; the same in every run. */
function generateCases(count: number): PastText[] {
  const next = seeded(20_261_124)
  const draw = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? ''
  return Array.from({ length: count }, (_, at) => ({
    id: `case-${at}`,
    caseId: String(170_000_000_000_000 + at),
    subject: `${draw(SERVICES)} が${draw(TROUBLES)} node-${at % 997}`,
    body: Array.from({ length: 12 }, () => `${draw(SERVICES)} ${draw(DETAILS)}`).join('\n'),
    replies: [draw(REPLIES), draw(REPLIES)],
  }))
}

const queriesOf = (cases: readonly PastText[], count: number): string[] =>
  cases.slice(0, count).map(({ subject, caseId }, at) => (at % 10 === 9 ? caseId : subject))

/** Search and likeness among 10,000 past cases beside MiniSearch over the same texts; reading them beside the bare files. */
export async function cases({ folder, knowledge, isQuick }: World): Promise<Figure[]> {
  const count = isQuick ? 1_000 : 10_000
  const all = generateCases(count)
  const ours = makeCaseIndex(makeTokenizer({ groups: {}, readings: {} }))
  const building = await timed(() => {
    for (const one of all) ours.put(one)
  })
  const queries = queriesOf(all, isQuick ? 50 : 300)
  const searching = await timesOf(queries, (query) => ours.search(query, 20))
  const likening = await timesOf(all.slice(0, queries.length), (one) => ours.similar(one, 3, () => true))
  const pages = all.map(({ id, caseId, subject, body, replies }) => ({
    id,
    title: `${subject}\n${caseId}`,
    asks: '',
    text: [body, ...replies].join('\n'),
  }))
  let engine = miniSearch(pages.slice(0, 1), 'ja')
  const theirBuilding = await timed(() => {
    engine = miniSearch(pages, 'ja')
  })
  const theirs = await timesOf(queries, (query) => engine.search(query))
  const likened = await timesOf(pages.slice(0, 20), ({ title, text }) => engine.search(`${title}\n${text}`))
  const stored = await throughThread(folder, knowledge, all, queries)
  const name = `${count} cases`
  return [
    figure('cases', `${name}: index in memory`, [building, 'ms'], ['MiniSearch + its JSON', theirBuilding]),
    figure(
      'cases',
      `${name}: read and indexed, beside the window`,
      [stored.ready, 'ms'],
      ['reading the files', stored.bare],
    ),
    ...[0.5, 0.99].flatMap((share) => [
      figure(
        'cases',
        `${name}: search, p${share * 100}`,
        [quantile(searching, share), 'ms'],
        ['MiniSearch', quantile(theirs, share)],
      ),
      figure(
        'cases',
        `${name}: similar, p${share * 100}`,
        [quantile(likening, share), 'ms'],
        ['MiniSearch', quantile(likened, share)],
      ),
    ]),
    figure(
      'cases',
      `${name}: search asked and answered, p99`,
      [quantile(stored.asked, 0.99), 'ms'],
      ['limit', 50],
    ),
  ]
}

/** Milliseconds of each, after a round that compiles the code. */
async function timesOf<T>(asked: readonly T[], answer: (one: T) => unknown): Promise<number[]> {
  for (const one of asked.slice(0, 20)) await answer(one)
  collectGarbage()
  const times: number[] = []
  for (const one of asked) times.push(await timed(() => answer(one)))
  return times
}

/** As the window has it: stored drafts with histories, read by the thread that remembers them, which then answers. */
async function throughThread(
  folder: string,
  knowledge: string,
  all: readonly PastText[],
  queries: readonly string[],
) {
  const dataFolder = join(folder, 'past')
  await writeDrafts(dataFolder, all.length, (i) => filed(all[i]))
  const drafts = new DraftsService(dataFolder, () => undefined)
  await drafts.start()
  await drafts.list()
  const inFolder = join(dataFolder, 'drafts')
  const bare = await timed(async () => {
    for (const name of await readdir(inFolder))
      if (name.endsWith('.json')) await readFile(join(inFolder, name), 'utf8')
  })
  const service = new PastCasesService({
    thread: new MemoryThread(pathToFileURL(join(knowledge, '../main/memory-worker.js')), {
      dataFolder,
      knowledgeFolder: knowledge,
    }),
    dataFolder,
    drafts,
    mask: async (_, text) => text,
  })
  const ready = await timed(async () => {
    // Answered when everything was read.
    await service.similar('none', 'EC2', '')
  })
  const asked = await timesOf(queries, (query) => service.search(query))
  await service.stop()
  await drafts.stop()
  return { bare, ready, asked }
}

const filed = (past: PastText | undefined): Draft => ({
  ...emptyDraft(),
  status: 'closed',
  subject: past?.subject ?? '',
  body: past?.body ?? '',
  caseId: past?.caseId ?? '',
  followUp: {
    ...NO_FOLLOW_UP,
    replies: (past?.replies ?? []).map((text) => ({ from: 'support', at: '', text })),
  },
})
