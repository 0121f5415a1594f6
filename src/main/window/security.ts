import { app, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './protocol'

/** Set by `npm run dev` alone: the origin of the development server. A package never reads it. */
export const devServer: string | null = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

const isOwn = (url: string): boolean => {
  if (url.startsWith(`${APP_ORIGIN}/`)) return true
  if (devServer === null) return false
  const origin = new URL(devServer).host
  return URL.canParse(url) && new URL(url).host === origin
}

export const isOwnPage = isOwn

/** Chromium's own errands that would look for a network. */
export function quietChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  // Whatever slips through finds no name to talk to.
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Every request but the app's own is cancelled, every permission refused, nothing is downloaded. */
export function lockSession(session: Session): void {
  // Fields that are not checked do not keep Chromium from fetching a dictionary; from here there is none to be had.
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/no-dictionary/`)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !(isOwn(details.url) || details.url.startsWith('devtools://')) })
  })
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write')
  })
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  session.on('will-download', (event) => event.preventDefault())
}

/** No page but ours, no second window, no web view. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url) || new URL(event.url).pathname !== new URL(contents.getURL()).pathname)
      event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
