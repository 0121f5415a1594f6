import { mkdir } from 'node:fs/promises'
import { asWriteError } from '@edge/files/atomic-write'
import { describeProblem, toProblem } from '@shared/errors'
import { defineMessages, type Lang } from '@shared/lang'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { dataFolder } from './data-folder'
import { emit, serveAll } from './ipc'
import { Notices } from './notices'
import { tellReady } from './ready'
import { type Service, startAll, stopAll } from './services/service'
import { SettingsService } from './services/settings'
import { openMainWindow } from './window/main-window'
import { setMenu } from './window/menu'
import { serveApp } from './window/protocol'
import { lockContents, lockSession } from './window/security'

const text = defineMessages({
  ja: {
    alreadyRunning: 'Kihyo はすでに起動しています。そのウィンドウを前面に出しました。',
    cannotStart: 'Kihyo を開始できません',
  },
  en: {
    alreadyRunning: 'Kihyo is already running. Its window was brought to the front.',
    cannotStart: 'Kihyo cannot start',
  },
})

const systemLang = (): Lang => (app.getLocale().startsWith('en') ? 'en' : 'ja')

let window: BrowserWindow | null = null
const notices = new Notices((notice) => emit(window, 'notice', notice))

/** Life cycle: one instance, locked session, services in order, one window, everything saved before the end. */
export function startApp(): void {
  if (!app.requestSingleInstanceLock()) {
    console.error(text[systemLang()].alreadyRunning)
    app.exit(0)
    return
  }
  // As root only the development runtime starts, without Chromium's sandbox; elsewhere every renderer is in it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('second-instance', showWindow)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      const lang = systemLang()
      dialog.showErrorBox(text[lang].cannotStart, describeProblem(toProblem(error), lang))
      app.exit(1)
    })
}

async function run(): Promise<void> {
  lockSession(session.defaultSession)
  serveApp()
  const folder = dataFolder()
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asWriteError(error, folder)
  })
  const settings = new SettingsService(folder, systemLang())
  await startAll([settings])
  setMenu(settings.get().lang, runCommand)
  // Chromium makes the window's process while the services are loaded and start; the window's first call waits for them.
  window = openMainWindow(settings)
  window.on('closed', () => {
    window = null
  })
  const shown = window.webContents
  const committed = new Promise((resolve) => shown.once('did-navigate', resolve))
  const starting = committed
    .then(() => import('./start-services'))
    .then(({ startServices }) =>
      startServices({
        folder,
        settings,
        notices,
        window: () => window,
        showWindow,
        onReady: () => void tellReady(window),
        onSettings: ({ lang }) => setMenu(lang, runCommand),
      }),
    )
  serveAll(starting.then(({ answer }) => answer))
  const { order } = await starting
  stopBeforeQuit([settings, ...order])
}

function runCommand(id: Parameters<Parameters<typeof setMenu>[1]>[0]): void {
  emit(window, 'command', { id })
}

function showWindow(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Quitting waits until everything acknowledged is on the disk. */
function stopBeforeQuit(services: readonly Service[]): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void stopAll(services).finally(() => {
      stopped = true
      app.quit()
    })
  })
}
