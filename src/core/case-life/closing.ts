import type { Draft } from '../draft/schema'

/** What brought the case to its end. */
export const SOLUTIONS = ['answer', 'alone', 'workaround', 'not-needed'] as const
export type Solution = (typeof SOLUTIONS)[number]

export interface Closing {
  readonly solution: Solution
  /** what was done, in the writer's words; may be empty */
  readonly what: string
}

const LEADS: Readonly<Record<Draft['language'], Readonly<Record<Solution, string>>>> = {
  ja: {
    answer: 'ご回答いただいた内容により、課題が解決しました。ありがとうございました。',
    alone: '当方で原因を特定し、課題を解決しました。ご確認いただき、ありがとうございました。',
    workaround:
      '回避策により業務への影響がなくなったため、本件の対応を完了とします。ありがとうございました。',
    'not-needed': '状況が変わり、本件の確認が不要になりました。ご対応いただき、ありがとうございました。',
  },
  en: {
    answer: 'Your answer solved our issue. Thank you.',
    alone: 'We found the cause and solved the issue on our side. Thank you for looking into it.',
    workaround:
      'With a workaround in place our work is no longer affected, so we consider this done. Thank you.',
    'not-needed': 'Things have changed and we no longer need this looked into. Thank you for your help.',
  },
}
const HEADINGS: Readonly<Record<Draft['language'], Readonly<Record<Solution, string>>>> = {
  ja: {
    answer: '有効だった対応',
    alone: '原因と解決方法',
    workaround: '実施した回避策',
    'not-needed': '経緯',
  },
  en: {
    answer: 'What helped',
    alone: 'Cause and solution',
    workaround: 'The workaround',
    'not-needed': 'What changed',
  },
}
const END = { ja: '本ケースはクローズいたします。', en: 'We are closing this case.' } as const

/** The last message of a case, in the case's language: what solved it, so that it helps the next one. */
export function closingMessage({ language }: Pick<Draft, 'language'>, { solution, what }: Closing): string {
  const told = what.trim()
  return [
    LEADS[language][solution],
    ...(told === '' ? [] : [`${HEADINGS[language][solution]}:\n${told}`]),
    `${END[language]}\n`,
  ].join('\n\n')
}
