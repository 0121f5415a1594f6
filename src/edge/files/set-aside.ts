import { readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from './atomic-write'

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
