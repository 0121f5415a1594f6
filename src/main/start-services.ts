import { merged, withGlossary } from '@core/review/preferences'
import { HandOverFiles } from '@edge/hand-over/hand-over-files'
import { app } from 'electron'
import { answerWith } from './answer'
import { makeHandlers, type Services, type WindowWorld } from './handlers'
import { type Answer, emit } from './ipc'
import { lazy } from './lazy'
import { notifyReminder } from './notify-reminder'
import { KNOWLEDGE_FOLDER, MASKING_WORKER, MEMORY_WORKER } from './paths'
import { AccountService } from './services/account-service'
import { ArchivesService } from './services/archives-service'
import { AttachmentsService } from './services/attachments/attachments-service'
import { CaseKeys } from './services/attachments/case-keys'
import { PicturesService } from './services/attachments/pictures-service'
import { DraftsService } from './services/drafts/drafts-service'
import { OutsideRequests } from './services/drafts/outside-requests'
import { keystore } from './services/keystore'
import { createMaskPool } from './services/masking/mask-pool'
import { OriginalsFiles } from './services/originals/originals-files'
import { OriginalsService } from './services/originals/originals-service'
import { MemoryThread } from './services/past-cases/memory-thread'
import { PastCasesService } from './services/past-cases/past-cases-service'
import { ReminderService } from './services/reminder-service'
import { type Service, startAll } from './services/service'
import type { SettingsService } from './services/settings'
import { TeamService } from './services/team-service'

export interface ServicesWorld extends WindowWorld {
  /** the app's data folder */
  readonly folder: string
  readonly settings: SettingsService
  readonly showWindow: () => void
}

export interface Started {
  readonly answer: Answer
  /** in the order in which they were started */
  readonly order: readonly Service[]
}

/**
 * Makes and starts everything behind the window. This module is loaded when the window is already there: to read and run it takes
 * as long as the window's own process takes to begin.
 */
export async function startServices(world: ServicesWorld): Promise<Started> {
  let tellUsable = () => {}
  const usable = new Promise<void>((resolve) => {
    tellUsable = resolve
  })
  const { services, order } = makeServices(world, usable)
  await startAll(order)
  const onReady = () => {
    tellUsable()
    world.onReady()
  }
  return { answer: answerWith(makeHandlers(services, { ...world, onReady })), order }
}

/** @param usable  the window can be typed into */
function makeServices(
  { folder, settings, notices, window, showWindow }: ServicesWorld,
  usable: Promise<void>,
): {
  services: Services
  order: readonly Service[]
} {
  const drafts = new DraftsService(folder, (notice) => notices.add(notice))
  const outside = new OutsideRequests(folder, drafts, (change) => emit(window(), 'drafts', { change }))
  const team = new TeamService(settings)
  const preferences = () => merged(team.get().preferences, settings.get().review)
  const knowledge = lazy(async () => {
    // What the first draft's service asks for comes behind the draft itself.
    await usable
    const { KnowledgeService } = await import('./services/knowledge-service')
    const made = new KnowledgeService(folder)
    await made.start()
    return made
  })
  const originals = new OriginalsService(
    new OriginalsFiles(`${folder}/originals`, keystore),
    () => settings.get().keepsOriginals,
  )
  const keys = new CaseKeys(`${folder}/keys`)
  const attachments = new AttachmentsService(folder, {
    pool: createMaskPool(MASKING_WORKER),
    keys,
    originals,
    draftOf: async (draftId) => withGlossary((await drafts.open(draftId)).draft, preferences()),
    emit: (draftId, cards) => emit(window(), 'attachments', { draftId, cards }),
  })
  const thread = new MemoryThread(MEMORY_WORKER, { dataFolder: folder, knowledgeFolder: KNOWLEDGE_FOLDER })
  const account = new AccountService(folder, thread, keys)
  const pastCases = new PastCasesService({
    thread,
    dataFolder: folder,
    drafts,
    mask: async (draftId, text) => (await attachments.maskText(draftId, text)).text,
  })
  const reminders = new ReminderService({
    drafts,
    settings: () => settings.get().reminders,
    notify: (caseId, reminder) => notifyReminder(settings.get().lang, caseId, reminder, showWindow),
    now: () => new Date(),
  })
  const evidence = lazy(async () => {
    const { EvidenceService } = await import('./services/evidence-service')
    return new EvidenceService(drafts, attachments)
  })
  const looks = lazy(async () => {
    const { LooksService } = await import('./services/attachments/looks-service')
    return new LooksService(attachments)
  })
  const pictures = new PicturesService(attachments)
  const bundle = lazy(() =>
    import('./services/make-bundle-service').then(({ makeBundleService }) =>
      makeBundleService(drafts, attachments, preferences, account),
    ),
  )
  const archives = new ArchivesService({
    dataFolder: folder,
    drafts,
    app: app.getVersion(),
    now: () => new Date(),
    onProgress: (progress) => emit(window(), 'archives', { progress }),
    onImported: async (items) => {
      await Promise.all([drafts.reload(), knowledge().then((articles) => articles.reload())])
      if (items.some(({ what }) => what === 'settings')) await settings.start()
      emit(window(), 'drafts', { change: null })
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
      account,
      handOver: new HandOverFiles(folder),
    },
    order: [team, drafts, attachments, outside, reminders, archives, pastCases],
  }
}
