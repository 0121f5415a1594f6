import type { FitNote } from '../evidence/fit'
import type { Lang } from './types'

type Words = { readonly [K in FitNote['kind']]: (note: Extract<FitNote, { kind: K }>) => string }

const MISSING = {
  ja: { 'request-id': 'Request ID', resource: 'リソース', error: 'エラー' },
  en: { 'request-id': 'request ID', resource: 'resource', error: 'error' },
} as const

const ja: Words = {
  covers: ({ log, time }) => `${log} に、本文の ${time} が含まれています`,
  'ends-before': ({ log, time, minutes }) =>
    `${log} は、本文の ${time} の ${length(minutes, 'ja')}前に終わっています`,
  'starts-after': ({ log, time, minutes }) =>
    `${log} は、本文の ${time} の ${length(minutes, 'ja')}後に始まっています`,
  'zone-mix': ({ log, time, hours }) =>
    `${log} と本文の ${time} が ${hours} 時間ずれています。UTC と日本時間が混ざっていないかご確認ください`,
  'no-zone': ({ log }) => `${log} の時刻にタイムゾーンがありません。本文で補ってください`,
  'not-found': ({ what, value }) => `本文の${MISSING.ja[what]} ${value} は、どのログにも見つかりません`,
}

const en: Words = {
  covers: ({ log, time }) => `${log} includes ${time}, the time in the text`,
  'ends-before': ({ log, time, minutes }) =>
    `${log} ends ${length(minutes, 'en')} before ${time}, the time in the text`,
  'starts-after': ({ log, time, minutes }) =>
    `${log} begins ${length(minutes, 'en')} after ${time}, the time in the text`,
  'zone-mix': ({ log, time, hours }) =>
    `${log} is ${hours} hours away from ${time} in the text; please check whether UTC and local time are mixed`,
  'no-zone': ({ log }) => `The times in ${log} carry no time zone; please state it in the text`,
  'not-found': ({ what, value }) => `The ${MISSING.en[what]} ${value} of the text is in none of the logs`,
}

const UNITS = {
  ja: [' 分', ' 時間', ' 日'],
  en: [' min', ' h', ' days'],
} as const

function length(minutes: number, lang: Lang): string {
  const [value, unit] =
    minutes < 120 ? [minutes, 0] : minutes < 2_880 ? [minutes / 60, 1] : [minutes / 1_440, 2]
  return `${Math.round(value).toLocaleString(lang)}${UNITS[lang][unit]}`
}

/** What the check of logs against the text says, in one sentence. */
export function fitWords(note: FitNote, lang: Lang): string {
  const words = lang === 'ja' ? ja : en
  switch (note.kind) {
    case 'covers':
      return words.covers(note)
    case 'ends-before':
      return words['ends-before'](note)
    case 'starts-after':
      return words['starts-after'](note)
    case 'zone-mix':
      return words['zone-mix'](note)
    case 'no-zone':
      return words['no-zone'](note)
    case 'not-found':
      return words['not-found'](note)
  }
}
