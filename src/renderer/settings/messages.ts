import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    settings: '設定',
    language: '表示言語',
    theme: 'テーマ',
    'theme-system': 'システムに合わせる',
    'theme-light': 'ライト',
    'theme-dark': 'ダーク',
    version: (p: { version: string }) => `Kihyo ${p.version}`,
    shortcuts: 'ショートカット一覧',
  },
  en: {
    settings: 'Settings',
    language: 'Language',
    theme: 'Theme',
    'theme-system': 'Follow the system',
    'theme-light': 'Light',
    'theme-dark': 'Dark',
    version: (p) => `Kihyo ${p.version}`,
    shortcuts: 'Keyboard shortcuts',
  },
})
