import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    export: '書き出し',
    exporting: '書き出しています…',
    done: (p: { count: string; folder: string }) => `${p.count} 個のファイルを書き出しました：${p.folder}`,
    show: 'フォルダーを開く',
    notPrinted: (p: { names: string }) =>
      `PDF（${p.names}）は作成できませんでした。同じ内容の HTML が入っているので、ブラウザーから印刷できます。`,
    notSaved: '下書きを保存できないため、書き出しを見合わせました。書いた内容は画面に残っています。',
  },
  en: {
    export: 'Export',
    exporting: 'Exporting…',
    done: (p) => `Exported ${p.count} files to ${p.folder}`,
    show: 'Open the folder',
    notPrinted: (p) =>
      `The PDF (${p.names}) could not be made. The HTML with the same content is there and can be printed from a browser.`,
    notSaved: 'The draft could not be saved, so nothing was exported. What you wrote is still in the window.',
  },
})
