// What goes into a case is written in the case's language, which may differ from the window's.
interface Words {
  readonly raiseSubject: (p: { id: string; to: string; subject: string }) => string
  readonly raiseBody: (p: { id: string; from: string; to: string; why: string; body: string }) => string
  readonly pairSubject: (p: { own: string; subject: string }) => string
  readonly pairBody: (p: { id: string; own: string; other: string; body: string }) => string
  readonly pairMessage: (p: { other: string }) => string
  readonly refileMessage: (p: { wrong: string; right: string }) => string
  readonly fixedSubject: (p: { id: string; subject: string }) => string
  readonly fixedBody: (p: { id: string; body: string }) => string
  readonly featureSubject: (p: { service: string }) => string
  readonly featureBody: (p: { id: string; service: string; subject: string }) => string
}

const paragraphs = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`
const idJa = (id: string): string => (id === '' ? 'ケース ID=（記入してください）' : `ケース ID=${id}`)
const idEn = (id: string): string => (id === '' ? 'case ID (please fill in)' : `case ID ${id}`)

const ja: Words = {
  raiseSubject: ({ id, to, subject }) => `緊急度を「${to}」へ変更のお願い（${idJa(id)}）：${subject}`,
  raiseBody: ({ id, from, to, why, body }) =>
    paragraphs(
      `先に起票したケース（${idJa(id)}）の緊急度を、「${from}」から「${to}」へ変更していただけますでしょうか。緊急度は後から変えられないため、本ケースを起票しました。`,
      `## 緊急度を上げる理由\n${why === '' ? '（影響がどのように広がったか、いつまでに解決が必要かを記入してください）' : why}`,
      body === '' ? '' : `## 先のケースの内容\n${body}`,
    ),
  pairSubject: ({ own, subject }) => `${subject}（アカウント ${own || '（記入してください）'} と対のケース）`,
  pairBody: ({ id, own, other, body }) =>
    paragraphs(
      `2 つのアカウントにまたがる事象のため、両方のアカウントから起票しています。対になるのは、アカウント ${own || '（記入してください）'} のケース（${idJa(id)}）です。本ケースでは、アカウント ${other} 側の設定と動作の確認をお願いします。`,
      body === '' ? '' : `## 事象\n${body}`,
    ),
  pairMessage: ({ other }) =>
    `本件の対向にあたるアカウント ${other} からも、対になるケース（ケース ID=（起票後に記入してください））を起票しました。両方を合わせてご確認いただけますと幸いです。\n`,
  refileMessage: ({ wrong, right }) =>
    `本ケースは、お問い合わせの対象ではないアカウント${wrong === '' ? '' : `（${wrong}）`}から誤って起票したものです。対象のアカウント（${right}）から新しいケースを起票しますので、本ケースはクローズいたします。お手数をおかけしました。\n`,
  fixedSubject: ({ id, subject }) => `解消状況の確認（${idJa(id)}）：${subject}`,
  fixedBody: ({ id, body }) =>
    paragraphs(
      `以前のケース（${idJa(id)}、クローズ済み）でお問い合わせした事象について、現在の状況を確認させてください。`,
      '## 質問\n- この事象の原因となった不具合は、現在は解消していますか。\n- 解消していない場合、現時点で推奨される回避策を教えてください。',
      '## 現在の状況\n（回避策を続けているか、最近も発生したかを記入してください）',
      body === '' ? '' : `## 以前のケースの内容\n${body}`,
    ),
  featureSubject: ({ service }) => `機能追加の要望：${service || '（サービス名）'}`,
  featureBody: ({ id, service, subject }) =>
    paragraphs(
      `${service || '（サービス名）'} への要望です。サービス開発チームへの共有をお願いします。実現や時期の約束、個別の連絡は不要です。`,
      '## 要望\n（どのような機能や改善があるとよいかを記入してください）',
      `## 背景\n${id === '' ? '' : `「${subject}」のケース（${idJa(id)}）で必要性を感じました。\n`}（実現したいことと、その理由を記入してください）`,
      '## 現在の対応\n（いまはどのように代替しているか、何に手間がかかるかを記入してください）',
    ),
}

const en: Words = {
  raiseSubject: ({ id, to, subject }) => `Please raise ${idEn(id)} to “${to}”: ${subject}`,
  raiseBody: ({ id, from, to, why, body }) =>
    paragraphs(
      `Please change the severity of our earlier case (${idEn(id)}) from “${from}” to “${to}”. We cannot change it ourselves after filing, hence this case.`,
      `## Why the severity must rise\n${why === '' ? '(Fill in how the impact has grown, and by when it must be solved)' : why}`,
      body === '' ? '' : `## What the earlier case says\n${body}`,
    ),
  pairSubject: ({ own, subject }) => `${subject} (paired with the case of account ${own || '(fill in)'})`,
  pairBody: ({ id, own, other, body }) =>
    paragraphs(
      `This concerns two accounts, so we file from both. The paired case is that of account ${own || '(fill in)'} (${idEn(id)}). In this case, please check the configuration and behaviour on the side of account ${other}.`,
      body === '' ? '' : `## What happens\n${body}`,
    ),
  pairMessage: ({ other }) =>
    `We have also filed a paired case from account ${other}, the other end of this issue: case ID (fill in after filing). Please look at both together.\n`,
  refileMessage: ({ wrong, right }) =>
    `We filed this case by mistake from an account${wrong === '' ? '' : ` (${wrong})`} that it is not about. We will file a new case from the right account (${right}) and close this one. Sorry for the trouble.\n`,
  fixedSubject: ({ id, subject }) => `Has it been fixed? (${idEn(id)}): ${subject}`,
  fixedBody: ({ id, body }) =>
    paragraphs(
      `We would like to know the present state of what we reported in an earlier case (${idEn(id)}, closed).`,
      '## Questions\n- Has the defect behind it been fixed by now?\n- If not, which workaround do you recommend at present?',
      '## Where we stand\n(Fill in whether the workaround is still in place and whether it happened again lately)',
      body === '' ? '' : `## What the earlier case says\n${body}`,
    ),
  featureSubject: ({ service }) => `Feature request: ${service || '(service)'}`,
  featureBody: ({ id, service, subject }) =>
    paragraphs(
      `This is a wish for ${service || '(service)'}. Please pass it on to the service team. We expect no promise, date or notice.`,
      '## What we wish for\n(Fill in the feature or improvement)',
      `## Background\n${id === '' ? '' : `We felt the need in our case “${subject}” (${idEn(id)}).\n`}(Fill in what you want to achieve, and why)`,
      '## What we do today\n(Fill in the workaround and what it costs you)',
    ),
}

export const relativeWords: Readonly<Record<'ja' | 'en', Words>> = { ja, en }
