import type { Settings } from '@shared/contract'

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Puts the theme on the root element, and keeps following the system where the user chose so. */
export function applyTheme(theme: Settings['theme']): () => void {
  const apply = () => {
    const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  apply()
  prefersDark.addEventListener('change', apply)
  return () => prefersDark.removeEventListener('change', apply)
}
