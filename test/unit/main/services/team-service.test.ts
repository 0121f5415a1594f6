import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeProblem } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SettingsService } from '../../../../src/main/services/settings'
import { TeamService } from '../../../../src/main/services/team-service'

describe('the team’s preferences', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-team-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const started = async () => {
    const settings = new SettingsService(folder, 'ja')
    await settings.start()
    const team = new TeamService(settings)
    await team.start()
    return team
  }
  const write = (text: string): string => {
    const path = join(folder, 'team.yaml')
    writeFileSync(path, text)
    return path
  }

  it('are none until a file is chosen, and none again when it is given up', async () => {
    const team = await started()
    expect(team.get()).toEqual({ file: null, preferences: { levels: {}, glossary: [] }, problems: [] })
    await team.choose(write('rules:\n  impact-missing: off\n'))
    expect(team.get().preferences.levels).toEqual({ 'impact-missing': 'off' })
    expect((await team.choose(null)).preferences.levels).toEqual({})
  })

  it('are remembered, and read again when the app starts', async () => {
    const team = await started()
    const path = write('glossary: [ハヤブサ台帳]\n')
    await team.choose(path)
    write('glossary: [ツバメ台帳]\n')
    expect((await started()).get()).toMatchObject({ file: path, preferences: { glossary: ['ツバメ台帳'] } })
  })

  it('tell what of the file could not be used, by line, and use the rest', async () => {
    const team = await started()
    const { preferences, problems } = await team.choose(
      write('rules:\n  nothing: off\n  impact-missing: info\n'),
    )
    expect(preferences.levels).toEqual({ 'impact-missing': 'info' })
    expect(problems.map((problem) => describeProblem(problem, 'ja'))).toEqual([
      expect.stringContaining('team.yaml の 2 行目'),
    ])
  })

  it.each([
    ['is gone', () => join(folder, 'gone.yaml')],
    [
      'is a folder',
      () => {
        mkdirSync(join(folder, 'dir.yaml'))
        return join(folder, 'dir.yaml')
      },
    ],
    ['is larger than any list of rules', () => write(`# ${'x'.repeat(1_100_000)}`)],
  ])('change nothing when the file %s, and say what to do', async (_, make) => {
    const team = await started()
    const { preferences, problems } = await team.choose(make())
    expect(preferences).toEqual({ levels: {}, glossary: [] })
    expect(problems).toHaveLength(1)
    expect(describeProblem(problems[0] ?? { code: 'unexpected', params: {} }, 'ja')).toMatch(/選/)
  })
})
