import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCaseRequest } from '@core/filing/create-case'
import { fileCaseScript } from '@core/filing/script'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './support-api'
import { draftWith } from './world'

const CallSchema = v.object({
  operation: v.string(),
  args: v.array(v.string()),
  input: v.record(v.string(), v.unknown()),
  isDryRun: v.boolean(),
})
type Files = Readonly<Record<string, Buffer | string>>

const folders: string[] = []
const parts = new Map<string, Buffer>()
let failsAt = ''
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const path = request.url?.split('?')[0] ?? ''
    if (path.endsWith(failsAt) && failsAt !== '') return response.writeHead(403).end()
    const body = Buffer.concat(chunks)
    parts.set(path, body)
    return response.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end()
  })
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => server.close())
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  parts.clear()
  failsAt = ''
})

const uploadUrl = (): string => {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`
}

/** An exported folder with an own `aws` first on the PATH; a name of the folder that needs care as well. */
function exported(files: Files, lang: 'ja' | 'en') {
  const root = mkdtempSync(join(tmpdir(), 'kihyo-file-case-'))
  folders.push(root)
  const [folder, bin] = [join(root, "書き出し it's $HOME"), join(root, 'bin')]
  mkdirSync(join(folder, 'attachments'), { recursive: true })
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'aws'),
    `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec "${process.execPath}" "${join(import.meta.dirname, 'fake-aws.mjs')}" "$@"\n`,
    { mode: 0o755 },
  )
  const paths = Object.keys(files).map((name) => `attachments/${name}`)
  Object.entries(files).forEach(([name, bytes]) => {
    writeFileSync(join(folder, 'attachments', name), bytes)
  })
  writeFileSync(join(folder, 'create-case.json'), JSON.stringify(createCaseRequest(draftWith()), null, 2))
  writeFileSync(join(folder, 'file-case.sh'), fileCaseScript(paths, lang))
  return { root, folder, bin, log: join(root, 'calls.jsonl') }
}

interface RunOptions {
  readonly files?: Files
  readonly scenario?: string
  readonly says?: string
  readonly lang?: 'ja' | 'en'
  readonly partBytes?: number
  readonly path?: string
}

async function run({ files = {}, scenario = 'good', says = 'yes\n', lang = 'en', ...rest }: RunOptions) {
  const { root, folder, bin, log } = exported(files, lang)
  const child = spawn('bash', [join(folder, 'file-case.sh')], {
    cwd: root,
    env: {
      PATH: rest.path ?? `${bin}:${process.env.PATH}`,
      HOME: root,
      LC_ALL: 'C',
      NO_PROXY: '127.0.0.1',
      FAKE_AWS_LOG: log,
      FAKE_AWS_SCENARIO: scenario,
      FAKE_PART_BYTES: String(rest.partBytes ?? 1_000_000),
      FAKE_UPLOAD_URL: uploadUrl(),
      KIHYO_POLL_SECONDS: '0',
    },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(says)
  const status = await new Promise((done) => child.on('close', done))
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
  const calls = lines.map((line) => v.parse(CallSchema, JSON.parse(line)))
  return { status, out, err, calls, left: readdirSync(folder).sort() }
}

const operationsOf = (calls: readonly v.InferOutput<typeof CallSchema>[]): readonly string[] =>
  calls.map(({ operation, isDryRun }) => (isDryRun ? `${operation} (dry run)` : operation))
const pascal = (operation: string): string =>
  operation.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
const AWKWARD = ['a b.masked.log', `it's "quoted" $HOME \`id\`.log`, 'ログ（本番）＄.masked.txt']
const DRY_RUN = 'create-case (dry run)'

describe('filing by script', () => {
  it('tries without filing, then files, and prints the case ID alone', async () => {
    const { status, out, calls, left } = await run({})
    expect(status).toBe(0)
    expect(out).toBe('case-111122223333-muja-2026-0a1b2c3d4e5f6071\n')
    expect(operationsOf(calls)).toEqual([DRY_RUN, 'create-case'])
    expect(calls[1]?.input).toEqual({ ...createCaseRequest(draftWith()) })
    expect(left).toEqual(['attachments', 'create-case.json', 'file-case.sh'])
  })

  it('asks the one endpoint of AWS Support', async () => {
    for (const { args } of (await run({ files: { 'a.log': 'x' } })).calls)
      expect(args.join(' ')).toContain('--region us-east-1')
  })

  it.each<[string, string, Partial<RunOptions>]>([
    ['the dry run is refused', 'dry-run-refused', {}],
    ['the plan has no API', 'no-plan', {}],
    ['the CLI does not know dry runs', 'old-cli', {}],
    ['the dry run does not answer as one', 'dry-run-files', {}],
  ])('stops when %s', async (_, scenario) => {
    const { status, out, err, calls } = await run({ scenario, files: { 'a.log': 'x' } })
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).not.toBe('')
    expect(operationsOf(calls)).toEqual([DRY_RUN])
  })

  it.each(['no\n', '\n', '', 'yes please\n', 'YES\n'])(
    'sends nothing when the answer is %j',
    async (says) => {
      const { status, out, err, calls } = await run({ says, files: { 'a.log': 'x' } })
      expect(status).toBe(3)
      expect(out).toBe('')
      expect(err).toContain('Nothing was sent')
      expect(operationsOf(calls)).toEqual([DRY_RUN])
    },
  )

  it('speaks Japanese, and takes はい', async () => {
    const { status, err } = await run({ lang: 'ja', says: 'はい\n' })
    expect(status).toBe(0)
    expect(err).toContain('起票しました。ケース ID：')
  })

  it('says when the case could not be created, and leaves no ID', async () => {
    const { status, out, err } = await run({ scenario: 'filing-fails' })
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('CaseCreationLimitExceeded')
    expect(err).toContain('Support Center')
  })

  it('needs the CLI', async () => {
    const tools = mkdtempSync(join(tmpdir(), 'kihyo-no-aws-'))
    folders.push(tools)
    for (const tool of ['bash', 'dirname'])
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(),
        join(tools, tool),
      )
    const { status, err } = await run({ path: tools })
    expect([status, err]).toEqual([1, 'AWS CLI was not found. Install version 2 and run this again.\n'])
  })

  it('needs version 2 of the CLI', async () => {
    const { status, err, calls } = await run({ scenario: 'version-1' })
    expect([status, calls]).toEqual([1, []])
    expect(err).toContain('aws-cli/1.45.11')
  })
})

