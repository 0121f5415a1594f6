// What archives are read and written with, loaded when the first one is.
export { importArchive } from '@edge/archive/import-archive'
export { importDraft } from '@edge/archive/import-markdown'
export { writeArchive } from '@edge/archive/write-archive'
export { freePlace, writeMarkdown } from '@edge/archive/write-markdown'
export { parseDraftText } from '@edge/drafts/draft-text'
