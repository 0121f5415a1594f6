import { mkdir } from 'node:fs/promises'
import { withGlossary } from '@core/review'
import { merged } from '@core/review/preferences'
import { asWriteError } from '@edge/files/atomic-write'
import { HandOverFiles } from '@edge/hand-over/hand-over-files'
import { loadKnowledge } from '@edge/knowledge/load'
import { loadReader } from '@edge/review/load-reader'
import { describeProblem, toProblem } from '@shared/errors'
import { defineMessages, type Lang } from '@shared/lang'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { dataFolder } from './data-folder'
import { makeHandlers, type Services } from './handlers'
import { emit, serveAll } from './ipc'
import { Notices } from './notices'
import { notifyReminder } from './notify-reminder'
import { KNOWLEDGE_FOLDER, MASKING_WORKER, MEMORY_WORKER } from './paths'
import { tellReady } from './ready'
import { ArchivesService } from './services/archives-service'
import { AttachmentsService } from './services/attachments/attachments-service'
import { CaseKeys } from './services/attachments/case-keys'
import { LooksService } from './services/attachments/looks-service'
import { PicturesService } from './services/attachments/pictures-service'
import { BundleService } from './services/bundle-service'
import { DraftsService } from './services/drafts/drafts-service'
import { OutsideRequests } from './services/drafts/outside-requests'
import { EvidenceService } from './services/evidence-service'
import { keystore } from './services/keystore'
import { KnowledgeService } from './services/knowledge-service'
import { createMaskPool } from './services/masking/mask-pool'
import { OriginalsFiles } from './services/originals/originals-files'
import { OriginalsService } from './services/originals/originals-service'
import { PastCasesService } from './services/past-cases/past-cases-service'
import { ReminderService } from './services/reminder-service'
import { type Service, startAll, stopAll } from './services/service'
import { SettingsService } from './services/settings'
import { TeamService } from './services/team-service'
import { openMainWindow } from './window/main-window'
import { setMenu } from './window/menu'
import { printPdf } from './window/print-pdf'
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
  // Chromium makes the window's process while the services start; the window's first call waits for them.
  window = openMainWindow(settings)
  window.on('closed', () => {
    window = null
  })
  const { services, order } = makeServices(folder, settings)
  const starting = startAll(order)
  serveAll(
    makeHandlers(services, {
      window: () => window,
      started: starting,
      notices,
      onReady: () => void tellReady(window),
      onSettings: ({ lang }) => setMenu(lang, runCommand),
    }),
  )
  await starting
  stopBeforeQuit([settings, ...order])
}

function makeServices(
  folder: string,
  settings: SettingsService,
): { services: Services; order: readonly Service[] } {
  const drafts = new DraftsService(folder, (notice) => notices.add(notice))
  const outside = new OutsideRequests(folder, drafts, (change) => emit(window, 'drafts', { change }))
  const team = new TeamService(settings)
  const preferences = () => merged(team.get().preferences, settings.get().review)
  const knowledge = new KnowledgeService(folder)
  const originals = new OriginalsService(
    new OriginalsFiles(`${folder}/originals`, keystore),
    () => settings.get().keepsOriginals,
  )
  const attachments = new AttachmentsService(folder, {
    pool: createMaskPool(MASKING_WORKER),
    keys: new CaseKeys(`${folder}/keys`),
    originals,
    draftOf: async (draftId) => withGlossary((await drafts.open(draftId)).draft, preferences()),
    emit: (draftId, cards) => emit(window, 'attachments', { draftId, cards }),
  })
  const pastCases = new PastCasesService({
    workerUrl: MEMORY_WORKER,
    dataFolder: folder,
    knowledgeFolder: KNOWLEDGE_FOLDER,
    drafts,
    mask: async (draftId, text) => (await attachments.maskText(draftId, text)).text,
  })
  const reminders = new ReminderService({
    drafts,
    settings: () => settings.get().reminders,
    notify: (caseId, reminder) => notifyReminder(settings.get().lang, caseId, reminder, showWindow),
    now: () => new Date(),
  })
  const evidence = new EvidenceService(drafts, attachments)
  const looks = new LooksService(attachments)
  const pictures = new PicturesService(attachments)
  const bundle = new BundleService(
    drafts,
    attachments,
    preferences,
    loadReader(KNOWLEDGE_FOLDER),
    loadKnowledge(KNOWLEDGE_FOLDER),
    app.getVersion(),
    printPdf,
  )
  const archives = new ArchivesService({
    dataFolder: folder,
    drafts,
    app: app.getVersion(),
    now: () => new Date(),
    onProgress: (progress) => emit(window, 'archives', { progress }),
    onImported: async (items) => {
      await Promise.all([drafts.reload(), knowledge.reload()])
      if (items.some(({ what }) => what === 'settings')) await settings.start()
      emit(window, 'drafts', { change: null })
    },
  })
  return {
    services: {
      settings,
      team,
      drafts,
      knowledge,
      attachments,
      looks,
      originals,
      pictures,
      bundle,
      evidence,
      archives,
      pastCases,
      handOver: new HandOverFiles(folder),
    },
    order: [team, drafts, knowledge, attachments, outside, reminders, archives, pastCases],
  }
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
