import { setTimeout } from 'node:timers/promises'
import { NO_PREFERENCES } from '@core/review/preferences'
import type { Team } from '@shared/contract'
import { toProblem } from '@shared/errors'
import type { Service } from './service'
import type { SettingsService } from './settings'

// Far more than a file on a disk takes.
const START_MS = 1_000

const NO_TEAM: Team = { file: null, preferences: NO_PREFERENCES, problems: [] }

/** The preferences that a team shares as a file, read at the start and whenever the user asks. */
export class TeamService implements Service {
  readonly name = 'team'
  private team: Team = NO_TEAM

  constructor(private readonly settings: SettingsService) {}

  /** The window does not wait for a share that does not answer: “Read again” brings the file once it does. */
  async start(): Promise<void> {
    await Promise.race([this.reload(), setTimeout(START_MS, undefined, { ref: false })])
  }

  async stop(): Promise<void> {}

  get(): Team {
    return this.team
  }

  async choose(path: string | null): Promise<Team> {
    await this.settings.setTeamFile(path)
    return this.reload()
  }

  /** A file that cannot be read is told, stays chosen, and changes nothing. */
  async reload(): Promise<Team> {
    const path = this.settings.teamFile()
    this.team = path === null ? NO_TEAM : await read(path)
    return this.team
  }
}

async function read(path: string): Promise<Team> {
  try {
    const { readTeamFile } = await import('@edge/team/read-team-file')
    const { preferences, faults } = await readTeamFile(path)
    return { file: path, preferences, problems: faults.map(toProblem) }
  } catch (error) {
    return { file: path, preferences: NO_PREFERENCES, problems: [toProblem(error)] }
  }
}
