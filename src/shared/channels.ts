/** Every call that the window may make. The preload offers these and nothing else; contract.ts gives their shapes. */
export const CHANNELS = [
  'app.boot',
  'app.ready',
  'settings.set',
  'team.choose',
  'team.forget',
  'team.reload',
  'drafts.list',
  'drafts.open',
  'drafts.create',
  'drafts.save',
  'drafts.add',
  'drafts.trash',
  'drafts.untrash',
  'drafts.restorePrevious',
  'drafts.versions',
  'drafts.version',
  'drafts.restoreVersion',
  'knowledge.ask',
  'knowledge.article',
  'knowledge.list',
  'knowledge.own',
  'knowledge.reloadOwn',
  'knowledge.openFolder',
  'attachments.list',
  'attachments.add',
  'attachments.choose',
  'attachments.cancel',
  'attachments.remove',
  'attachments.samples',
  'attachments.fit',
  'bundle.export',
  'bundle.show',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Every message that main may send to the window. */
export const EVENTS = ['notice', 'attachments', 'command', 'drafts'] as const
export type EventName = (typeof EVENTS)[number]
