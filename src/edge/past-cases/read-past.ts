import type { PastCase } from '@core/account/record'
import { draftRef, PastRefSchema, type PastWhole, pastOfCase, pastOfDraft } from '@core/past-cases/source'
import * as v from 'valibot'
import { readAccount } from '../account/account-file'
import { DraftFolder } from '../drafts/draft-folder'

// Enough to keep the disk busy.
const READERS = 16

/** Told of each draft and imported case; `done` of `total` drafts were read by then. */
export type OnPast = (past: PastWhole, progress: { readonly done: number; readonly total: number }) => void

/**
 * Reads all drafts of a data folder, then the imported cases. A file that cannot be read is left out here: the list of
 * drafts has told of it.
 * @param skips  whether an entry is known better already
 * @returns the imported cases, by their refs
 */
export async function readPast(
  dataFolder: string,
  onPast: OnPast,
  skips: (ref: string) => boolean,
): Promise<ReadonlyMap<string, PastCase>> {
  const folder = new DraftFolder(dataFolder)
  const ids = await folder.ids().catch(() => [])
  let done = 0
  const waiting = ids.values()
  const reader = async (): Promise<void> => {
    for (const id of waiting) {
      const stored = await folder.read(id).catch(() => null)
      done += 1
      if (stored !== null && !skips(draftRef(id)))
        onPast(pastOfDraft(id, stored.updatedAt, stored.draft), { done, total: ids.length })
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  const imported = await importedCases(dataFolder)
  for (const one of imported.values()) onPast(pastOfCase(one), { done, total: ids.length })
  return imported
}

async function importedCases(dataFolder: string): Promise<ReadonlyMap<string, PastCase>> {
  const cases = await readAccount(dataFolder).then(
    ({ cases: part }) => part?.items ?? [],
    () => [],
  )
  const byRef = cases.map((one) => [pastOfCase(one).ref, one] as const)
  return new Map(byRef.filter(([ref]) => v.is(PastRefSchema, ref)))
}