describe('attachments of up to 5 MB, three at most', () => {
  const files = Object.fromEntries(AWKWARD.map((name, i) => [name, Buffer.from([0, 255, 10, 13, i])]))

  it('go into one attachment set with their names and bytes, and fit the API', async () => {
    const { status, calls } = await run({ files })
    expect(status).toBe(0)
    expect(operationsOf(calls)).toEqual([DRY_RUN, 'add-attachments-to-set', 'create-case'])
    const set = calls[1]?.input
    expect(faultsOf('AddAttachmentsToSet', set)).toEqual([])
    expect(set).toEqual({
      attachments: AWKWARD.map((fileName) => ({ fileName, data: files[fileName]?.toString('base64') })),
    })
    expect(calls[2]?.args).toContain('as-0123 "quoted"')
  })

  it('leave no trace beside the case, and no content in the arguments', async () => {
    const { calls, left } = await run({ files: { 'a.log': 'needle-in-the-log' } })
    expect(left).toEqual(['attachments', 'create-case.json', 'file-case.sh'])
    const said = calls.flatMap(({ args }) => args).join(' ')
    expect(said).not.toContain('needle')
    expect(said).not.toContain(Buffer.from('needle-in-the-log').toString('base64'))
    expect(said).not.toContain('ReceiveMessage')
  })

  it('that cannot be uploaded mean that nothing is filed', async () => {
    const { status, err, calls, left } = await run({ files, scenario: 'upload-fails' })
    expect(status).toBe(1)
    expect(err).toContain('No case was created')
    expect(operationsOf(calls)).toEqual([DRY_RUN, 'add-attachments-to-set'])
    expect(left).toEqual(['attachments', 'create-case.json', 'file-case.sh'])
  })
})

