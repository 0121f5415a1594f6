import { FIELDS, type FieldId } from './ways'

export type Lang = 'ja' | 'en'
export type Both<T = string> = Readonly<Record<Lang, T>>

type Params = Readonly<Record<string, string | number>>
/** What stands in the way of filing, told before: error: the form will refuse it · warning: look here · info: good to know. */
export interface FormProblem {
  readonly code: ProblemCode
  readonly level: 'error' | 'warning' | 'info'
  /** the field it is about; null: the way as a whole */
  readonly field: FieldId | null
  readonly params: Params
  readonly message: Both
}

type Say<P> = Both<(params: P) => string>
const say = <P>(ja: (params: P) => string, en: (params: P) => string): Say<P> => ({ ja, en })

interface Over {
  readonly count: number
  readonly max: number
}
type Named = Readonly<{ ja: string; en: string }>

const TEXTS = {
  'field-missing': say<{ field: FieldId }>(
    ({ field }) => `「${FIELDS[field].ja}」が必要です`,
    ({ field }) => `“${FIELDS[field].en}” is required`,
  ),
  'choice-open': say<{ field: FieldId }>(
    ({ field }) => `「${FIELDS[field].ja}」は起票の画面で選んでください`,
    ({ field }) => `Choose “${FIELDS[field].en}” on the form`,
  ),
  'text-too-long': say<Over & { field: FieldId }>(
    ({ field, count, max }) =>
      `「${FIELDS[field].ja}」は ${max} 文字までです（いま ${count} 文字）。長いログは添付にできます`,
    ({ field, count, max }) =>
      `“${FIELDS[field].en}” takes ${max} characters (now ${count}). Long logs can be attached`,
  ),
  'text-may-be-too-long': say<Over & { field: FieldId }>(
    ({ field, count, max }) =>
      `「${FIELDS[field].ja}」は ${max} 文字を超えると入らないことがあります（いま ${count} 文字。上限は未確認）`,
    ({ field, count, max }) =>
      `“${FIELDS[field].en}” may not take more than ${max} characters (now ${count}; the limit is unverified)`,
  ),
  'service-not-in-account': say<{ name: string }>(
    ({ name }) =>
      `「${name}」は、取り込んだアカウントのサービス一覧にありません。サービスの欄で、一覧から選び直してください`,
    ({ name }) =>
      `“${name}” is not among the services that were imported from your account. Choose it from that list`,
  ),
  'category-not-in-account': say<{ name: string }>(
    ({ name }) => `カテゴリ「${name}」は、このサービスの一覧にありません。カテゴリの欄で選び直してください`,
    ({ name }) => `The category “${name}” is not in the list of this service. Choose it again`,
  ),
  'subject-many-lines': say<object>(
    () => '件名は 1 行にしてください',
    () => 'The subject must be one line',
  ),
  'too-many-files': say<Over>(
    ({ count, max }) => `添付は ${max} ファイルまでです（いま ${count}）`,
    ({ count, max }) => `At most ${max} attachments are accepted (now ${count})`,
  ),
  'file-too-large': say<{ name: string; sizeBytes: number; maxBytes: number }>(
    ({ name, maxBytes }) => `「${name}」は 1 ファイルの上限 ${megabytes(maxBytes)} MB を超えています`,
    ({ name, maxBytes }) => `“${name}” is larger than the ${megabytes(maxBytes)} MB allowed per file`,
  ),
  'file-not-masked': say<{ name: string }>(
    ({ name }) => `「${name}」のマスクが終わっていません`,
    ({ name }) => `“${name}” is not fully masked yet`,
  ),
  'files-public': say<{ count: number }>(
    ({ count }) =>
      `添付 ${count} 件は公開の場所に載せられません。必要な行だけを、マスクした形で本文に引用してください`,
    ({ count }) =>
      `${count === 1 ? 'The attachment' : `The ${count} attachments`} must not be posted in public. Quote the lines that matter, masked, in the text`,
  ),
  'too-many-contacts': say<Over>(
    ({ count, max }) => `追加の連絡先は ${max} 件までです（いま ${count}）`,
    ({ count, max }) => `At most ${max} additional contacts are accepted (now ${count})`,
  ),
  'case-type-not-accepted': say<{ typeJa: string; typeEn: string; way: Named['ja']; wayEn: string }>(
    ({ typeJa, way }) => `「${typeJa}」は、${way}では受け付けていません`,
    ({ typeEn, wayEn }) => `${wayEn} takes no case of type “${typeEn}”`,
  ),
  'quota-elsewhere': say<object>(
    () => '上限緩和は Service Quotas から申請してください（API の CreateCase では申請できません）',
    () => 'Ask for quota increases in Service Quotas; CreateCase of the API does not take them',
  ),
  'plan-not-enough': say<{ planJa: string; planEn: string; way: string; wayEn: string }>(
    ({ planJa, way }) => `${way}は、${planJa}プランでは使えません`,
    ({ planEn, wayEn }) => `${wayEn} cannot be used with the ${planEn} plan`,
  ),
  'no-technical-support': say<{ planJa: string; planEn: string }>(
    ({ planJa }) => `${planJa}プランでは技術サポートのケースを作成できません`,
    ({ planEn }) => `The ${planEn} plan includes no technical support`,
  ),
  'severity-not-in-plan': say<{ nameJa: string; nameEn: string; planJa: string; planEn: string }>(
    ({ nameJa, planJa }) => `緊急度「${nameJa}」は、${planJa}プランでは選べません`,
    ({ nameEn, planEn }) => `Severity “${nameEn}” is not offered with the ${planEn} plan`,
  ),
  'severity-not-offered': say<{ nameJa: string; nameEn: string; way: string; wayEn: string }>(
    ({ nameJa, way }) => `緊急度「${nameJa}」は、${way}では選べません`,
    ({ nameEn, wayEn }) => `${wayEn} does not offer severity “${nameEn}”`,
  ),
  'contact-not-in-plan': say<{ nameJa: string; nameEn: string; planJa: string; planEn: string }>(
    ({ nameJa, planJa }) => `連絡方法「${nameJa}」は、${planJa}プランでは選べません`,
    ({ nameEn, planEn }) => `Contact by “${nameEn}” is not offered with the ${planEn} plan`,
  ),
  'contact-not-offered': say<{ nameJa: string; nameEn: string; way: string; wayEn: string }>(
    ({ nameJa, way }) => `連絡方法「${nameJa}」は、${way}では選べません`,
    ({ nameEn, wayEn }) => `${wayEn} does not offer contact by “${nameEn}”`,
  ),
  'language-not-offered': say<{ nameJa: string; nameEn: string; way: string; wayEn: string }>(
    ({ nameJa, way }) => `${way}では、${nameJa}での問い合わせを選べません`,
    ({ nameEn, wayEn }) => `${wayEn} does not offer ${nameEn}`,
  ),
  'combination-not-offered': say<{
    contactJa: string
    contactEn: string
    languageJa: string
    languageEn: string
  }>(
    ({ contactJa, languageJa }) =>
      `この種類のケースでは、${languageJa}の「${contactJa}」を選べません。ほかの連絡方法にしてください`,
    ({ contactEn, languageEn }) =>
      `Contact by “${contactEn}” in ${languageEn} is not offered for this type of case; choose another method`,
  ),
  'partner-answers': say<object>(
    () => '請求とアカウントの質問には、契約先のパートナーが回答します（AWS サポートは対応できません）',
    () => 'Questions of billing and account are answered by the partner; AWS Support cannot help with them',
  ),
  'public-post': say<object>(
    () =>
      '誰でも読める場所です。強いマスクをかけ、アカウント ID とケース ID を外しました。貼り付ける前に読み返してください',
    () =>
      'Anyone can read this. Strict masking is on, account and case IDs are removed. Read it again before you paste it',
  ),
} as const

export type ProblemCode = keyof typeof TEXTS
type ParamsOf<C extends ProblemCode> = (typeof TEXTS)[C] extends Say<infer P> ? P : never

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576)

/** A problem with its words in both languages. */
export function problem<C extends ProblemCode>(
  code: C,
  level: FormProblem['level'],
  field: FieldId | null,
  params: ParamsOf<C> & Params,
): FormProblem {
  const text: Say<ParamsOf<C>> = textOf(code)
  return { code, level, field, params, message: { ja: text.ja(params), en: text.en(params) } }
}

const textOf = <C extends ProblemCode>(code: C): Say<ParamsOf<C>> => {
  const texts: { readonly [K in ProblemCode]: Say<ParamsOf<K>> } = TEXTS
  return texts[code]
}
