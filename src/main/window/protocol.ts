import { protocol } from 'electron'
import { RENDERER_FOLDER } from '../paths'
import { answerPage } from './page-files'

export { APP_ORIGIN } from './page-files'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveApp(): void {
  protocol.handle('app', ({ url }) => answerPage(url, RENDERER_FOLDER))
}
