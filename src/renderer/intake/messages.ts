import { defineMessages } from '@shared/lang'

export const messages = defineMessages({
  ja: {
    found: (p: { kind: string }) => `貼り付けた内容（${p.kind}）から読み取りました`,
    note: '使うものを確かめて、選んでください。何も送信しません。',
    service: 'サービス',
    region: 'リージョン',
    accountId: 'アカウント',
    sentence: '本文に書き足す文',
    unsure: '要確認',
    cut: '長いため、先頭の部分だけを読み取りました。',
    replaces: (p: { before: string }) => `今の値: ${p.before}`,
    apply: '選んだものを入れる',
    close: '閉じる',
    applied: '読み取った内容を入れました',
  },
  en: {
    found: (p) => `Read from what you pasted (${p.kind})`,
    note: 'Check what to use. Nothing is sent.',
    service: 'Service',
    region: 'Region',
    accountId: 'Account',
    sentence: 'Sentence for the body',
    unsure: 'please check',
    cut: 'It is long: only the first part was read.',
    replaces: (p) => `Now: ${p.before}`,
    apply: 'Use what is ticked',
    close: 'Close',
    applied: 'What was read is in the case',
  },
})
