import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { thinVersions, type VersionMark } from '@core/draft/history'
import type { Draft } from '@core/draft/schema'
import { AppError } from '@shared/errors'
import { asWriteError, replaceFile, syncFolder, systemErrorCode } from '../files/atomic-write'
import {
  draftInLine,
  fingerprintOf,
  formatVersionLine,
  isNewerLine,
  parseVersionLine,
  type VersionInfo,
  type VersionLine,
} from './version-line'

// Some 1,500 versions of an ordinary case; thinning keeps about 400.
const BYTES_MAX = 4 * 1_048_576
// A rewrite costs as much as reading: not at each save.
const THIN_EVERY = 50
// Drafts whose last version is remembered, so that a save does not read the file.
const KNOWN_MAX = 32

export interface History {
  /** oldest first */
  readonly versions: readonly VersionInfo[]
  /** lines that tell of no version: torn by a power cut */
  readonly damagedLines: number
}

export interface NewVersion {
  readonly at: Date
  /** default: null, a point of autosave */
  readonly mark?: VersionMark | null
  /** the version that was restored */
  readonly from?: string | null
}

interface Known {
  readonly bytes: number
  readonly endsWhole: boolean
  readonly last: string | null
  readonly sinceThinned: number
}

/**
 * Versions of drafts: one file a draft, `history/ID.jsonl`, to which lines are appended. A line torn by a power cut is
 * passed over; the lines before it are whole. One process writes, and for one draft one call at a time; any may read.
 */
export class HistoryFiles {
  private readonly folder: string
  private readonly known = new Map<string, Known>()

  /**
   * @param dataFolder  the app's data folder
   * @param bytesMax  of one draft's file; beyond it the oldest unmarked versions go first
   */
  constructor(
    dataFolder: string,
    private readonly bytesMax: number = BYTES_MAX,
  ) {
    this.folder = join(dataFolder, 'history')
  }

  path(draftId: string): string {
    return join(this.folder, `${draftId}.jsonl`)
  }

  /**
   * Adds what was just saved. Resolves when it is on the disk.
   * @returns the version, or null when an unmarked one would equal the last
   * @throws {AppError} disk-full, not-writable: the versions before are as they were
   */
  async append(draftId: string, draft: Draft, { at, mark = null, from = null }: NewVersion) {
    const known = await this.knownOf(draftId)
    const fingerprint = fingerprintOf(draft)
    if (mark === null && known.last === fingerprint) return null
    const info: VersionInfo = {
      id: `${at.getTime().toString(36)}-${randomBytes(4).toString('hex')}`,
      at: at.toISOString(),
      mark,
      from,
      chars: draft.subject.length + draft.body.length,
      fingerprint,
    }
    const text = `${known.endsWhole ? '' : '\n'}${formatVersionLine(info, draft)}\n`
    await this.write(draftId, text, known.bytes)
    const bytes = known.bytes + Buffer.byteLength(text)
    this.remember(draftId, {
      bytes,
      endsWhole: true,
      last: fingerprint,
      sinceThinned: known.sinceThinned + 1,
    })
    if (bytes > this.bytesMax || known.sinceThinned + 1 >= THIN_EVERY) await this.thin(draftId, at)
    return info
  }

  async list(draftId: string): Promise<History> {
    const { versions, damagedLines } = await this.load(draftId)
    return { versions: versions.map(({ line: _line, ...info }) => info), damagedLines }
  }

  /** @throws {AppError} version-missing: thinned since, or damaged */
  async read(draftId: string, versionId: string): Promise<Draft> {
    const { versions } = await this.load(draftId)
    const found = versions.find(({ id }) => id === versionId)
    const draft = found === undefined ? null : draftInLine(found.line)
    if (draft === null) throw new AppError('version-missing', { name: draftId })
    return draft
  }

  /** With the draft for good, when the trash is emptied. */
  async remove(draftId: string): Promise<void> {
    this.known.delete(draftId)
    await rm(this.path(draftId), { force: true })
  }

  /** Thins with age, and to the size that one draft may have. Either the old file stays or the new one is whole. */
  async thin(draftId: string, now: Date): Promise<void> {
    const { versions, damagedLines, newerLines } = await this.load(draftId)
    // What a later Kihyo wrote is not ours to judge.
    if (newerLines > 0) return
    const kept = fitting(thinVersions(versions, now.getTime()), this.bytesMax)
    if (kept.length < versions.length || damagedLines > 0)
      await replaceFile(this.path(draftId), kept.map(({ line }) => `${line}\n`).join(''))
    this.known.delete(draftId)
  }

  private async knownOf(draftId: string): Promise<Known> {
    const known = this.known.get(draftId)
    const size = await stat(this.path(draftId)).then(
      (found) => found.size,
      () => 0,
    )
    // Another process may have written while this one did not look.
    if (known !== undefined && known.bytes === size) return known
    const { versions, bytes, endsWhole } = await this.load(draftId)
    return { bytes, endsWhole, last: versions.at(-1)?.fingerprint ?? null, sinceThinned: 0 }
  }

  private remember(draftId: string, known: Known): void {
    this.known.delete(draftId)
    this.known.set(draftId, known)
    const [oldest] = this.known.keys()
    if (this.known.size > KNOWN_MAX && oldest !== undefined) this.known.delete(oldest)
  }

  private async load(draftId: string) {
    const bytes = await readFile(this.path(draftId)).catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT') return Buffer.alloc(0)
      throw error
    })
    return { ...parseHistory(bytes.toString('utf8')), bytes: bytes.length }
  }

  private async write(draftId: string, text: string, before: number): Promise<void> {
    const path = this.path(draftId)
    try {
      if (before === 0) await mkdir(this.folder, { recursive: true, mode: 0o700 })
      const file = await open(path, 'a', 0o600)
      try {
        await file.writeFile(text)
        await file.sync()
      } catch (error) {
        this.known.delete(draftId)
        // What a full disk took of a line is of no use; if this fails too, the line is torn and passed over.
        await file.truncate(before).catch(() => undefined)
        throw error
      } finally {
        await file.close()
      }
      if (before === 0) await syncFolder(this.folder)
    } catch (error) {
      throw asWriteError(error, path)
    }
  }
}

/** All lines that tell of a version, in their order. */
export function parseHistory(text: string) {
  const versions: VersionLine[] = []
  let damagedLines = 0
  let newerLines = 0
  for (const line of text.split('\n')) {
    if (line === '') continue
    const version = parseVersionLine(line)
    if (version !== null) versions.push(version)
    else if (isNewerLine(line)) newerLines += 1
    else damagedLines += 1
  }
  return { versions, damagedLines, newerLines, endsWhole: text === '' || text.endsWith('\n') }
}

/** To three quarters of the limit, so that the next save does not thin again. */
function fitting(versions: readonly VersionLine[], bytesMax: number): VersionLine[] {
  let bytes = versions.reduce((sum, { line }) => sum + line.length + 1, 0)
  if (bytes <= bytesMax) return [...versions]
  const newest = versions.at(-1)
  return versions.filter((version) => {
    if (bytes <= bytesMax * 0.75 || version.mark !== null || version === newest) return true
    bytes -= version.line.length + 1
    return false
  })
}
