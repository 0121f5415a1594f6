import type { Preferences } from '@core/review/preferences'
import { loadKnowledge } from '@edge/knowledge/load'
import { loadReader } from '@edge/review/load-reader'
import { app } from 'electron'
import { KNOWLEDGE_FOLDER } from '../paths'
import { printPdf } from '../window/print-pdf'
import type { AccountService } from './account-service'
import type { AttachmentsService } from './attachments/attachments-service'
import { BundleService } from './bundle-service'
import type { DraftsService } from './drafts/drafts-service'

/** With what the build left and the app can print. */
export const makeBundleService = (
  drafts: DraftsService,
  attachments: AttachmentsService,
  preferences: () => Preferences,
  account: AccountService,
): BundleService =>
  new BundleService(
    drafts,
    attachments,
    preferences,
    loadReader(KNOWLEDGE_FOLDER),
    loadKnowledge(KNOWLEDGE_FOLDER),
    app.getVersion(),
    printPdf,
    () => account.options(),
  )
