import { mkdir, statfs } from 'node:fs/promises'
import { AppError } from '@shared/errors'
import { asWriteError } from '../files/atomic-write'
import { commitImport, endStaging, finishImports, makeStaging } from './commit-import'
import { isLeftOut, roleOf } from './format'
import { type OpenArchive, openArchive } from './read-archive'
import { Stage } from './stage'

export interface ImportedItem {
  readonly what: 'draft' | 'comment' | 'article' | 'settings' | 'other'
  /** what a person knows it by */
  readonly name: string
  /** a draft's id, an article's or a file's place */
  readonly id: string
  /** its id or place was taken by another content, so that it got a new one */
  readonly isRenamed?: boolean
}

export interface ImportReport {
  readonly added: readonly ImportedItem[]
  /** there already, with the same content, or, as settings, chosen here */
  readonly skipped: readonly ImportedItem[]
  /** one an item; all others are unaffected */
  readonly refused: readonly AppError[]
}

export interface ImportOptions {
  /** the user's own backup: the keys of cases, trash and all other files come back, too */
  readonly restore?: boolean
  readonly signal?: AbortSignal
  /** told after each file; nothing is in its place before all are done */
  readonly onProgress?: (done: number, total: number) => void
}

// What a data folder needs to go on working while it is nearly full.
const FREE_BYTES = 64 * 1_048_576

/**
 * Takes an archive into the data folder, as a whole or not at all, and never overwrites: a draft whose id is taken by
 * another content gets a new id. May run beside the app, which then reads its list anew.
 * @throws {AppError} cannot-read, archive-damaged, archive-unsafe, archive-too-large, newer-version, disk-full, not-writable
 */
export async function importArchive(
  path: string,
  dataFolder: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const archive = await openArchive(path)
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    await finishImports(dataFolder)
    const staging = await makeStaging(dataFolder)
    try {
      return await takeIn(archive, dataFolder, staging, options)
    } finally {
      await endStaging(staging)
    }
  } catch (error) {
    throw asWriteError(error, dataFolder)
  } finally {
    archive.close()
  }
}

async function takeIn(
  archive: OpenArchive,
  dataFolder: string,
  staging: string,
  { restore = false, signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const disk = await statfs(dataFolder)
  if (archive.sizeBytes + FREE_BYTES > disk.bavail * disk.bsize) throw new AppError('disk-full', {})
  const stage = new Stage(archive, dataFolder, staging, signal)
  // Drafts first: what belongs to one goes where it goes.
  for (const { path } of archive.manifest.files) {
    signal?.throwIfAborted()
    if (roleOf(path).kind === 'draft') await stage.draft(path, 'drafts')
  }
  for (const { path } of archive.manifest.files) {
    signal?.throwIfAborted()
    if (restore && roleOf(path).kind === 'trash') await stage.draft(path, 'drafts/trash')
  }
  for (const [done, { path }] of archive.manifest.files.entries()) {
    signal?.throwIfAborted()
    onProgress?.(done, archive.manifest.files.length)
    if (isLeftOut(path)) stage.refuse(path, 'not part of an archive')
    else await stage.rest(path, restore)
  }
  signal?.throwIfAborted()
  const taken = new Set(await commitImport(dataFolder, staging, stage.moves))
  const refused = [...taken].map((place) => new AppError('import-refused', { name: place, why: 'EEXIST' }))
  return {
    added: stage.added.filter(({ id }) => !taken.has(`drafts/${id}.json`) && !taken.has(id)),
    skipped: stage.skipped,
    refused: [...stage.refused, ...refused],
  }
}
