import { join } from 'node:path'
import { moveTo } from '@core/case-life/follow-up'
import { AppError } from '@shared/errors'
import { replaceFile } from '../files/atomic-write'
import { isAppRunning } from '../files/running-app'
import { HandOverFiles } from '../hand-over/hand-over-files'
import { DraftFolder } from './draft-folder'
import { HistoryFiles } from './history-files'
import { askApp } from './requests'

// The app answers within a moment; longer means that it does not listen.
const ANSWER_MS = 3_000

export interface Closing {
  /** Electron's `userData` */
  readonly userData: string
  /** the app's own folder in it */
  readonly dataFolder: string
  readonly now: Date
  readonly waitMs?: number
}

/**
 * Marks a case as closed from outside the app. While the app is open it is asked to do so, for it alone writes then.
 * @returns already: it was closed before, and nothing was changed
 * @throws {AppError} draft-missing, newer-version, cannot-read, draft-read-only, app-did-not-answer, disk-full, not-writable
 */
export async function closeDraft(
  id: string,
  { userData, dataFolder, now, waitMs = ANSWER_MS }: Closing,
): Promise<'closed' | 'already'> {
  const stored = await new DraftFolder(dataFolder).read(id)
  if (stored.draft.status === 'closed') return 'already'
  if ((await new HandOverFiles(dataFolder).handed(id))?.role === 'in')
    throw new AppError('draft-read-only', { name: stored.draft.subject || id })
  if (await isAppRunning(userData)) {
    const outcome = await askApp(dataFolder, { kind: 'close', draftId: id }, waitMs)
    if (outcome !== 'done') throw new AppError('app-did-not-answer', { name: stored.draft.subject || id })
    return 'closed'
  }
  const updatedAt = now.toISOString()
  const draft = { ...stored.draft, ...moveTo(stored.draft, 'closed', updatedAt) }
  // The version before goes into the history: closing by mistake can be undone.
  const history = new HistoryFiles(dataFolder)
  await history.append(id, stored.draft, { at: new Date(stored.updatedAt) })
  const text = `${JSON.stringify({ ...stored, updatedAt, draft }, null, 1)}\n`
  await replaceFile(join(dataFolder, 'drafts', `${id}.json`), text)
  await history.append(id, draft, { at: now })
  return 'closed'
}
