import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DraftSummary } from '@shared/contract'
import { AppError } from '@shared/errors'
import { systemErrorCode } from '../files/atomic-write'
import { DamagedFileError } from '../files/json'
import { parseStored, type StoredDraft, summarize } from './stored-draft'

/** Ids name files: nothing else is one. */
export const DRAFT_ID = /^[a-z0-9][a-z0-9-]{0,63}$/
const DRAFT_FILE = /^([a-z0-9][a-z0-9-]{0,63})\.json$/
const READERS = 16
// While Windows renames a file it cannot be opened.
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES'])
const TRIES = 5
const TRY_AFTER_MS = 20

export interface DraftListing {
  /** newest first */
  readonly drafts: readonly DraftSummary[]
  /** one a draft that could not be read */
  readonly problems: readonly AppError[]
}

/**
 * The drafts as a second process sees them while the app may be writing. Each file is read whole, as it was before or after
 * a save; nothing is written, renamed or cleared away.
 */
export class DraftFolder {
  private readonly folder: string

  /** @param dataFolder  the app's data folder; one that is not there holds no drafts */
  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'drafts')
  }

  /** In no order; drafts in the trash are none. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT') return []
      throw cannotRead(this.folder, error)
    })
    return names.flatMap((name) => DRAFT_FILE.exec(name)?.[1] ?? [])
  }

  async list(): Promise<DraftListing> {
    const drafts: DraftSummary[] = []
    const problems: AppError[] = []
    const waiting = (await this.ids()).values()
    const reader = async (): Promise<void> => {
      for (const id of waiting) {
        const read = await this.read(id).catch((error: unknown) => asProblem(error, id))
        if (!(read instanceof AppError)) drafts.push(summarize(read))
        // It was deleted since the folder was listed.
        else if (read.code !== 'draft-missing') problems.push(read)
      }
    }
    await Promise.all(Array.from({ length: READERS }, reader))
    return { drafts: drafts.sort(newestFirst), problems }
  }

  /** @throws {AppError} draft-missing, newer-version, cannot-read */
  async read(id: string): Promise<StoredDraft> {
    if (!DRAFT_ID.test(id)) throw new AppError('draft-missing', { name: id })
    const path = join(this.folder, `${id}.json`)
    const text = await readSettled(path).catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT')
        throw new AppError('draft-missing', { name: id }, { cause: error })
      throw cannotRead(path, error)
    })
    try {
      return parseStored(text, id)
    } catch (error) {
      throw error instanceof DamagedFileError ? cannotRead(path, error) : error
    }
  }
}

async function readSettled(path: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (tries >= TRIES || !BUSY.has(systemErrorCode(error) ?? '')) throw error
      await pause(TRY_AFTER_MS)
    }
  }
}

const newestFirst = (a: DraftSummary, b: DraftSummary) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1

const asProblem = (error: unknown, id: string): AppError =>
  error instanceof AppError ? error : cannotRead(id, error)

function cannotRead(path: string, cause: unknown): AppError {
  const detail = systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause))
  return new AppError('cannot-read', { path, detail }, { cause })
}
