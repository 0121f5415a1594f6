import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kihyo')

const japanese = /^ja/.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')

/**
 * One line for a person, in the language of the system.
 * @param {string} ja
 * @param {string} en
 */
export const say = (ja, en) => console.log(`· ${japanese ? ja : en}`)

/**
 * Runs a step and says every two seconds how far it is.
 * @template T
 * @param {{ ja: string, en: string, share: () => number }} step  share: 0 … 1, looked at when it is said
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withProgress({ ja, en, share }, task) {
  const timer = setInterval(() => {
    const percent = Math.min(99, Math.round(share() * 100))
    say(`${ja} ${percent} %`, `${en} ${percent} %`)
  }, 2_000)
  try {
    return await task()
  } finally {
    clearInterval(timer)
  }
}

/** A set-up step that a person can mend: printed as one line, without a stack. */
export class SetupError extends Error {}

/**
 * A fingerprint of names, sizes and times of all files below the given places.
 * @param {readonly string[]} places  relative to the project's root
 */
export function fingerprint(places) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = (path) => {
    const found = statSync(join(ROOT, path), { throwIfNoEntry: false })
    if (found === undefined) return
    if (found.isDirectory()) {
      for (const name of readdirSync(join(ROOT, path)).sort()) visit(`${path}/${name}`)
    } else {
      hash.update(`${path}:${found.size}:${found.mtimeMs}\n`)
    }
  }
  for (const place of places) visit(place)
  return hash.digest('hex')
}
