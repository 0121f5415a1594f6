import { copyFile, link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asWriteError, syncFolder, systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'
import { Low } from 'lowdb'
import { DamagedFileError, JsonFile, setAside } from '../json-file'
import { parseStored, type StoredDraft, StoredDraftSchema } from './stored-draft'

const DRAFT_FILE = /^([a-z0-9][a-z0-9-]{0,63})\.json$/
const DAMAGED_FILE = /^([a-z0-9][a-z0-9-]{0,63})\.damaged(?:-\d+)?\.json$/
// What an atomic write leaves behind when it is killed before its rename.
const UNFINISHED_FILE = /\.json\.tmp-\w{1,40}$/

/** A draft's file was damaged and now lies beside it under `keptAs`. */
export class SetAsideError extends Error {
  override readonly name = 'SetAsideError'
  constructor(
    readonly id: string,
    readonly keptAs: string,
    readonly why: string,
  ) {
    super(`${id}: ${why}`)
  }
}

export interface FolderContent {
  /** ids with a file */
  readonly ids: readonly string[]
  /** ids whose only file is a damaged one, with its name */
  readonly damaged: ReadonlyMap<string, string>
}

/**
 * The folder of drafts: one file a draft, `previous/` with the version before the last save, `trash/` with what was
 * deleted. Nothing here deletes a draft or takes a damaged file for an empty one.
 */
export class DraftFiles {
  constructor(private readonly folder: string) {}

  path(id: string): string {
    return join(this.folder, `${id}.json`)
  }

  async prepare(): Promise<void> {
    try {
      for (const name of ['', 'previous', 'trash']) {
        await mkdir(join(this.folder, name), { recursive: true, mode: 0o700 })
      }
      await this.clearUnfinished()
    } catch (error) {
      throw asWriteError(error, this.folder)
    }
  }

  /** Only before the first write of this run: later such a file is one that is being written. */
  private async clearUnfinished(): Promise<void> {
    const unfinished = (await readdir(this.folder)).filter((name) => UNFINISHED_FILE.test(name))
    await Promise.all(unfinished.map((name) => rm(join(this.folder, name), { force: true })))
  }

  /** What the folder holds. */
  async scan(): Promise<FolderContent> {
    const names = await readdir(this.folder)
    const ids = names.flatMap((name) => DRAFT_FILE.exec(name)?.[1] ?? [])
    const present = new Set(ids)
    const damaged = new Map<string, string>()
    for (const name of names.sort()) {
      const id = DAMAGED_FILE.exec(name)?.[1]
      if (id !== undefined && !present.has(id)) damaged.set(id, name)
    }
    return { ids, damaged }
  }

  /**
   * @throws {AppError} draft-missing, newer-version
   * @throws {SetAsideError} when the file does not parse
   */
  async read(id: string): Promise<StoredDraft> {
    const text = await readFile(this.path(id), 'utf8').catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT')
        throw new AppError('draft-missing', { name: id }, { cause: error })
      throw asWriteError(error, this.path(id))
    })
    try {
      return parseStored(text, id)
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      throw new SetAsideError(id, await setAside(this.path(id)), error.message)
    }
  }

  /** Keeps the present version as the previous one, then replaces the file. Resolves when the bytes are on the disk. */
  async write(stored: StoredDraft): Promise<void> {
    await this.keepPrevious(stored.id)
    await new Low(new JsonFile(this.path(stored.id), StoredDraftSchema), stored).write()
  }

  /** The version before the last save, or null. A damaged one counts as none. */
  async readPrevious(id: string): Promise<StoredDraft | null> {
    try {
      return parseStored(await readFile(this.previousPath(id), 'utf8'), id)
    } catch (error) {
      if (error instanceof DamagedFileError || systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  async trash(id: string): Promise<void> {
    await this.move(this.path(id), this.trashPath(id), id)
  }

  async untrash(id: string): Promise<void> {
    await this.move(this.trashPath(id), this.path(id), id)
  }

  private previousPath(id: string): string {
    return join(this.folder, 'previous', `${id}.json`)
  }

  private trashPath(id: string): string {
    return join(this.folder, 'trash', `${id}.json`)
  }

  private async move(from: string, to: string, id: string): Promise<void> {
    try {
      await rename(from, to)
      await syncFolder(this.folder)
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT')
        throw new AppError('draft-missing', { name: id }, { cause: error })
      throw asWriteError(error, to)
    }
  }

  private async keepPrevious(id: string): Promise<void> {
    const temporary = join(this.folder, 'previous', `${id}.json.0`)
    try {
      await rm(temporary, { force: true })
      // A hard link costs no copy; the next save gives the draft a new inode, so the link keeps the old bytes.
      await link(this.path(id), temporary).catch(async (error: unknown) => {
        if (systemErrorCode(error) === 'ENOENT') throw error
        await copyFile(this.path(id), temporary)
      })
      await rename(temporary, this.previousPath(id))
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return
      throw asWriteError(error, temporary)
    }
  }
}
