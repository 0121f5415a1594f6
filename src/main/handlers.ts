import { join } from 'node:path'
import type { HandOverFiles } from '@edge/hand-over/hand-over-files'
import type { Settings } from '@shared/contract'
import { defineMessages } from '@shared/lang'
import { localDay } from '@shared/local-day'
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron'
import { accountHandlers } from './account-handlers'
import type { Handlers } from './answer'
import { archiveHandlers } from './archive-handlers'
import type { Notices } from './notices'
import type { AccountService } from './services/account-service'
import type { ArchivesService } from './services/archives-service'
import type { AttachmentsService } from './services/attachments/attachments-service'
import type { LooksService } from './services/attachments/looks-service'
import type { PicturesService } from './services/attachments/pictures-service'
import type { BundleService } from './services/bundle-service'
import type { DraftsService } from './services/drafts/drafts-service'
import type { EvidenceService } from './services/evidence-service'
import type { KnowledgeService } from './services/knowledge-service'
import type { OriginalsService } from './services/originals/originals-service'
import type { PastCasesService } from './services/past-cases/past-cases-service'
import type { SettingsService } from './services/settings'
import type { TeamService } from './services/team-service'

export interface Services {
  readonly settings: SettingsService
  readonly team: TeamService
  readonly drafts: DraftsService
  /** those that are behind a function are loaded when they are first needed: the window does not wait for them */
  readonly knowledge: () => Promise<KnowledgeService>
  readonly attachments: AttachmentsService
  readonly looks: () => Promise<LooksService>
  readonly originals: OriginalsService
  readonly pictures: PicturesService
  readonly bundle: () => Promise<BundleService>
  readonly evidence: () => Promise<EvidenceService>
  readonly archives: ArchivesService
  readonly pastCases: PastCasesService
  readonly account: AccountService
  readonly handOver: HandOverFiles
}

export interface WindowWorld {
  readonly window: () => BrowserWindow | null
  readonly notices: Notices
  readonly onReady: () => void
  readonly onSettings: (settings: Settings) => void
}

const text = defineMessages({
  ja: {
    chooseFiles: '添付するファイルを選ぶ',
    chooseTeam: 'チームの設定ファイルを選ぶ',
    exportTo: '書き出し先を選ぶ',
    exportHere: 'ここに書き出す',
  },
  en: {
    chooseTeam: 'Choose the team’s settings file',
    chooseFiles: 'Choose files to attach',
    exportTo: 'Choose where to export',
    exportHere: 'Export here',
  },
})

