import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { lookAtPicture } from '@edge/pictures/picture-file'
import { toProblem } from '@shared/errors'
import type { StoredCard } from './attachment-store'
import type { Dropped } from './folder-files'

/** The card of a file that was just added; nothing has been masked yet. */
export async function newCard({ path: sourcePath, problem: known }: Dropped): Promise<StoredCard> {
  // A file that cannot be read becomes a card that says so; masking finds out why.
  const size = await stat(sourcePath).then(
    (found) => found.size,
    () => 0,
  )
  const name = basename(sourcePath)
  const picture = known === null ? await lookAtPicture(sourcePath, name) : null
  const problem = known ?? picture?.problem ?? null
  return {
    id: `a-${randomBytes(6).toString('hex')}`,
    name,
    size,
    state: problem !== null ? 'failed' : picture === null ? 'waiting' : 'to-redact',
    progress: 0,
    report: null,
    problem: problem === null ? null : toProblem(problem),
    picture: picture === null ? null : { areas: null },
    acceptedBy: null,
    logFormat: '',
    sourcePath,
  }
}
