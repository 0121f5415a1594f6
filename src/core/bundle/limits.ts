import { messages } from './messages'
import type { BundleAttachment, BundleInput } from './types'

type Limits = NonNullable<BundleInput['way']>

/** The console's, as in content/ways.json, as of 2026-11-23; the subject's is unverified. */
const CONSOLE: Limits = {
  ja: 'AWS サポートセンター（コンソール）',
  en: 'AWS Support Center (console)',
  asOf: '2026-11-23',
  limits: {
    subject: { max: 250, unverified: true },
    body: { max: 8_000, unverified: false },
    files: { max: 10, unverified: false },
    bytesPerFile: { max: 157_286_400, unverified: false },
    ccEmails: null,
  },
}

export const limitsOf = ({ way }: Pick<BundleInput, 'way'>): Limits => way ?? CONSOLE

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576)

/** `1,234 / 8,000 文字`; what the service counts is unverified, here it is UTF-16 units. */
export function bodyLength(input: BundleInput): string {
  const text = messages[input.lang]
  const { body } = limitsOf(input).limits
  const count = input.draft.body.length.toLocaleString(input.lang)
  if (body === null) return text.characters(count)
  const limit = text.ofCharacters(count, body.max.toLocaleString(input.lang))
  return input.draft.body.length > body.max ? `${limit} ${text.tooLong}` : limit
}

/** What share of the limit a file takes, `12 %`; null where no limit is known. */
export function shareOfLimit(bytes: number, input: Pick<BundleInput, 'way' | 'lang'>): string | null {
  const { bytesPerFile } = limitsOf(input).limits
  if (bytesPerFile === null) return null
  const percent = Math.max(1, Math.ceil((bytes / bytesPerFile.max) * 100))
  return messages[input.lang].ofLimit(`${megabytes(bytesPerFile.max)} MB`, percent.toLocaleString(input.lang))
}

const isOver = ({ report }: BundleAttachment, { limits }: Limits): boolean =>
  limits.bytesPerFile !== null && report.bytesOut > limits.bytesPerFile.max

/** Whether number and size of the masked copies are within what the way of filing takes. */
export function isWithinLimits(input: BundleInput): boolean {
  const way = limitsOf(input)
  const { files } = way.limits
  if (files !== null && input.attachments.length > files.max) return false
  return !input.attachments.some((attachment) => isOver(attachment, way))
}

/** What is too much or too large, then the limits themselves. */
export function limitParagraphs(input: BundleInput): readonly string[] {
  const { attachments, lang } = input
  const text = messages[lang]
  const way = limitsOf(input)
  const { files, bytesPerFile } = way.limits
  const tooMany =
    files !== null && attachments.length > files.max ? [text.overCount(attachments.length, files.max)] : []
  const tooLarge = attachments
    .filter((attachment) => isOver(attachment, way))
    .map(({ name }) => text.overSize(name, megabytes(bytesPerFile?.max ?? 0)))
  return [...tooMany, ...tooLarge, input.way === undefined ? text.limits : wayLimits(input.way, lang)]
}

function wayLimits(way: Limits, lang: BundleInput['lang']): string {
  const text = messages[lang]
  const { files, bytesPerFile } = way.limits
  const parts = [
    ...(files === null ? [] : [text.filesLimit(files.max)]),
    ...(bytesPerFile === null ? [] : [text.sizeLimit(megabytes(bytesPerFile.max))]),
  ]
  if (parts.length === 0) return text.noLimits(way[lang])
  return text.wayLimits(way[lang], parts.join(lang === 'ja' ? '、' : ', '), way.asOf)
}
