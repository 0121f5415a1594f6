import { type HandOver, HandOverSchema } from '@core/hand-over/hand-over'
import { parseJson } from '../files/json'
import type { HandOverFiles } from '../hand-over/hand-over-files'
import type { OpenArchive } from './read-archive'

const HANDED_BYTES_MAX = 16_384

/** What an archive says of a hand-over of a draft; null: nothing, or nothing that can be read. */
export async function handedIn(archive: OpenArchive, draftId: string): Promise<HandOver | null> {
  const path = `handed/${draftId}.json`
  if (!archive.manifest.files.some((file) => file.path === path)) return null
  try {
    return parseJson((await archive.read(path, HANDED_BYTES_MAX)).toString('utf8'), HandOverSchema)
  } catch {
    return null
  }
}

/**
 * Whether a copy that was handed on comes back to the draft it was made from: then its comments alone are taken, and the
 * own text stays as it is. Only who was handed the copy knows its token.
 */
export async function comesBack(
  files: HandOverFiles,
  draftId: string,
  theirs: HandOver | null,
): Promise<boolean> {
  if (theirs === null || theirs.role !== 'in') return false
  const own = await files.handed(draftId)
  return own?.role === 'out' && own.token === theirs.token
}
