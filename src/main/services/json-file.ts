import { readdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { replaceFile, syncFolder, systemErrorCode } from '@edge/files/atomic-write'
import { DamagedFileError, parseJson } from '@edge/files/json'
import type { Adapter } from 'lowdb'
import type * as v from 'valibot'

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

/**
 * Gives a damaged file another name beside its place: `settings.damaged.json`, `settings.damaged-2.json` …
 * @param path  ends with `.json`
 * @returns the new name; none that was there before is touched
 */
export async function setAside(path: string): Promise<string> {
  const folder = dirname(path)
  const stem = basename(path, '.json')
  const taken = new Set(await readdir(folder))
  let name = `${stem}.damaged.json`
  for (let n = 2; taken.has(name); n += 1) name = `${stem}.damaged-${n}.json`
  await rename(path, join(folder, name))
  await syncFolder(folder)
  return name
}
