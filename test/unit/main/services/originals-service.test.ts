import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OriginalsKept } from '@core/masking/originals'
import { toProblem } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Keystore } from '../../../../src/main/services/keystore'
import { OriginalsFiles } from '../../../../src/main/services/originals/originals-files'
import { OriginalsService } from '../../../../src/main/services/originals/originals-service'

// What the system's keystore does cannot be seen from here: these stand for one that is there, and one that is not.
const bitten = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
const REAL: Keystore = { isReal: () => true, seal: bitten, open: bitten }
const NONE: Keystore = { isReal: () => false, seal: (b) => b, open: (b) => b }
const LOCKED: Keystore = {
  ...REAL,
  open: () => {
    throw new Error('locked')
  },
}
const FOUND: OriginalsKept = {
  values: [['<EMAIL-ABCDEFGHIJ>', 'email', 'fuyu@kaze.example']],
  isFull: false,
}

describe('the originals of a case', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kihyo-originals-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const service = (keystore = NONE, isOn = true) =>
    new OriginalsService(new OriginalsFiles(folder, keystore), () => isOn)
  const onDisk = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))

  it('are there again after a restart, and show an answer as it was meant', async () => {
    await service().add('d-1', FOUND)
    const { parts } = await service().translate('d-1', 'from <EMAIL-ABCDEFGHIJ>')
    expect(parts.map(({ text }) => text)).toEqual(['from ', 'fuyu@kaze.example'])
    expect((await service().translate('d-2', '<EMAIL-ABCDEFGHIJ>')).shown).toBe(0)
  })

  it('lie encrypted in private files, and say how the key is protected', async () => {
    await service(REAL).add('d-1', FOUND)
    expect(onDisk().join()).not.toContain('fuyu@kaze.example')
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    expect(await service(REAL).state('d-1')).toEqual({
      isOn: true,
      count: 1,
      isFull: false,
      isSealedBySystem: true,
    })
    expect(readFileSync(join(folder, 'key.json'), 'utf8')).toContain('"sealed": true')
  })

  it('say that without a keystore the key lies beside them', async () => {
    await service(NONE).add('d-1', FOUND)
    expect((await service(NONE).state('d-1')).isSealedBySystem).toBe(false)
    expect(onDisk().join()).not.toContain('fuyu@kaze.example')
  })

  it('of files masked at once are all kept', async () => {
    const one = service()
    const many = Array.from({ length: 20 }, (_, i) => `<USER-ABCDEFGH${'ABCDEFGHIJKLMNOPQRST'[i]}A>`)
    await Promise.all(
      many.map((standIn) => one.add('d-1', { values: [[standIn, 'user-name', standIn]], isFull: false })),
    )
    expect((await one.state('d-1')).count).toBe(20)
  })

  it('are not written when the user has turned it off', async () => {
    await service(NONE, false).add('d-1', FOUND)
    expect(readdirSync(folder)).toEqual([])
    expect(await service(NONE, false).state('d-1')).toMatchObject({ isOn: false, count: 0 })
  })

  it('are gone from the disk when the user forgets them', async () => {
    await service().add('d-1', FOUND)
    await service().add('d-2', FOUND)
    await service().forget('d-1')
    expect(readdirSync(folder).toSorted()).toEqual(['d-2.sealed', 'key.json'])
  })

  it('go with a deleted draft, come back when that is undone, and not by masking that was under way', async () => {
    const one = service()
    await one.add('d-1', FOUND)
    await one.trash('d-1')
    await one.add('d-1', FOUND)
    expect(readdirSync(folder)).toEqual(['key.json'])
    await one.untrash('d-1')
    expect((await one.state('d-1')).count).toBe(1)
  })

  it('that were changed on the disk are set aside and told, never shown', async () => {
    await service().add('d-1', FOUND)
    const path = join(folder, 'd-1.sealed')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    const problem = await service().translate('d-1', 'x').catch(toProblem)
    expect(problem).toMatchObject({ code: 'originals-unreadable' })
    expect(readdirSync(folder)).toContain('d-1.sealed.damaged')
    expect((await service().state('d-1')).count).toBe(0)
    await service().forget('d-1')
    expect(readdirSync(folder)).toEqual(['key.json'])
  })

  it('of another case do not open in this one', async () => {
    await service().add('d-1', FOUND)
    writeFileSync(join(folder, 'd-2.sealed'), readFileSync(join(folder, 'd-1.sealed')))
    expect(await service().state('d-2').catch(toProblem)).toMatchObject({ code: 'originals-unreadable' })
  })

  it('sealed on another computer can be forgotten, and new ones are kept', async () => {
    await service(REAL).add('d-1', FOUND)
    await service(LOCKED).forget('d-1')
    expect(readdirSync(folder)).toEqual(['key.damaged.json'])
    await service(REAL).add('d-1', FOUND)
    expect((await service(REAL).state('d-1')).count).toBe(1)
  })

  it('stay where they are while the keystore is locked', async () => {
    await service(REAL).add('d-1', FOUND)
    expect(await service(LOCKED).state('d-1').catch(toProblem)).toMatchObject({
      code: 'originals-unreadable',
    })
    // Masking goes on; only this is not added.
    await service(LOCKED).add('d-1', FOUND)
    await service(LOCKED).trash('d-2')
    expect((await service(REAL).state('d-1')).count).toBe(1)
  })
})
