import type { CommandId } from './contract'
import type { Both } from './lang'

export interface Command {
  readonly id: CommandId
  readonly name: Both
  /** as Electron writes it; null: no key of its own */
  readonly accelerator: string | null
}

/** What a user can do from the keyboard: this one table feeds the menu, the palette and the sheet of shortcuts. */
export const commands: readonly Command[] = [
  {
    id: 'ask',
    name: { ja: 'サポートに聞けるか調べる', en: 'Can support answer this?' },
    accelerator: 'CmdOrCtrl+K',
  },
  { id: 'new-draft', name: { ja: '新しい下書き', en: 'New draft' }, accelerator: 'CmdOrCtrl+N' },
  { id: 'add-attachment', name: { ja: 'ファイルを添付', en: 'Attach files' }, accelerator: 'CmdOrCtrl+O' },
  { id: 'export', name: { ja: '書き出し', en: 'Export' }, accelerator: 'CmdOrCtrl+E' },
  {
    id: 'export-draft',
    name: { ja: 'この下書きをファイルに保存…', en: 'Export this draft…' },
    accelerator: null,
  },
  { id: 'export-all', name: { ja: 'すべての下書きをファイルに保存…', en: 'Export all…' }, accelerator: null },
  { id: 'import', name: { ja: 'ファイルから取り込み…', en: 'Import…' }, accelerator: null },
  { id: 'back-up', name: { ja: 'バックアップを作成…', en: 'Back up…' }, accelerator: null },
  {
    id: 'restore-backup',
    name: { ja: 'バックアップから復元…', en: 'Restore a backup…' },
    accelerator: null,
  },
  {
    id: 'search-drafts',
    name: { ja: '下書きを検索', en: 'Search drafts' },
    accelerator: 'CmdOrCtrl+Shift+F',
  },
  {
    id: 'search-cases',
    name: { ja: '過去のケースを探す', en: 'Search past cases' },
    accelerator: 'CmdOrCtrl+Shift+K',
  },
  {
    id: 'show-account',
    name: { ja: '自分のアカウントの情報…', en: 'Your account’s data…' },
    accelerator: null,
  },
  { id: 'next-finding', name: { ja: '次の指摘', en: 'Next finding' }, accelerator: 'F8' },
  { id: 'previous-finding', name: { ja: '前の指摘', en: 'Previous finding' }, accelerator: 'Shift+F8' },
  {
    id: 'quick-fix',
    name: { ja: 'カーソル位置の指摘を直す', en: 'Fix what is at the cursor' },
    accelerator: 'CmdOrCtrl+.',
  },
  {
    id: 'guided',
    name: { ja: '質問に答えて書く／本文を直接書く', en: 'Answer questions / write the body' },
    accelerator: 'CmdOrCtrl+G',
  },
  { id: 'show-history', name: { ja: '以前の版', en: 'Earlier versions' }, accelerator: 'CmdOrCtrl+Shift+H' },
  { id: 'show-trash', name: { ja: 'ゴミ箱', en: 'Trash' }, accelerator: null },
  { id: 'show-review', name: { ja: 'レビューを表示', en: 'Show review' }, accelerator: 'CmdOrCtrl+1' },
  { id: 'show-preview', name: { ja: 'プレビューを表示', en: 'Show preview' }, accelerator: 'CmdOrCtrl+2' },
  { id: 'show-knowledge', name: { ja: 'ナレッジを表示', en: 'Show knowledge' }, accelerator: 'CmdOrCtrl+3' },
  { id: 'show-attachments', name: { ja: '添付を表示', en: 'Show attachments' }, accelerator: 'CmdOrCtrl+4' },
  { id: 'show-filing', name: { ja: '起票の画面を表示', en: 'Show filing' }, accelerator: 'CmdOrCtrl+5' },
  {
    id: 'show-follow-up',
    name: { ja: '起票したその後を表示', en: 'Show follow-up' },
    accelerator: 'CmdOrCtrl+6',
  },
  { id: 'show-comments', name: { ja: 'コメントを表示', en: 'Show comments' }, accelerator: null },
  { id: 'hand-over', name: { ja: '同僚に渡す・返す…', en: 'Hand over or return…' }, accelerator: null },
  {
    id: 'toggle-left',
    name: { ja: '下書き一覧の表示を切り替え', en: 'Toggle draft list' },
    accelerator: 'CmdOrCtrl+B',
  },
  {
    id: 'toggle-right',
    name: { ja: '右の列の表示を切り替え', en: 'Toggle right column' },
    accelerator: 'CmdOrCtrl+\\',
  },
  {
    id: 'show-shortcuts',
    name: { ja: 'ショートカット一覧', en: 'Keyboard shortcuts' },
    accelerator: 'CmdOrCtrl+/',
  },
  {
    id: 'switch-language',
    name: { ja: '表示言語を切り替え（English）', en: 'Switch language (日本語)' },
    accelerator: null,
  },
  { id: 'switch-theme', name: { ja: 'テーマを切り替え', en: 'Switch theme' }, accelerator: null },
]
