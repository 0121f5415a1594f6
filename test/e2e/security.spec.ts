import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launch, takeViolations, test } from './app'

const OUT = resolve(import.meta.dirname, '../../out')

/** Calls the bridge of a page by channel, as a script in it could. */
const call = (page: Page, channel: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => {
      const [group = '', verb = ''] = String(name).split('.')
      const bridge: unknown = Reflect.get(window, 'kihyo')
      const verbs: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, group) : null
      const invoke: unknown = typeof verbs === 'object' && verbs !== null ? Reflect.get(verbs, verb) : null
      return typeof invoke === 'function' ? invoke(given) : 'no such call'
    },
    [channel, input] as const,
  )

test('the window has no Node.js and nothing of Electron but the named calls', async ({ data }) => {
  const { app, page } = await launch(data)
  const seen = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => Reflect.get(window, name) !== undefined,
    ),
    groups: Object.keys(Reflect.get(window, 'kihyo')).sort(),
  }))
  expect(seen.globals).toEqual([])
  expect(seen.groups).toEqual([
    'account',
    'app',
    'archives',
    'attachments',
    'bundle',
    'cases',
    'drafts',
    'handover',
    'knowledge',
    'looks',
    'on',
    'originals',
    'pictures',
    'replies',
    'settings',
    'team',
  ])
  await app.close()
})

test('a page that is not ours is refused, with the same preload', async ({ data }) => {
  const { app } = await launch(data)
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } })
      void window.loadURL('data:text/html,<title>foreign</title>')
    },
    join(OUT, 'preload', 'index.cjs'),
  )
  const foreign = await opened
  await foreign.waitForLoadState()
  for (const [channel, input] of [
    ['drafts.list', {}],
    ['app.boot', {}],
    ['knowledge.ask', { question: 'x', lang: 'ja' }],
  ] as const)
    expect(await call(foreign, channel, input)).toMatchObject({
      ok: false,
      problem: { code: 'foreign-sender' },
    })
  await app.close()
})

test('a frame inside our own page gets no bridge', async ({ data }) => {
  const { app, page } = await launch(data)
  const kinds = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    return typeof Reflect.get(frame.contentWindow ?? {}, 'kihyo')
  })
  expect(kinds).toBe('undefined')
  await app.close()
})

test('input of a wrong shape is refused, and the answer names the field', async ({ data }) => {
  const { app, page } = await launch(data)
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['drafts.open', { draftId: '../../settings' }, 'draftId'],
    ['drafts.open', { draftId: 7 }, 'draftId'],
    ['drafts.open', null, 'input'],
    ['drafts.list', { all: true }, 'all'],
    ['drafts.create', { template: 'no-such', lang: 'ja' }, 'template'],
    ['drafts.save', { id: 'x', draft: { subject: 1 }, counts: null }, 'draft.subject'],
    ['knowledge.ask', { question: 'あ'.repeat(20_001), lang: 'ja' }, 'question'],
    ['settings.set', { leftWidth: 1e9 }, 'leftWidth'],
  ]
  for (const [channel, input, path] of wrong)
    expect(await call(page, channel, input)).toEqual({
      ok: false,
      problem: { code: 'bad-request', params: { channel, path } },
    })
  await app.close()
})

test('a file that the page made up names no file of the disk', async ({ data }) => {
  const { app, page } = await launch(data)
  const reply = await page.evaluate(async () => {
    const drafts = await window.kihyo.drafts.list({})
    const draftId = drafts.ok ? (drafts.value[0]?.id ?? '') : ''
    return window.kihyo.attachments.add({ draftId, files: [new File(['x'], '/etc/passwd')] })
  })
  expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
  await app.close()
})

