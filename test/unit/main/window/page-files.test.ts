import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_ORIGIN, answerPage, fileOf } from '../../../../src/main/window/page-files'

// The window as it was built.
const BUILT = resolve(import.meta.dirname, '../../../../out/renderer')
const SECRET = 'not for the window'

let outside = ''
let folder = ''
beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'kihyo-page-'))
  folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets', '..hidden'), { recursive: true })
  mkdirSync(join(outside, 'renderer-old'))
  for (const path of [
    'secret.json',
    'renderer-old/secret.json',
    'renderer/.env.json',
    'renderer/%2e%2e.json',
  ])
    writeFileSync(join(outside, path), SECRET)
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'a.b-c_1.js'), 'run()')
  writeFileSync(join(folder, 'notes.txt'), SECRET)
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

const TRICKS = [
  ['the folder above', 'app://kihyo/../secret.json'],
  ['the folder above, from further down', 'app://kihyo/assets/../../secret.json'],
  ['a folder that only begins like ours', 'app://kihyo/../renderer-old/secret.json'],
  ['dots in percent signs', 'app://kihyo/%2e%2e/secret.json'],
  ['dots in percent signs, in capitals', 'app://kihyo/%2E%2E/secret.json'],
  ['a slash in percent signs', 'app://kihyo/..%2fsecret.json'],
  ['dots and slash in percent signs', 'app://kihyo/%2e%2e%2fsecret.json'],
  ['a backslash', 'app://kihyo/..\\secret.json'],
  ['a backslash in percent signs', 'app://kihyo/..%5csecret.json'],
  ['percent signs in percent signs', 'app://kihyo/%252e%252e%252fsecret.json'],
  ['a name that reads as percent signs', 'app://kihyo/%2e%2e.json'],
  ['a name that reads as percent signs, encoded', 'app://kihyo/%252e%252e.json'],
  ['dots of another width', 'app://kihyo/\uFF0E\uFF0E/secret.json'],
  ['dots in an encoding that is too long', 'app://kihyo/%c0%ae%c0%ae/secret.json'],
  ['percent signs that mean nothing', 'app://kihyo/%zz'],
  ['a NUL character', 'app://kihyo/index.html\0.png'],
  ['a NUL character in percent signs', 'app://kihyo/index.html%00'],
  ['a line break', 'app://kihyo/index.html\n'],
  ['an absolute path', 'app://kihyo//etc/hosts'],
  ['an absolute path in percent signs', 'app://kihyo/%2fetc%2fhosts'],
  ['a drive', 'app://kihyo/C:/secret.json'],
  ['a stream of a Windows file', 'app://kihyo/index.html::$DATA'],
  ['a hidden file', 'app://kihyo/.env.json'],
  ['a hidden folder', 'app://kihyo/assets/..hidden/a.js'],
  ['a folder', 'app://kihyo/assets/'],
  ['another host', 'app://other/index.html'],
  ['a host that only begins like ours', 'app://kihyo.example/index.html'],
  ['our name as a user of another host', 'app://kihyo@other/index.html'],
  ['a user of our host', 'app://user@kihyo/index.html'],
  ['a port', 'app://kihyo:80/index.html'],
  ['no host', 'app:///index.html'],
  ['another scheme', 'file://kihyo/index.html'],
  ['the network', 'https://kihyo/index.html'],
  ['our address inside another', 'https://example.com/?app://kihyo/index.html'],
  ['no URL at all', 'index.html'],
  ['nothing', ''],
] as const

describe('what the window may load', () => {
  it.each([
    ['the page', `${APP_ORIGIN}/index.html`, 'index.html'],
    ['the page by its short address', `${APP_ORIGIN}/`, 'index.html'],
    ['the page by its shortest address', `${APP_ORIGIN}/?theme=dark#body`, 'index.html'],
    ['an asset', `${APP_ORIGIN}/assets/a.b-c_1.js`, 'assets/a.b-c_1.js'],
    ['an asset with a question', `${APP_ORIGIN}/assets/a.b-c_1.js?v=/../2`, 'assets/a.b-c_1.js'],
  ])('%s', (_, url, path) => expect(fileOf(url, folder)).toBe(join(folder, path)))

  it.each(TRICKS)('not %s', async (_, url) => {
    expect(fileOf(url, folder)).toBeNull()
    const answer = await answerPage(url, folder)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })

  it('and nothing outside its folder, whatever dots, slashes and signs are put together', () => {
    const parts = ['..', '.', '/', '\\', '%2e', '%2f', '%5c', '%25', 'a', '\0', ' ', ':']
    for (const a of parts)
      for (const b of parts)
        for (const c of parts)
          for (const d of parts) {
            const file = fileOf(`${APP_ORIGIN}/${a}${b}${c}${d}`, folder)
            if (file !== null) expect(resolve(file).startsWith(folder + sep), file).toBe(true)
          }
  })
})

describe('how the window is answered', () => {
  const get = (path: string) => answerPage(`${APP_ORIGIN}${path}`, folder)

  it('with the file, its type, and a policy that allows nothing from outside', async () => {
    const answer = await get('/assets/a.b-c_1.js')
    expect([answer.status, await answer.text()]).toEqual([200, 'run()'])
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = (await get('/')).headers.get('content-security-policy')?.split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy?.filter((rule) => /unsafe|\*|https?:|blob:/.test(rule))).toEqual([])
  })

  it.each([
    ['a file that is not there', '/assets/none.js'],
    ['a type that no page of ours has', '/notes.txt'],
    ['a folder', '/assets'],
  ])('with 404 for %s', async (_, path) => expect((await get(path)).status).toBe(404))

  it('with every file of the page that was built', async () => {
    const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(BUILT, name)).isFile(),
    )
    expect(files).toContain('index.html')
    for (const name of files) {
      const answer = await answerPage(`${APP_ORIGIN}/${name.replaceAll('\\', '/')}`, BUILT)
      expect(answer.status, name).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(BUILT, name))), name).toBe(true)
    }
  })
})
