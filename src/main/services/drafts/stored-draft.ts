export {
  parseStored,
  STORED_VERSION,
  type StoredDraft,
  StoredDraftSchema,
  summarize,
} from '@edge/drafts/stored-draft'