test('no other window, no other page, no download', async ({ data }) => {
  const { app, page } = await launch(data)
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await page.evaluate(() => {
    for (const href of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/']) {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = href
      link.click()
      link.target = '_blank'
      link.click()
    }
    const link = document.body.appendChild(document.createElement('a'))
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    link.click()
  })
  await page.waitForTimeout(300)
  expect(page.url()).toMatch(/^app:\/\/kihyo\//)
  expect(app.windows()).toHaveLength(1)
  await app.close()
})

test('what a page may ask of the system is refused, but writing text to the clipboard', async ({ data }) => {
  const { app, page } = await launch(data)
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const
    const asked = await Promise.all(
      // The list of names in the types is shorter than Chromium's.
      names.map((name) => navigator.permissions.query({ name: name as 'geolocation' })),
    )
    return asked.map(({ state }, at) => `${names[at]}: ${state}`)
  })
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([])
  const tried = await page.evaluate(async () => {
    const refused = (what: Promise<unknown>) => what.then(() => 'granted').catch((error: Error) => error.name)
    return {
      media: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      notification: await Notification.requestPermission(),
      reading: await refused(navigator.clipboard.readText()),
      writing: await refused(navigator.clipboard.writeText('x')),
    }
  })
  expect(tried).toMatchObject({ notification: 'denied', reading: 'NotAllowedError', writing: 'granted' })
  expect([tried.media, tried.screen]).not.toContain('granted')
  await app.close()
})

test('no page within the page, and nothing is handed to another program', async ({ data }) => {
  const { app, page } = await launch(data)
  await app.evaluate(({ shell }) => {
    const handed: string[] = []
    Reflect.set(globalThis, 'handed', handed)
    shell.openExternal = async (url) => void handed.push(url)
  })
  const made = await page.evaluate(() => {
    const view = document.body.appendChild(document.createElement('webview'))
    view.setAttribute('src', 'https://example.com/')
    return typeof Reflect.get(view, 'loadURL')
  })
  expect(made).toBe('undefined')
  // Even where an element came alive, main keeps it from loading.
  const attached = await app.evaluate(({ BrowserWindow }) => {
    let isKept = false
    const event = { preventDefault: () => (isKept = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return isKept
  })
  expect(attached).toBe(true)
  await page.evaluate(() => {
    for (const href of [
      'mailto:a@example.com',
      'https://example.com/',
      'kihyo-test://x',
      'file:///bin/true',
    ]) {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = href
      link.click()
    }
  })
  await page.waitForTimeout(300)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'handed'))).toEqual([])
  await app.close()
})

test('no request leaves: not from the page, not from its session', async ({ data }) => {
  const { app, page } = await launch(data)
  const fromPage = await page.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'].map((url) =>
        fetch(url).then(
          () => 'went out',
          () => 'stopped',
        ),
      ),
    ),
  )
  expect(new Set(fromPage)).toEqual(new Set(['stopped']))
  const fromSession = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      () => 'went out',
      (error: unknown) => String(error),
    ),
  )
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT')
  await app.close()
  // What the page tried was against the policy, and every such attempt is told to the test.
  expect(takeViolations().join('\n')).toContain('https://example.com/')
})

test('no style or script of a text comes alive, and no screen breaks the content security policy', async ({
  data,
}) => {
  const { app, page } = await launch(data)
  await page.evaluate(() => {
    Reflect.set(window, 'violations', [])
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(window, 'violations').push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  const violations = () => page.evaluate(() => Reflect.get(window, 'violations'))
  await page
    .getByRole('textbox', { name: '本文' })
    .fill(
      '# a <img src=x onerror="window.hacked=1"> <script>window.hacked=2</script> [x](javascript:window.hacked=3)',
    )
  for (const key of ['1', '2', '3', '4', '/']) {
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await page.waitForTimeout(150)
  }
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
  expect(await violations()).toEqual([])

  // The policy is there at all: what it forbids is told.
  await page.evaluate(() => {
    const script = document.body.appendChild(document.createElement('script'))
    script.textContent = 'window.hacked = 4'
  })
  await expect.poll(violations).toContain('script-src-elem inline')
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
  await app.close()
  expect(takeViolations().join('\n')).toContain('inline script')
})
