import { open, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { systemErrorCode } from './atomic-write'

/**
 * Whether the app is open on this data, by the lock that Chromium holds for a single instance. In doubt: yes.
 * @param userData  the folder that `userDataFolder` names
 */
export async function isAppRunning(userData: string, platform = process.platform): Promise<boolean> {
  return platform === 'win32'
    ? isHeld(join(userData, 'lockfile'))
    : isOwnerAlive(join(userData, 'SingletonLock'))
}

/** Windows: the file is there only while it is open, and nobody else may open it. */
async function isHeld(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r+')).close()
    return false
  } catch (error) {
    return systemErrorCode(error) !== 'ENOENT'
  }
}

/** Elsewhere: a link to `HOST-PID`, which a crash leaves behind. */
async function isOwnerAlive(path: string): Promise<boolean> {
  let owner: string
  try {
    owner = await readlink(path)
  } catch (error) {
    return systemErrorCode(error) !== 'ENOENT'
  }
  const at = owner.lastIndexOf('-')
  if (owner.slice(0, at) !== hostname()) return true
  return isProcessAlive(Number(owner.slice(at + 1)))
}

export function isProcessAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive, too.
    return systemErrorCode(error) === 'EPERM'
  }
}
