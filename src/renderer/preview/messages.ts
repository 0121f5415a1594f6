import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    note: 'サポートの画面では装飾のないテキストとして表示されます。貼り付けるのは、編集欄の文字そのままです。',
    untitled: '件名がまだありません',
    empty: '本文がまだありません。書き始めると、ここに読みやすい形で表示します。',
    tooLong: '本文が長いため、先頭だけを表示しています。',
  },
  en: {
    note: 'The support console shows plain text. What is pasted is exactly what stands in the editor.',
    untitled: 'No subject yet',
    empty: 'No body yet. As you write, it appears here in a readable form.',
    tooLong: 'The body is long; only its beginning is shown.',
  },
})