/** What each call of the window does. */
export function makeHandlers(services: Services, world: WindowWorld): Handlers {
  const { settings, team, drafts, knowledge, attachments, looks, pictures, originals, pastCases } = services
  /** For what changes a case: one that was received is left as it is. */
  const own =
    <I extends { readonly draftId: string }, O>(act: (input: I) => Promise<O> | O) =>
    async (input: I): Promise<O> => {
      await drafts.refuseReadOnly(input.draftId)
      return act(input)
    }
  return {
    'app.boot': async () => {
      const { lastDraftId } = settings.get()
      return {
        version: app.getVersion(),
        platform: process.platform,
        settings: settings.get(),
        team: team.get(),
        // A long list is waited for only where it decides.
        firstStart: lastDraftId === null && (await drafts.list()).length === 0,
        // The window asks for it once more where it cannot be opened, and tells why.
        lastDraft: lastDraftId === null ? null : await drafts.open(lastDraftId).catch(() => null),
        notices: world.notices.all(),
      }
    },
    'app.ready': () => {
      world.onReady()
      return null
    },
    'settings.set': async (change) => {
      const now = await settings.set(change)
      nativeTheme.themeSource = now.theme
      world.onSettings(now)
      return now
    },
    'team.forget': () => team.choose(null),
    'team.reload': () => team.reload(),
    'drafts.list': () => drafts.list(),
    'drafts.open': ({ draftId }) => drafts.open(draftId),
    'drafts.create': async ({ template, lang, subject }) => {
      const { draftFrom } = await import('./services/draft-templates')
      return drafts.create(draftFrom(template, lang, subject))
    },
    'drafts.save': ({ id, draft, counts }) => drafts.save(id, draft, counts),
    'drafts.add': ({ draft }) => drafts.create(draft),
    'drafts.trash': async ({ draftId }) => {
      await drafts.trash(draftId)
      await originals.trash(draftId)
      return null
    },
    'drafts.untrash': async ({ draftId }) => {
      const draft = await drafts.untrash(draftId)
      await originals.untrash(draftId)
      return draft
    },
    'drafts.trashed': () => drafts.trashed(),
    'drafts.erase': async ({ draftId }) => {
      await attachments.forget(draftId)
      await originals.forget(draftId)
      return drafts.erase(draftId)
    },
    'drafts.restorePrevious': async ({ draftId }) => {
      const restored = await drafts.restorePrevious(draftId)
      world.notices.remove(`damaged-${draftId}`)
      return restored
    },
    'drafts.versions': async ({ draftId }) => {
      const { versions, damagedLines } = await drafts.versions(draftId)
      return { versions: [...versions], damagedLines }
    },
    'drafts.version': ({ draftId, versionId }) => drafts.version(draftId, versionId),
    'drafts.restoreVersion': ({ draftId, versionId }) => drafts.restoreVersion(draftId, versionId),
    'knowledge.ask': async ({ question, lang }) => (await knowledge()).ask(question, lang),
    'knowledge.article': async ({ id, lang }) => (await knowledge()).article(id, lang),
    'knowledge.list': async ({ lang }) => (await knowledge()).list(lang),
    'knowledge.own': async () => (await knowledge()).ownArticles(),
    'knowledge.reloadOwn': async () => (await knowledge()).reload(),
    'knowledge.openFolder': async ({ lang }) => {
      const articles = await knowledge()
      await shell.openPath(await articles.prepareFolder(lang))
      return articles.reload()
    },
    'attachments.list': ({ draftId }) => attachments.list(draftId),
    'attachments.add': own(({ draftId, paths }) => attachments.add(draftId, paths)),
    'attachments.cancel': ({ draftId, attachmentId }) => attachments.cancel(draftId, attachmentId),
    'attachments.remove': own(({ draftId, attachmentId }) => attachments.remove(draftId, attachmentId)),
    'attachments.samples': ({ draftId, attachmentId }) => attachments.samples(draftId, attachmentId),
    'attachments.offers': ({ draftId, attachmentId }) => attachments.offers(draftId, attachmentId),
    'attachments.decide': own(({ draftId, ...decision }) =>
      attachments.decide(draftId, {
        ...decision,
        by: settings.get().ownName,
        day: localDay(new Date()),
      }),
    ),
    'attachments.describe': own(async ({ draftId, attachmentId, acceptedBy, logFormat }) => {
      await attachments.change(draftId, attachmentId, {
        ...(acceptedBy !== undefined && { acceptedBy: acceptedBy.trim() || null }),
        ...(logFormat !== undefined && { logFormat: logFormat.trim() }),
      })
      return null
    }),
    'attachments.kept': ({ draftId }) => attachments.kept(draftId),
    'attachments.explain': own(({ draftId, ...why }) =>
      attachments.explain(draftId, { ...why, day: localDay(new Date()) }),
    ),
    'attachments.remask': own(({ draftId }) => attachments.remask(draftId)),
    'looks.open': async ({ draftId, attachmentId }) => (await looks()).open(draftId, attachmentId),
    'looks.rows': async ({ attachmentId, block, isOriginal }) =>
      (await looks()).rows(attachmentId, block, isOriginal),
    'looks.step': async ({ attachmentId, from, isForward, kinds }) =>
      (await looks()).step(attachmentId, { from, direction: isForward ? 1 : -1, kinds }),
    'looks.close': async () => (await looks()).close(),
    'attachments.fit': async ({ draftId }) => (await services.evidence()).fit(draftId),
    'replies.mask': ({ draftId, text: pasted }) => attachments.maskText(draftId, pasted),
    'cases.search': ({ query }) => pastCases.search(query),
    'cases.similar': async ({ draftId, subject, body }) => [
      ...(await pastCases.similar(draftId, subject, body)),
    ],
    'cases.whole': ({ ref }) => pastCases.whole(ref),
    'cases.template': ({ ref }) => pastCases.template(ref),
    'originals.state': ({ draftId }) => originals.state(draftId),
    'originals.translate': ({ draftId, text: answer }) => originals.translate(draftId, answer),
    'originals.forget': ({ draftId }) => originals.forget(draftId),
    'pictures.open': ({ draftId, attachmentId }) => pictures.open(draftId, attachmentId),
    'pictures.save': ({ draftId, attachmentId, bytes, areas }) =>
      pictures.save(draftId, attachmentId, bytes, areas),
    'pictures.close': () => pictures.close(),
    ...archiveHandlers(services, world.window),
    ...accountHandlers(services, world.window),
    ...dialogHandlers(services, world),
  }
}

/** The calls in which the user names a place on the disk, in a dialog of the system. */
function dialogHandlers({ settings, team, attachments, bundle }: Services, { window }: WindowWorld) {
  let lastFolder: string | null = null
  const words = () => text[settings.get().lang]
  return {
    'attachments.choose': async ({ draftId }) => {
      const options = { title: words().chooseFiles, properties: ['openFile', 'multiSelections'] as const }
      const { filePaths } = await openDialog(window(), options)
      return filePaths.length === 0 ? attachments.list(draftId) : attachments.add(draftId, filePaths)
    },
    'team.choose': async () => {
      const filters = [{ name: 'YAML', extensions: ['yaml', 'yml', 'json'] }]
      const options = { title: words().chooseTeam, properties: ['openFile'] as const, filters }
      const chosen = (await openDialog(window(), options)).filePaths[0]
      return chosen === undefined ? team.get() : team.choose(chosen)
    },
    'bundle.export': async ({ draftId, lang }) => {
      const options = {
        title: words().exportTo,
        buttonLabel: words().exportHere,
        properties: ['openDirectory', 'createDirectory'] as const,
      }
      const parent = (await openDialog(window(), options)).filePaths[0]
      if (parent === undefined) return null
      const writer = await bundle()
      const exported = await writer.exportTo(draftId, join(parent, await writer.suggestName(draftId)), lang)
      lastFolder = exported.folder
      return exported
    },
    'bundle.show': () => {
      if (lastFolder !== null) shell.showItemInFolder(join(lastFolder, 'checklist.html'))
      return null
    },
  } satisfies Partial<Handlers>
}

type DialogOptions = {
  readonly properties: readonly ('openFile' | 'multiSelections' | 'openDirectory' | 'createDirectory')[]
  readonly title: string
  readonly filters?: { name: string; extensions: string[] }[]
}

function openDialog(
  window: BrowserWindow | null,
  options: DialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const copy = { ...options, properties: [...options.properties] }
  return window === null ? dialog.showOpenDialog(copy) : dialog.showOpenDialog(window, copy)
}
