import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDraft } from '@edge/drafts/close-draft'
import { DraftFolder } from '@edge/drafts/draft-folder'
import { HistoryFiles } from '@edge/drafts/history-files'
import { answerRequests, askApp, requestFolder } from '@edge/drafts/requests'
import { isAppRunning } from '@edge/files/running-app'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putDrafts, storedDraft } from './sample'

let userData = ''
let dataFolder = ''
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'kihyo-close-'))
  dataFolder = join(userData, 'kihyo')
  putDrafts(dataFolder, storedDraft('a', { status: 'resolved' }))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const closing = (waitMs = 200) => ({
  userData,
  dataFolder,
  now: new Date('2026-11-23T00:00:00.000Z'),
  waitMs,
})
const statusOf = async (id: string) => (await new DraftFolder(dataFolder).read(id)).draft.status
const POSIX = process.platform !== 'win32'
/** What Chromium leaves there while this process is the app; a folder is as impossible to open as a held file. */
const startFakeApp = () =>
  POSIX
    ? symlinkSync(`${hostname()}-${process.pid}`, join(userData, 'SingletonLock'))
    : mkdirSync(join(userData, 'lockfile'))

describe('closing a case from outside the app', () => {
  it('marks it, keeps the version before, and does so once', async () => {
    expect(await closeDraft('a', closing())).toBe('closed')
    expect(await statusOf('a')).toBe('closed')
    expect(await closeDraft('a', closing())).toBe('already')
    const history = new HistoryFiles(dataFolder)
    const { versions } = await history.list('a')
    const read = await Promise.all(versions.map(({ id }) => history.read('a', id)))
    expect(read.map(({ status }) => status)).toEqual(['resolved', 'closed'])
  })

  it('leaves a case that was received as it is, and says why', async () => {
    const handed = {
      version: 1,
      role: 'in',
      token: 'a'.repeat(32),
      from: '佐藤',
      at: '2026-11-20T00:00:00.000Z',
    }
    mkdirSync(join(dataFolder, 'handed'))
    writeFileSync(join(dataFolder, 'handed', 'a.json'), JSON.stringify(handed))
    await expect(closeDraft('a', closing())).rejects.toMatchObject({ code: 'draft-read-only' })
    expect(await statusOf('a')).toBe('resolved')
  })

  it('keeps keys of the file that this version does not know', async () => {
    const path = join(dataFolder, 'drafts', 'a.json')
    writeFileSync(path, JSON.stringify({ ...storedDraft('a'), later: { x: 1 } }))
    await closeDraft('a', closing())
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ later: { x: 1 } })
  })

  it('knows no draft that is not there', async () => {
    await expect(closeDraft('b', closing())).rejects.toMatchObject({ code: 'draft-missing' })
  })

  it('changes nothing while the app is open and does not answer', async () => {
    startFakeApp()
    await expect(closeDraft('a', closing())).rejects.toMatchObject({ code: 'app-did-not-answer' })
    expect(await statusOf('a')).toBe('resolved')
    expect(readdirSync(requestFolder(dataFolder))).toEqual([])
  })

  it('lets the app do it while it is open', async () => {
    startFakeApp()
    const asked: unknown[] = []
    const app = (async () => {
      while (asked.length === 0) {
        await answerRequests(dataFolder, async (request) => void asked.push(request))
        await pause(10)
      }
    })()
    expect(await closeDraft('a', closing(2_000))).toBe('closed')
    await app
    expect(asked).toEqual([{ kind: 'close', draftId: 'a' }])
    expect(await statusOf('a')).toBe('resolved')
    expect(readdirSync(requestFolder(dataFolder))).toEqual([])
  })
})

describe('asking the app', () => {
  it('tells when the app tried and could not', async () => {
    const asking = askApp(dataFolder, { kind: 'imported' }, 2_000)
    await pause(100)
    await answerRequests(dataFolder, () => Promise.reject(new Error('no')))
    expect(await asking).toBe('refused')
    expect(readdirSync(requestFolder(dataFolder))).toEqual([])
  })

  it('does not do what it cannot understand, and goes on with the rest', async () => {
    mkdirSync(requestFolder(dataFolder))
    writeFileSync(join(requestFolder(dataFolder), '0.json'), '{"kind":"erase"}')
    writeFileSync(join(requestFolder(dataFolder), '1.json'), '{"kind":"imported"}')
    const asked: unknown[] = []
    await answerRequests(dataFolder, async (request) => void asked.push(request))
    expect(asked).toEqual([{ kind: 'imported' }])
  })
})

// Windows has no such link; there the lock is a file that nobody else may open.
describe.each(POSIX ? ['link'] : [])('whether the app is open, by its %s', () => {
  it('is told by its lock, and not by one that a crash left behind', async () => {
    expect(await isAppRunning(userData)).toBe(false)
    startFakeApp()
    expect(await isAppRunning(userData)).toBe(true)
    rmSync(join(userData, 'SingletonLock'))
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'exit')
    symlinkSync(`${hostname()}-${gone.pid}`, join(userData, 'SingletonLock'))
    expect(await isAppRunning(userData)).toBe(false)
  })

  it('is yes in doubt: another machine shares the folder', async () => {
    symlinkSync('another-host-1', join(userData, 'SingletonLock'))
    expect(await isAppRunning(userData)).toBe(true)
  })
})
