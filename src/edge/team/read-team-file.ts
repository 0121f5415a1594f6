import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { allRules } from '@core/review'
import type { Preferences } from '@core/review/preferences'
import { parseTeamFile, type TeamFault } from '@core/review/team-file'
import { AppError } from '@shared/errors'

// A list of rules and words; anything larger is another file.
const BYTES_MAX = 1_048_576
const ruleIds: ReadonlySet<string> = new Set(allRules.map(({ id }) => id))

export interface TeamPreferences {
  readonly preferences: Preferences
  /** what could not be used, each with its line; the rest holds */
  readonly faults: readonly AppError[]
}

/**
 * Reads the preferences that a team shares.
 * @throws {AppError} team-file-missing, team-file-unfit, cannot-read
 */
export async function readTeamFile(path: string): Promise<TeamPreferences> {
  const name = basename(path)
  const info = await stat(path).catch(() => null)
  if (info === null) throw new AppError('team-file-missing', { path })
  if (!info.isFile() || info.size > BYTES_MAX) throw new AppError('team-file-unfit', { name })
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('cannot-read', {
      path,
      detail: error instanceof Error ? error.message : String(error),
    })
  })
  const { preferences, faults } = parseTeamFile(text, ruleIds)
  return { preferences, faults: faults.map((fault) => errorOf(name, fault)) }
}

function errorOf(name: string, fault: TeamFault): AppError {
  const where = { name, line: String(fault.line) }
  if (fault.kind === 'yaml') return new AppError('team-yaml', { ...where, detail: fault.detail })
  if (fault.kind === 'level')
    return new AppError('team-level', { ...where, rule: fault.name, value: fault.value })
  if (fault.kind === 'unknown-rule') return new AppError('team-rule', { ...where, rule: fault.name })
  if (fault.kind === 'unknown-key') return new AppError('team-key', { ...where, key: fault.name })
  return new AppError(fault.kind === 'rules' ? 'team-rules' : 'team-glossary', where)
}
