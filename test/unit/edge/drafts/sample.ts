import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Draft, emptyDraft } from '@core/draft/schema'

/** A draft file as the app writes it. */
export function storedDraft(id: string, change: Partial<Draft> = {}, updatedAt = '2026-11-20T01:02:03.000Z') {
  const draft = { ...emptyDraft(), subject: `件名 ${id}`, body: `本文 ${id}\n`, ...change }
  return { version: 1, id, createdAt: '2026-11-19T00:00:00.000Z', updatedAt, counts: null, draft }
}

/** Writes drafts into a data folder, as they lie there after a save. */
export function putDrafts(dataFolder: string, ...drafts: readonly ReturnType<typeof storedDraft>[]): void {
  mkdirSync(join(dataFolder, 'drafts'), { recursive: true })
  for (const stored of drafts)
    writeFileSync(join(dataFolder, 'drafts', `${stored.id}.json`), `${JSON.stringify(stored, null, 1)}\n`)
}
