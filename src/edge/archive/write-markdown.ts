import { lstat } from 'node:fs/promises'
import { extname } from 'node:path'
import { formatDraftFile } from '@core/draft/codec'
import type { Draft } from '@core/draft/schema'
import { AppError } from '@shared/errors'
import { asWriteError, replaceFile } from '../files/atomic-write'

/**
 * Writes a draft as Markdown with front matter; the file appears whole or not at all.
 * @param target  never overwritten
 * @throws {AppError} export-exists, disk-full, not-writable
 */
export async function writeMarkdown(draft: Draft, target: string): Promise<void> {
  if (await isThere(target)) throw new AppError('export-exists', { folder: target })
  await replaceFile(target, formatDraftFile(draft)).catch((error: unknown) => {
    throw asWriteError(error, target)
  })
}

/** The place itself, or with `-2`, `-3`, … before its ending, where nothing is yet. */
export async function freePlace(target: string): Promise<string> {
  const ending = extname(target)
  const stem = target.slice(0, target.length - ending.length)
  for (let n = 1; ; n += 1) {
    const place = n === 1 ? target : `${stem}-${n}${ending}`
    if (!(await isThere(place))) return place
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
