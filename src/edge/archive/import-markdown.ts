import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '@core/draft/schema'
import { STORED_VERSION } from '../drafts/stored-draft'
import { fingerprintOf } from '../drafts/version-line'
import { asWriteError, replaceFile } from '../files/atomic-write'
import { commitImport, endStaging, exists, finishImports, makeStaging } from './commit-import'
import type { ImportReport } from './import-archive'

/**
 * Takes a draft of a Markdown file into the data folder. Its id comes from its content: the same file twice is one draft.
 * @throws {AppError} disk-full, not-writable
 */
export async function importDraft(draft: Draft, dataFolder: string, now: Date): Promise<ImportReport> {
  const id = `imported-${fingerprintOf(draft).slice(0, 16)}`
  const item = { what: 'draft', name: draft.subject || id, id } as const
  const place = `drafts/${id}.json`
  if (await exists(join(dataFolder, place))) return { added: [], skipped: [item], refused: [] }
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    await finishImports(dataFolder)
    const staging = await makeStaging(dataFolder)
    try {
      const at = now.toISOString()
      const stored = { version: STORED_VERSION, id, createdAt: at, updatedAt: at, counts: null, draft }
      await replaceFile(join(staging, 'files', '0'), `${JSON.stringify(stored, null, 1)}\n`)
      await commitImport(dataFolder, staging, [{ from: 'files/0', to: place }])
    } finally {
      await endStaging(staging)
    }
    return { added: [item], skipped: [], refused: [] }
  } catch (error) {
    throw asWriteError(error, dataFolder)
  }
}
