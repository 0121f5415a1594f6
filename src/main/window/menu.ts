import { commands } from '@shared/commands'
import type { CommandId, Settings } from '@shared/contract'
import { defineMessages } from '@shared/lang'
import { Menu, type MenuItemConstructorOptions } from 'electron'

const text = defineMessages({
  ja: { file: 'ファイル', edit: '編集', view: '表示', help: 'ヘルプ' },
  en: { file: 'File', edit: 'Edit', view: 'View', help: 'Help' },
})

/** Which menu shows which commands; every command stands in exactly one. */
export const MENUS: Readonly<Record<'file' | 'edit' | 'view' | 'help', readonly CommandId[]>> = {
  file: [
    'new-draft',
    'add-attachment',
    'export',
    'export-draft',
    'export-all',
    'hand-over',
    'import',
    'back-up',
    'restore-backup',
    'show-account',
  ],
  edit: [
    'search-drafts',
    'search-cases',
    'guided',
    'quick-fix',
    'show-history',
    'show-trash',
    'next-finding',
    'previous-finding',
  ],
  view: [
    'show-review',
    'show-preview',
    'show-knowledge',
    'show-attachments',
    'show-filing',
    'show-follow-up',
    'show-comments',
    'toggle-left',
    'toggle-right',
    'switch-language',
    'switch-theme',
  ],
  help: ['ask', 'show-shortcuts'],
}

export function setMenu(lang: Settings['lang'], run: (id: CommandId) => void): void {
  const entries = (ids: readonly CommandId[]): MenuItemConstructorOptions[] =>
    commands
      .filter((command) => ids.includes(command.id))
      .map(({ id, name, accelerator }) => ({
        label: name[lang],
        click: () => run(id),
        ...(accelerator === null ? {} : { accelerator }),
      }))
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: text[lang].file, submenu: [...entries(MENUS.file), { type: 'separator' }, { role: 'quit' }] },
    { label: text[lang].edit, submenu: [...editRoles(), { type: 'separator' }, ...entries(MENUS.edit)] },
    { label: text[lang].view, submenu: [...entries(MENUS.view), { type: 'separator' }, ...zoomRoles()] },
    { label: text[lang].help, submenu: entries(MENUS.help) },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const editRoles = (): MenuItemConstructorOptions[] => [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]

const zoomRoles = (): MenuItemConstructorOptions[] => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
]
