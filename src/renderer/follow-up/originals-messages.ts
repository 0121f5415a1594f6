import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    title: '元の値で読む',
    note: 'サポートの回答を貼り付けると、仮名を元の値に置き換えて表示します。貼り付けた文面は保存しません。',
    kept: (p: { count: number }) => `このケースの元の値を ${p.count} 件、この PC だけに控えています。`,
    nothingKept: 'このケースの元の値は、まだ控えていません。添付や返信をマスクすると控えます。',
    off: '元の値を控えない設定です（設定の「マスクした値の控え」）。',
    offNow: '新しい値は、設定により控えていません。',
    bySystem: '暗号化し、鍵はシステムのキーストアで保護しています。書き出しやバックアップには含めません。',
    byFile:
      '暗号化していますが、この PC にはキーストアがないため、鍵は同じデータフォルダーにあります。このユーザーのファイルを読める人には守りになりません。書き出しやバックアップには含めません。',
    full: '種類ごとに 10,000 件まで、全体で約 400 万文字までです。超えた分の仮名は、元の値に戻せません。',
    forget: 'このケースの控えを消す…',
    forgetWhy: '仮名を元の値に戻せなくなります。マスク済みのファイルはそのままです。',
    forgetNow: '控えを消す',
    keepIt: 'やめる',
    answer: 'サポートの回答',
    show: '元の値で表示',
    hide: '表示を消す',
    reading: '読み込んでいます…',
    shown: (p: { count: number }) =>
      `${p.count} 種類の元の値を表示しています。コピーすると、仮名のままコピーされます。`,
    noneShown: '元の値が分かる仮名はありませんでした。',
    unknown: (p: { count: number; first: string }) =>
      `元の値の控えがない仮名: ${p.count} 種類（${p.first} など）。`,
    showReply: '元の値で表示',
    hideReply: '仮名に戻す',
  },
  en: {
    title: 'Read with the originals',
    note: 'Paste support’s answer to see the originals in place of the stand-ins. What you paste is not saved.',
    kept: (p) => `Originals of this case kept on this computer alone: ${p.count}.`,
    nothingKept: 'No originals of this case are kept yet. They are when files or replies are masked.',
    off: 'Originals are not kept, as chosen under “Originals of masked values” in the settings.',
    offNow: ' New ones are not kept, as chosen in the settings.',
    bySystem:
      'They are encrypted, with a key that the system’s keystore protects. Exports and backups leave them out.',
    byFile:
      'They are encrypted, but this computer has no keystore: the key lies in the same data folder, and does not protect from anybody who can read your files. Exports and backups leave them out.',
    full: ' There is room for 10,000 values of each kind and about 4 million characters; stand-ins beyond that cannot be turned back.',
    forget: 'Delete the originals of this case…',
    forgetWhy: 'Stand-ins can no longer be turned back. Masked files stay as they are.',
    forgetNow: 'Delete originals',
    keepIt: 'Cancel',
    answer: 'Support’s answer',
    show: 'Show originals',
    hide: 'Clear',
    reading: 'Reading…',
    shown: (p) => `Originals shown: ${p.count}. What you copy has the stand-ins in it.`,
    noneShown: 'No stand-in with a known original was found.',
    unknown: (p) => ` Stand-ins without a known original: ${p.count} (such as ${p.first}).`,
    showReply: 'Show originals',
    hideReply: 'Show stand-ins',
  },
})
