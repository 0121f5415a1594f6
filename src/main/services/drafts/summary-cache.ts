import { stat } from 'node:fs/promises'
import { type DraftSummary, DraftSummarySchema } from '@shared/contract'
import * as v from 'valibot'
import { JsonFile } from '../json-file'

const CacheSchema = v.object({
  /** of the drafts' folder: every save renames a file into it, so an equal time means an equal folder */
  folderMtimeMs: v.number(),
  entries: v.array(v.object({ mtimeMs: v.number(), size: v.number(), summary: DraftSummarySchema })),
})
type Cache = v.InferOutput<typeof CacheSchema>
type Entry = Cache['entries'][number]

/**
 * Summaries of all drafts, so that a list of 10,000 needs no file opened. The cache file may be lost or old at any
 * time: it is checked against the folder, and each entry against its draft's time and size.
 */
export class SummaryCache {
  private readonly entries = new Map<string, Entry>()
  private readonly file: JsonFile<Cache>
  private folderMtimeMs = -1

  constructor(
    path: string,
    private readonly folder: string,
  ) {
    this.file = new JsonFile(path, CacheSchema)
  }

  async load(): Promise<void> {
    const cache = await this.file.read().catch(() => null)
    if (cache === null) return
    this.folderMtimeMs = cache.folderMtimeMs
    for (const entry of cache.entries) this.entries.set(entry.summary.id, entry)
  }

  /** True when the cache knows these drafts and nothing was renamed in the folder since it was stored. */
  async isCurrent(ids: readonly string[]): Promise<boolean> {
    const complete = ids.length === this.entries.size && ids.every((id) => this.entries.has(id))
    return complete && (await stat(this.folder)).mtimeMs === this.folderMtimeMs
  }

  async store(): Promise<void> {
    this.folderMtimeMs = (await stat(this.folder)).mtimeMs
    await this.file.write({ folderMtimeMs: this.folderMtimeMs, entries: [...this.entries.values()] })
  }

  /** Newest first. */
  list(): DraftSummary[] {
    const all = [...this.entries.values()].map((entry) => entry.summary)
    return all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
  }

  get(id: string): DraftSummary | null {
    return this.entries.get(id)?.summary ?? null
  }

  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of [...this.entries.keys()]) if (!ids.has(id)) this.entries.delete(id)
  }

  async isFresh(id: string, path: string): Promise<boolean> {
    const entry = this.entries.get(id)
    if (entry === undefined) return false
    const { mtimeMs, size } = await stat(path)
    return entry.mtimeMs === mtimeMs && entry.size === size
  }

  async put(summary: DraftSummary, path: string): Promise<void> {
    const { mtimeMs, size } = await stat(path)
    this.entries.set(summary.id, { mtimeMs, size, summary })
  }

  delete(id: string): void {
    this.entries.delete(id)
  }
}
