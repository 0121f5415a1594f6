import { BrowserWindow, nativeTheme, screen } from 'electron'
import { PRELOAD_FILE } from '../paths'
import type { SettingsService } from '../services/settings'
import { APP_ORIGIN } from './protocol'
import { devServer } from './security'
import { MIN_SIZE, placeWindow } from './window-place'

// The paper of tokens.css, so that the window never flashes white.
const PAPER = { light: '#fbfaf7', dark: '#17191c' }
const REMEMBER_AFTER_MS = 500

export function openMainWindow(settings: SettingsService): BrowserWindow {
  const { theme } = settings.get()
  nativeTheme.themeSource = theme
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { maximized, ...bounds } = placeWindow(settings.windowPlace(), displays)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: '起票 Kihyo',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: PRELOAD_FILE,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A draft in the background must still be saved in time.
      backgroundThrottling: false,
    },
  })
  // A window that is shown before its page has come keeps the page waiting for the graphics.
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  rememberPlace(window, settings)
  void window.loadURL(devServer ?? `${APP_ORIGIN}/index.html`)
  return window
}

function rememberPlace(window: BrowserWindow, settings: SettingsService): void {
  let timer: NodeJS.Timeout | undefined
  const remember = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
      settings
        .setWindowPlace(place)
        .catch((error: unknown) => console.error('window place not saved:', error))
    }, REMEMBER_AFTER_MS)
  }
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(event as 'resize', remember)
  window.on('closed', () => clearTimeout(timer))
}