describe('a larger attachment, or a fourth', () => {
  const large = Buffer.alloc(5_300_001, 'line of a log\n')

  it('goes by upload links, part after part, ten links a call', async () => {
    const { status, err, calls } = await run({ files: { 'large 大.log': large }, partBytes: 500_000 })
    expect([status, err.split('\n').at(-2)]).toEqual([0, 'Filed. Case ID:'])
    expect(operationsOf(calls)).toEqual([
      DRY_RUN,
      'get-attachment-upload-links',
      'get-attachment-upload-links',
      'get-attachment-upload-links',
      'complete-attachment-upload',
      'describe-attachment-upload-status',
      'create-case',
    ])
    for (const { operation, input } of calls) expect(faultsOf(pascal(operation), input)).toEqual([])
    const sent = Array.from({ length: 11 }, (_, i) => parts.get(`/up-5300001-11/${i + 1}`) ?? Buffer.alloc(0))
    expect(Buffer.concat(sent).equals(large)).toBe(true)
    const completed = calls[4]?.input.completedUploads
    expect(completed).toEqual(
      sent.map((part, i) => ({
        partIndex: i + 1,
        eTag: `"${createHash('md5').update(part).digest('hex')}"`,
      })),
    )
    expect(calls.at(-1)?.args.join(' ')).toContain('--upload-ids up-5300001-11')
  })

  it('four small ones go by links too, all of them', async () => {
    const files = Object.fromEntries([...AWKWARD, 'd.log'].map((name, i) => [name, 'x'.repeat(i + 1)]))
    const { status, calls } = await run({ files })
    expect(status).toBe(0)
    const names = calls.flatMap(({ input }) => (input.fileSizeBytes === undefined ? [] : [input.fileName]))
    expect(names).toEqual([...AWKWARD, 'd.log'])
    const args = calls.at(-1)?.args ?? []
    expect(args.slice(args.indexOf('--upload-ids') + 1, args.indexOf('--query'))).toEqual([
      'up-1-1',
      'up-2-1',
      'up-3-1',
      'up-4-1',
    ])
  })

  it('never shows a presigned link', async () => {
    const { err, out, calls } = await run({ files: { 'large.log': large } })
    expect(err + out + calls.flatMap(({ args }) => args).join(' ')).not.toContain('s3cr3t')
  })

  it.each<[string, string, string]>([
    ['no link is given', 'upload-fails', ''],
    ['a part is refused', 'good', '/3'],
    ['the file never becomes ready', 'never-ready', ''],
  ])('means that nothing is filed when %s', async (_, scenario, part) => {
    failsAt = part
    const { status, err, calls, left } = await run({ files: { 'large.log': large }, scenario })
    expect(status).toBe(1)
    expect(err).toContain('No case was created: attachments/large.log')
    expect(operationsOf(calls)).not.toContain('create-case')
    expect(left).toEqual(['attachments', 'create-case.json', 'file-case.sh'])
  })

  it.each<[string, Files, string]>([
    [
      'eleven files',
      Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.log`, 'x'])),
      'At most 10',
    ],
    ['an empty file', { 'a.log': 'x', 'empty.log': '' }, 'empty.log'],
  ])('is refused before anything is asked: %s', async (_, files, words) => {
    const { status, err, calls } = await run({ files })
    expect([status, calls]).toEqual([1, []])
    expect(err).toContain(words)
  })
})

describe('the script as text', () => {
  it('names each file once for the shell and once for JSON', () => {
    const script = fileCaseScript([`attachments/it's $& "x".log`], 'ja')
    expect(script).toContain(`paths=('attachments/it'\\''s $& "x".log')`)
    expect(script).toContain(`names=('"it'\\''s $& \\"x\\".log"')`)
    expect(script).toContain('\nlang=ja\n')
    expect(script.match(/# CASE BEGIN/g)).toHaveLength(1)
  })

  it('has line ends that bash takes, and says everything in both languages', () => {
    const script = fileCaseScript([], 'ja')
    expect(script).not.toContain('\r')
    const keys = (lang: string): readonly string[] =>
      [...script.matchAll(new RegExp(`^ +${lang}:([\\w-]+)\\)`, 'gm'))].map(([, key = '']) => key)
    expect(keys('ja')).toEqual(keys('en'))
    const used = [...script.matchAll(/\b(?:tell|fail|words) ([a-z][\w-]+)/g)].map(([, key = '']) => key)
    for (const key of used) expect(keys('en')).toContain(key)
  })
})
