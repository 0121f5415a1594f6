import { join } from 'node:path'
import type { HandOverFiles } from '@edge/hand-over/hand-over-files'
import type { Handed } from '@shared/contract'
import { defineMessages } from '@shared/lang'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Handlers } from './answer'
import type { ArchivesService } from './services/archives-service'
import type { DraftsService } from './services/drafts/drafts-service'
import type { SettingsService } from './services/settings'

const text = defineMessages({
  ja: {
    saveTo: '保存先を選ぶ',
    open: '取り込むファイルを選ぶ',
    openBackup: '復元するバックアップを選ぶ',
    markdown: 'Markdown（本文と項目）',
    archive: 'Kihyo アーカイブ（履歴とマスク済みの添付も）',
    both: 'Kihyo アーカイブ、Markdown',
    all: '下書き',
    backup: 'バックアップ',
  },
  en: {
    saveTo: 'Choose where to save',
    open: 'Choose files to import',
    openBackup: 'Choose a backup to restore',
    markdown: 'Markdown (text and fields)',
    archive: 'Kihyo archive (with history and masked files)',
    both: 'Kihyo archive, Markdown',
    all: 'drafts',
    backup: 'backup',
  },
})

const ARCHIVE = ['kihyo']

export interface ArchiveServices {
  readonly archives: ArchivesService
  readonly drafts: DraftsService
  readonly settings: SettingsService
  readonly handOver: HandOverFiles
}

/** Import, export and backup: the user names every place on the disk in a dialog of the system. */
export function archiveHandlers(
  { archives, drafts, settings, handOver }: ArchiveServices,
  window: () => BrowserWindow | null,
) {
  const words = () => text[settings.get().lang]
  const day = () => new Date().toISOString().slice(0, 10)
  const askTarget = (name: string, filters: Electron.FileFilter[]) =>
    saveDialog(window(), {
      title: words().saveTo,
      defaultPath: join(app.getPath('documents'), fileName(name)),
      filters,
    })
  // The token stays in main: the window has no use for it.
  const handedOf = async (draftId: string): Promise<Handed> => {
    const found = await handOver.handed(draftId)
    const handed = found === null ? null : { role: found.role, from: found.from, at: found.at }
    return { handed, comments: [...(await handOver.comments(draftId))] }
  }
  const archiveOnly = () => [{ name: words().archive, extensions: ARCHIVE }]
  return {
    'archives.exportDraft': async ({ draftId }) => {
      const { draft } = await drafts.open(draftId)
      const filters = [{ name: words().markdown, extensions: ['md'] }, ...archiveOnly()]
      const target = await askTarget(`${draft.subject || draftId}.md`, filters)
      return target === null ? null : archives.exportDraft(draftId, target)
    },
    'archives.exportAll': async () => {
      const target = await askTarget(`kihyo-${words().all}-${day()}.kihyo`, archiveOnly())
      return target === null ? null : archives.exportAll(target)
    },
    'archives.backUp': async ({ withKeys }) => {
      const target = await askTarget(`kihyo-${words().backup}-${day()}.kihyo`, archiveOnly())
      return target === null ? null : archives.backUp(target, withKeys)
    },
    'archives.choose': async ({ isBackup }) => {
      const both = { name: words().both, extensions: [...ARCHIVE, 'md', 'markdown', 'txt'] }
      const paths = await openFiles(window(), {
        title: isBackup ? words().openBackup : words().open,
        filters: isBackup ? archiveOnly() : [both],
        properties: isBackup ? ['openFile'] : ['openFile', 'multiSelections'],
      })
      return paths.length === 0 ? null : archives.import(paths, isBackup)
    },
    'handover.get': ({ draftId }) => handedOf(draftId),
    'handover.comment': async ({ draftId, ...said }) => {
      await handOver.comment(draftId, said, new Date())
      return handedOf(draftId)
    },
    'handover.remove': async ({ draftId, commentId }) => {
      await handOver.remove(draftId, commentId)
      return handedOf(draftId)
    },
    'handover.save': async ({ draftId, from }) => {
      const { draft } = await drafts.open(draftId)
      const target = await askTarget(`${draft.subject || draftId}.kihyo`, archiveOnly())
      return target === null ? null : archives.handOver(draftId, from, target)
    },
    'archives.importDropped': ({ paths }) => archives.import(paths),
    'archives.cancel': () => {
      archives.cancel()
      return null
    },
  } satisfies Partial<Handlers>
}

/** What every system takes as the name of a file, of a length that leaves room. */
const fileName = (name: string): string => name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_').slice(-100)

async function saveDialog(window: BrowserWindow | null, options: Electron.SaveDialogOptions) {
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
  const { canceled, filePath } = await asked
  return canceled || filePath === '' ? null : filePath
}

async function openFiles(window: BrowserWindow | null, options: Electron.OpenDialogOptions) {
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
  return (await asked).filePaths
}
