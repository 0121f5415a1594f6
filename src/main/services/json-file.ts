import { readFile } from 'node:fs/promises'
import { replaceFile, systemErrorCode } from '@edge/files/atomic-write'
import { DamagedFileError, parseJson } from '@edge/files/json'
import type { Adapter } from 'lowdb'
import type * as v from 'valibot'

export { setAside } from '@edge/files/set-aside'
export { DamagedFileError, parseJson }

/**
 * lowdb's adapter over an atomic write with fsync; what comes from the disk is parsed by a schema.
 * Reading answers null when there is no file, and throws {@link DamagedFileError} when it does not parse.
 */
export class JsonFile<T> implements Adapter<T> {
  constructor(
    private readonly path: string,
    private readonly schema: v.GenericSchema<unknown, T>,
  ) {}

  async read(): Promise<T | null> {
    let text: string
    try {
      text = await readFile(this.path, 'utf8')
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
    return parseJson(text, this.schema)
  }

  async write(data: T): Promise<void> {
    await replaceFile(this.path, `${JSON.stringify(data, null, 1)}\n`)
  }
}
