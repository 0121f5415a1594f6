import type { Reader } from './define-reader'
import type { Both, FieldName, IntakeField, Lang } from './types'

interface Told {
  readonly fields: readonly IntakeField[]
  /** as IAM writes the service; null where it is not known */
  readonly prefix: string | null
  readonly outcome: Reader['outcome']
}

const SHOWN_MESSAGE_MAX = 400

/** What the fields say, as sentences for the body. What is not in the text is not said. */
export const summaryOf = (told: Told): Both => ({ ja: sentences(told, 'ja'), en: sentences(told, 'en') })

function sentences(told: Told, lang: Lang): string {
  const values = (name: FieldName): readonly string[] =>
    told.fields.filter((field) => field.name === name).map(({ shown }) => shown[lang])
  const line = ([name, label]: readonly [FieldName, string]): readonly string[] => {
    const shown = values(name)
    return shown.length === 0 ? [] : [`${label}: ${shown.map(short).join(', ')}`]
  }
  return [headline(told, lang), ...LINES[lang].flatMap(line)].join('\n')
}

const LINES: Both<readonly (readonly [FieldName, string])[]> = {
  ja: [
    ['errorMessage', 'エラーメッセージ'],
    ['requestId', 'リクエスト ID'],
    ['extendedRequestId', '拡張リクエスト ID'],
    ['traceId', 'トレース ID'],
    ['region', 'リージョン'],
    ['resource', 'リソース'],
  ],
  en: [
    ['errorMessage', 'Error message'],
    ['requestId', 'Request ID'],
    ['extendedRequestId', 'Extended request ID'],
    ['traceId', 'Trace ID'],
    ['region', 'Region'],
    ['resource', 'Resource'],
  ],
}

function headline(told: Told, lang: Lang): string {
  const first = (name: FieldName): string | null =>
    told.fields.find((field) => field.name === name)?.shown[lang] ?? null
  const code = first('errorCode')
  const status = first('httpStatus')
  const what = subjectOf(first, told, lang)
  const time = first('time')
  const parts = { time, what, code, status: status === code ? null : status }
  return lang === 'ja' ? headlineJa(parts, told.outcome) : headlineEn(parts, told.outcome)
}

/** The call with its service as IAM writes it; without a call what it is about. */
function subjectOf(first: (name: FieldName) => string | null, told: Told, lang: Lang): string {
  const operation = first('operation')
  if (operation !== null) {
    const isApi = /^[A-Z][a-z]\w*$/.test(operation)
    return isApi && told.prefix !== null ? `${told.prefix}:${operation}` : operation
  }
  const about = told.outcome === 'failed' ? first('service') : first('resource')
  return about ?? first('service') ?? first('resource') ?? (lang === 'ja' ? '処理' : 'The call')
}

interface Parts {
  readonly time: string | null
  readonly what: string
  readonly code: string | null
  readonly status: string | null
}

const VERBS = {
  failed: { ja: 'で失敗しました', en: 'failed with' },
  stopped: { ja: 'で停止しました', en: 'stopped with' },
  recorded: { ja: 'と記録されました', en: 'was recorded as' },
} as const

function headlineJa({ time, what, code, status }: Parts, outcome: Reader['outcome']): string {
  const when = time === null ? '' : `${time}に `
  if (code !== null) {
    const with_ = status === null ? ` ${code} ` : ` ${code}（${status}）`
    return `${when}${what} が${with_}${VERBS[outcome].ja}。`
  }
  if (status !== null)
    return `${when}${what} が HTTP ${status} ${isError(status) ? 'で失敗しました' : 'を返しました'}。`
  return `${when}${what} で次の内容が記録されました。`
}

function headlineEn({ time, what, code, status }: Parts, outcome: Reader['outcome']): string {
  const when = time === null ? '' : `At ${time}, `
  if (code !== null)
    return `${when}${what} ${VERBS[outcome].en} ${code}${status === null ? '' : ` (${status})`}.`
  if (status !== null) return `${when}${what} ${isError(status) ? 'failed with' : 'returned'} HTTP ${status}.`
  return `${when}${what} logged the following.`
}

const isError = (status: string): boolean => /^[45]/.test(status)

const short = (text: string): string =>
  text.length <= SHOWN_MESSAGE_MAX ? text : `${text.slice(0, SHOWN_MESSAGE_MAX)}…`
