import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    reviewer: '確認・判断する人',
    reviewerNote: 'チェックリストと確認書に載ります。空欄でも書き出せます。',
    logFormat: 'ログの書式（標準から変えたとき）',
    formatHint: '例: 7 列目に社内の追跡 ID を追加',
    accept: '確認済みにする',
    acceptOf: (p: { name: string }) => `${p.name} を確認済みにする`,
    nameFirst: '上の「確認・判断する人」に名前を入れると押せます。',
    accepted: (p: { by: string }) => `確認済み: ${p.by}`,
    withdraw: '取り消す',
    withdrawOf: (p: { name: string }) => `${p.name} の確認を取り消す`,
    keptTitle: (p: { count: number }) => `残すと決めた値（${p.count} 件）`,
    keptNote: '理由と判断した人は、確認書に載ります。機密の値そのものは書かないでください。',
    reason: '残す理由',
    reasonOf: (p: { standIn: string }) => `${p.standIn} を残す理由`,
    nobody: '判断した人の記録なし',
  },
  en: {
    reviewer: 'Who accepts and decides',
    reviewerNote: 'Stands in the checklist and the proof sheet. It may stay empty.',
    logFormat: 'Log format, when it is not a standard one',
    formatHint: 'Such as: column 7 holds our own trace ID',
    accept: 'Accept as masked',
    acceptOf: (p) => `Accept ${p.name} as masked`,
    nameFirst: 'Enter a name under “Who accepts and decides” first.',
    accepted: (p) => `Accepted by ${p.by}`,
    withdraw: 'Withdraw',
    withdrawOf: (p) => `Withdraw the acceptance of ${p.name}`,
    keptTitle: (p) => `Values kept on purpose (${p.count})`,
    keptNote:
      'The reason, and who decided, go to the proof sheet. Please do not write the confidential value itself.',
    reason: 'Why it stays',
    reasonOf: (p) => `Why ${p.standIn} stays`,
    nobody: 'Who decided is not recorded',
  },
})
