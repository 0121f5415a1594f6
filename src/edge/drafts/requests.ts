import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { replaceFile, systemErrorCode } from '../files/atomic-write'

// While the app is open it is the only writer of drafts: the command line asks it, by a file each, and waits.
const RequestSchema = v.variant('kind', [
  v.object({ kind: v.literal('close'), draftId: v.string() }),
  /** drafts have been added to the folder: read the list again */
  v.object({ kind: v.literal('imported') }),
])
export type DraftRequest = v.InferOutput<typeof RequestSchema>

const ASKED = /^([a-z0-9-]+)\.json$/
const LOOK_EVERY_MS = 50
// A taken request is being worked on: one save, at most on a slow disk.
const WORK_MS = 10_000

export const requestFolder = (dataFolder: string): string => join(dataFolder, 'requests')

/** For the app: tells a request's fate, so that the asker can say it. */
export type Outcome = 'done' | 'refused'

/**
 * Asks the running app, and waits until it has done so.
 * @returns refused: it tried and could not; unheard: it did not take the request in time, and cannot any more
 */
export async function askApp(
  dataFolder: string,
  request: DraftRequest,
  waitMs: number,
): Promise<Outcome | 'unheard'> {
  const folder = requestFolder(dataFolder)
  const id = randomBytes(8).toString('hex')
  const asked = join(folder, `${id}.json`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await replaceFile(asked, JSON.stringify(request))
  if (await goes(asked, waitMs)) return outcomeOf(folder, id)
  // Of taking and withdrawing, one alone can succeed: both are a rename of this file.
  const withdrawn = join(folder, `${id}.withdrawn`)
  try {
    await rename(asked, withdrawn)
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    return outcomeOf(folder, id)
  }
  await rm(withdrawn, { force: true })
  return 'unheard'
}

async function outcomeOf(folder: string, id: string): Promise<Outcome> {
  const gone = await goes(join(folder, `${id}.taken`), WORK_MS)
  const refused = join(folder, `${id}.refused`)
  if (gone && !(await exists(refused))) return 'done'
  await rm(refused, { force: true })
  return 'refused'
}

/**
 * For the app, at its start and whenever {@link requestFolder} changes: works off what was asked, each request once.
 * @param work  a rejection is told to the asker as `refused`
 */
export async function answerRequests(
  dataFolder: string,
  work: (request: DraftRequest) => Promise<void>,
): Promise<void> {
  const folder = requestFolder(dataFolder)
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  for (const name of names.sort()) {
    const id = ASKED.exec(name)?.[1]
    if (id !== undefined) await answer(folder, id, work)
  }
}

async function answer(folder: string, id: string, work: (request: DraftRequest) => Promise<void>) {
  const taken = join(folder, `${id}.taken`)
  try {
    await rename(join(folder, `${id}.json`), taken)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return
    throw error
  }
  try {
    await work(v.parse(RequestSchema, JSON.parse(await readFile(taken, 'utf8'))))
    await rm(taken, { force: true })
  } catch {
    await rename(taken, join(folder, `${id}.refused`))
  }
}

async function goes(path: string, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs
  while (await exists(path)) {
    if (Date.now() > until) return false
    await pause(LOOK_EVERY_MS)
  }
  return true
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
