import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  COMMENTS_MAX,
  type Comment,
  CommentSchema,
  type HandOver,
  HandOverSchema,
  inOrder,
} from '@core/hand-over/hand-over'
import { AppError } from '@shared/errors'
import type * as v from 'valibot'
import { asWriteError, replaceFile, systemErrorCode } from '../files/atomic-write'
import { DamagedFileError, parseJson } from '../files/json'

const COMMENT_FILE = /^[a-z0-9][a-z0-9-]{0,63}\.json$/

/** Beside the drafts: `handed/ID.json`, and one file a comment, `comments/ID/COMMENT.json`, so that an import only adds files. */
export class HandOverFiles {
  constructor(private readonly dataFolder: string) {}

  /** Null: it was neither handed on nor received. One that cannot be read counts as none. */
  handed(draftId: string): Promise<HandOver | null> {
    return parsedOrNull(this.handedPath(draftId), HandOverSchema)
  }

  /** As they were written, one after another; one that cannot be read is passed over and stays where it is. */
  async comments(draftId: string): Promise<readonly Comment[]> {
    const names = await readdir(this.commentFolder(draftId)).catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT') return []
      throw error
    })
    const paths = names.filter((name) => COMMENT_FILE.test(name)).slice(0, COMMENTS_MAX)
    const read = paths.map((name) => parsedOrNull(join(this.commentFolder(draftId), name), CommentSchema))
    return inOrder((await Promise.all(read)).filter((comment) => comment !== null))
  }

  /** Notes that a draft is handed on; one that was before keeps its token, so that every copy finds back. */
  async handOut(draftId: string, from: string, now: Date): Promise<HandOver> {
    const before = await this.handed(draftId)
    if (before?.role === 'in') return before
    const token = before?.token ?? randomBytes(16).toString('hex')
    const handed: HandOver = { version: 1, role: 'out', token, from, at: now.toISOString() }
    await this.write(join(this.dataFolder, 'handed'), this.handedPath(draftId), handed)
    return handed
  }

  /** @throws {AppError} comments-full, disk-full, not-writable */
  async comment(draftId: string, said: Pick<Comment, 'by' | 'quote' | 'text'>, now: Date): Promise<void> {
    const folder = this.commentFolder(draftId)
    if ((await this.comments(draftId)).length >= COMMENTS_MAX) throw new AppError('comments-full', {})
    const id = `c-${now.getTime().toString(36)}-${randomBytes(4).toString('hex')}`
    const comment: Comment = { version: 1, id, at: now.toISOString(), ...said }
    await this.write(folder, join(folder, `${id}.json`), comment)
  }

  async remove(draftId: string, commentId: string): Promise<void> {
    await rm(join(this.commentFolder(draftId), `${commentId}.json`), { force: true })
  }

  private handedPath(draftId: string): string {
    return join(this.dataFolder, 'handed', `${draftId}.json`)
  }

  private commentFolder(draftId: string): string {
    return join(this.dataFolder, 'comments', draftId)
  }

  private async write(folder: string, path: string, value: HandOver | Comment): Promise<void> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await replaceFile(path, `${JSON.stringify(value, null, 1)}\n`)
    } catch (error) {
      throw asWriteError(error, path)
    }
  }
}

async function parsedOrNull<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  try {
    return parseJson(await readFile(path, 'utf8'), schema)
  } catch (error) {
    if (error instanceof DamagedFileError || systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
