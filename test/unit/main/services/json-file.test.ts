import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DamagedFileError, JsonFile, parseJson, setAside } from '../../../../src/main/services/json-file'

const Schema = v.object({ name: v.string(), list: v.array(v.object({ size: v.number() })) })
const VALUE = { name: '障害 🔥 "quoted"', list: [{ size: 1 }, { size: 2 }] }

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kihyo-json-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file of JSON', () => {
  it('gives back what was written', async () => {
    const file = new JsonFile(at('a.json'), Schema)
    await file.write(VALUE)
    expect(await file.read()).toEqual(VALUE)
    expect(readFileSync(at('a.json'), 'utf8')).toMatch(/\}\n$/)
  })

  it('is null when it is not there: that is something else than empty', async () => {
    expect(await new JsonFile(at('none.json'), Schema).read()).toBeNull()
    writeFileSync(at('empty.json'), '')
    await expect(new JsonFile(at('empty.json'), Schema).read()).rejects.toBeInstanceOf(DamagedFileError)
  })

  it('keeps the last of two writes at once', async () => {
    const file = new JsonFile(at('a.json'), Schema)
    const long = { ...VALUE, name: 'x'.repeat(500_000) }
    await Promise.all([file.write(long), file.write({ ...VALUE, name: 'last' })])
    expect(await file.read()).toEqual({ ...VALUE, name: 'last' })
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('is written as it was at the call, whatever is changed meanwhile', async () => {
    const value = { name: 'then', list: [] }
    const writing = new JsonFile(at('a.json'), Schema).write(value)
    value.name = 'now'
    await writing
    expect(JSON.parse(readFileSync(at('a.json'), 'utf8')).name).toBe('then')
  })

  it('does not hide that it cannot be read', async () => {
    mkdirSync(at('folder.json'))
    await expect(new JsonFile(at('folder.json'), Schema).read()).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('text that is not what it should be', () => {
  it.each([
    ['no JSON', '{"name": ', /JSON|Unexpected/],
    ['a key that is missing', '{"list":[]}', /^name: /],
    ['a value deep inside', '{"name":"a","list":[{"size":1},{"size":"two"}]}', /^list\.1\.size: .*number/],
    ['nothing of it', '7', /Object/],
  ])('says what is wrong and where: %s', (_, text, message) => {
    expect(() => parseJson(text, Schema)).toThrow(DamagedFileError)
    expect(() => parseJson(text, Schema)).toThrow(message)
  })

  it('keeps the first error as the cause', () => {
    try {
      parseJson('{', Schema)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedFileError)
      expect(error instanceof Error && error.cause).toBeInstanceOf(SyntaxError)
    }
  })
})

describe('setting a file aside', () => {
  it('keeps its bytes under a name that tells why, and touches no other', async () => {
    writeFileSync(at('settings.json'), 'third')
    writeFileSync(at('settings.damaged.json'), 'first')
    writeFileSync(at('settings.damaged-2.json'), 'second')
    expect(await setAside(at('settings.json'))).toBe('settings.damaged-3.json')
    const kept = readdirSync(folder).sort()
    expect(kept).toEqual(['settings.damaged-2.json', 'settings.damaged-3.json', 'settings.damaged.json'])
    expect(kept.map((name) => readFileSync(at(name), 'utf8'))).toEqual(['second', 'third', 'first'])
  })

  it('fails when the file is gone, and makes nothing up', async () => {
    await expect(setAside(at('settings.json'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(folder)).toEqual([])
  })
})
