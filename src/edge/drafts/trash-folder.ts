import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrashedDraft } from '@shared/contract'
import { AppError } from '@shared/errors'
import { exists } from '../archive/commit-import'
import { asWriteError, syncFolder, systemErrorCode } from '../files/atomic-write'
import { parseStored } from './stored-draft'

const DRAFT_FILE = /^([a-z0-9][a-z0-9-]{0,63})\.json$/
const READERS = 16
// All that lies beside a draft; its file in the trash goes last, so that a removal cut short can be repeated.
const BESIDE = [
  'history/ID.jsonl',
  'attachments/ID',
  'comments/ID',
  'handed/ID.json',
  'keys/ID.json',
  'drafts/previous/ID.json',
]

/** Deleted drafts, newest first; one that cannot be read is listed by its id, so that it can be removed, too. */
export async function listTrash(dataFolder: string): Promise<TrashedDraft[]> {
  const folder = join(dataFolder, 'drafts', 'trash')
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  const found: TrashedDraft[] = []
  const waiting = names.flatMap((name) => DRAFT_FILE.exec(name)?.[1] ?? []).values()
  const reader = async (): Promise<void> => {
    for (const id of waiting) {
      const trashed = await readTrashed(join(folder, `${id}.json`), id)
      if (trashed !== null) found.push(trashed)
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  return found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
}

/** Null: it was brought back since the folder was listed. */
async function readTrashed(path: string, id: string): Promise<TrashedDraft | null> {
  try {
    const { draft, updatedAt } = parseStored(await readFile(path, 'utf8'), id)
    return { id, subject: draft.subject, service: draft.service, updatedAt }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    return { id, subject: id, service: '', updatedAt: '' }
  }
}

/**
 * Removes a draft of the trash for good, with its history, masked copies, key and previous version.
 * @throws {AppError} draft-missing when it is not in the trash, or a draft of its id is in use; not-writable
 */
export async function eraseTrashed(dataFolder: string, id: string): Promise<void> {
  const trash = join(dataFolder, 'drafts', 'trash')
  const isTrashed = await exists(join(trash, `${id}.json`))
  if (!isTrashed || (await exists(join(dataFolder, 'drafts', `${id}.json`))))
    throw new AppError('draft-missing', { name: id })
  try {
    for (const place of BESIDE)
      await rm(join(dataFolder, place.replace('ID', id)), { recursive: true, force: true })
    await rm(join(trash, `${id}.json`), { force: true })
    await syncFolder(trash)
  } catch (error) {
    throw asWriteError(error, trash)
  }
}
