import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_ACCOUNT } from '@core/account/record'
import { accountPath, importFiles, readAccount, writeAccount } from '@edge/account/account-file'
import { DamagedFileError } from '@edge/files/json'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kihyo-account-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const world = { now: '2026-11-24T01:00:00.000Z', mask: (text: string) => text.replaceAll('hush', '<X>') }
async function file(name: string, value: unknown, encoding: 'utf8' | 'utf16le' = 'utf8') {
  const text = JSON.stringify(value)
  await writeFile(join(folder, name), encoding === 'utf8' ? text : `\uFEFF${text}`, encoding)
  return join(folder, name)
}
const severities = { severityLevels: [{ code: 'low', name: '一般' }] }

describe('importing files of the AWS CLI', () => {
  it('uses the good files and names those that it could not use', async () => {
    const paths = [
      await file('levels.json', severities),
      await file('bad.json', { services: [{ name: 'x' }] }),
      join(folder, 'gone.json'),
    ]
    const { record, faults } = await importFiles(NO_ACCOUNT, paths, world)
    expect(record.severities?.items).toEqual([{ code: 'low', name: '一般' }])
    expect(faults).toEqual([
      { file: 'bad.json', reason: 'bad-value', place: 'services.0.code' },
      { file: 'gone.json', reason: 'unreadable', place: '' },
    ])
  })

  it('reads what Windows PowerShell redirected, in UTF-16', async () => {
    const { record } = await importFiles(NO_ACCOUNT, [await file('w.json', severities, 'utf16le')], world)
    expect(record.severities?.items[0]?.name).toBe('一般')
  })

  it('finds the case of a message whichever file was named first', async () => {
    const at = '2026-10-01T00:00:00.000Z'
    const said = { communications: [{ caseId: 'case-3', body: 'hush', timeCreated: at }] }
    const cases = { cases: [{ caseId: 'case-3', subject: 'a', timeCreated: at }] }
    const paths = [await file('said.json', said), await file('cases.json', cases)]
    const { record } = await importFiles(NO_ACCOUNT, paths, world)
    expect(record.cases?.items[0]?.messages.map(({ text }) => text)).toEqual(['<X>'])
  })
})

describe('keeping what was imported', () => {
  it('has nothing before the first import', async () => {
    expect(await readAccount(folder)).toEqual(NO_ACCOUNT)
  })

  it('reads what it wrote', async () => {
    const { record } = await importFiles(NO_ACCOUNT, [await file('l.json', severities)], world)
    await writeAccount(folder, record)
    expect(await readAccount(folder)).toEqual(record)
    expect((await readdir(folder)).sort()).toEqual(['account.json', 'l.json'])
  })

  it('never takes a damaged file for an empty one', async () => {
    await writeFile(accountPath(folder), '{"version": 1, "serv')
    await expect(readAccount(folder)).rejects.toThrow(DamagedFileError)
    expect(await readFile(accountPath(folder), 'utf8')).toBe('{"version": 1, "serv')
  })
})
