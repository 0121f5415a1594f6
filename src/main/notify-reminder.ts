import type { Reminder } from '@core/case-life/reminders'
import { defineMessages, type Lang } from '@shared/lang'
import { Notification } from 'electron'

const text = defineMessages({
  ja: {
    title: (p: { caseId: string }) => `ケース ${p.caseId}`,
    quiet: (p: { days: number }) => `${p.days} 日間、動きがありません。`,
    'not-closed': (p: { days: number }) => `解決から ${p.days} 日たちました。クローズをご検討ください。`,
  },
  en: {
    title: (p) => `Case ${p.caseId}`,
    quiet: (p) => `Nothing has happened for ${p.days} days.`,
    'not-closed': (p) => `Resolved ${p.days} days ago and not closed yet.`,
  },
})

/** A notification of this computer; nothing happens where the system has none. */
export function notifyReminder(
  lang: Lang,
  caseId: string,
  { kind, days }: Reminder,
  onClick: () => void,
): void {
  if (!Notification.isSupported()) return
  const words = text[lang]
  const shown = new Notification({ title: words.title({ caseId }), body: words[kind]({ days }) })
  shown.on('click', onClick)
  shown.show()
}
