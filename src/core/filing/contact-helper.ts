import type { Draft } from '../draft/schema'
import type { Question } from './dialogue'
import type { FilingFacts, PlanId } from './facts'
import type { Both } from './problems'

export interface ContactAnswers {
  readonly purpose?: 'details' | 'align' | 'supplement' | 'unsure' | 'hurry'
  readonly callable?: 'yes' | 'no'
}
export type ContactQuestionId = keyof ContactAnswers
type QuestionOf<Id extends ContactQuestionId> = Question<Id, NonNullable<ContactAnswers[Id]>>
type Contact = Draft['contact']

/** The questions about the contact method, with the reasons of AWS's guide to technical inquiries (2026-11-23). */
export const CONTACT_QUESTIONS: { readonly [Id in ContactQuestionId]: QuestionOf<Id> } = {
  purpose: {
    id: 'purpose',
    ja: 'どのように進めたいですか',
    en: 'How would you like to go on?',
    choices: [
      {
        value: 'details',
        ja: 'ログやエラー、ID を渡して調べてほしい',
        en: 'Hand over logs, errors and IDs for examination',
        reason: {
          ja: '詳しい情報を正確に渡すには Web が最も確実です',
          en: 'Web is the surest way to share details exactly',
        },
      },
      {
        value: 'align',
        ja: '複雑な状況で、認識にずれがないか確かめたい',
        en: 'Check that both sides see a complicated situation alike',
        reason: {
          ja: '認識合わせには、電話やチャットが役立ちます',
          en: 'Phone and chat help to see a problem alike',
        },
      },
      {
        value: 'supplement',
        ja: '書き切れない情報を補いたい',
        en: 'Add what could not all be written',
        reason: {
          ja: 'Web のケースに書いたうえで、会話で補います',
          en: 'Write the case by Web first, then add to it in conversation',
        },
      },
      {
        value: 'unsure',
        ja: '何を伝えればよいか分からない',
        en: 'Find out which information to provide',
        reason: {
          ja: 'どの情報が必要かを、会話で確かめられます',
          en: 'A conversation can settle which information is needed',
        },
      },
      {
        value: 'hurry',
        ja: 'とにかく早く解決したい',
        en: 'Get it solved as soon as possible',
        reason: {
          ja: '電話やチャットで、解決までの時間が早まるわけではありません。適切な緊急度を選び、期限と背景を書きます',
          en: 'Phone and chat do not make the solution come sooner: choose the fitting severity, and write the deadline with its reason',
        },
      },
    ],
  },
  callable: {
    id: 'callable',
    ja: '折り返しの電話を、いま受けられますか',
    en: 'Can you take a call-back now?',
    choices: [
      {
        value: 'yes',
        ja: '受けられる',
        en: 'Yes',
        reason: {
          ja: '電話はコールバックです。混み合うと、すぐにつながらないことがあります',
          en: 'The phone is a call-back; at busy times it may take a while',
        },
      },
      {
        value: 'no',
        ja: '受けられない',
        en: 'No',
        reason: {
          ja: '文字で残るチャットが合います。調査が必要なら、回答は後から Web で届きます',
          en: 'Chat fits; what needs examination is answered by Web later',
        },
      },
    ],
  },
}

export interface ContactAdvice {
  readonly contact: Contact
  /** what the answers alone come to */
  readonly fitting: Contact
  readonly isLimitedByPlan: boolean
  readonly reasons: readonly Both[]
}

const talks = ({ purpose }: ContactAnswers): boolean => purpose === 'align' || purpose === 'unsure'

/** The question to ask next; null: all that matters is answered. */
export function nextContactQuestion(answers: ContactAnswers): Question<ContactQuestionId> | null {
  if (answers.purpose === undefined) return CONTACT_QUESTIONS.purpose
  return talks(answers) && answers.callable === undefined ? CONTACT_QUESTIONS.callable : null
}

/**
 * The contact method that the answers come to, among those of plan and way.
 * @param offered  the way's own methods; null: not documented
 * @returns null while a question is open
 */
export function contactAdvice(
  answers: ContactAnswers,
  plan: PlanId | null,
  facts: FilingFacts,
  offered: readonly Contact[] | null = null,
): ContactAdvice | null {
  if (nextContactQuestion(answers) !== null) return null
  const fitting = fittingContact(answers)
  const inPlan = plan === null ? null : (facts.plans.find(({ id }) => id === plan)?.contact ?? null)
  const isOpen = (contact: Contact): boolean =>
    (inPlan?.includes(contact) ?? true) && (offered?.includes(contact) ?? true)
  // Who would talk and cannot by phone may still do so by chat.
  const order: readonly Contact[] = fitting === 'web' ? ['web'] : [fitting, 'chat', 'web']
  const contact = order.find(isOpen) ?? 'web'
  return {
    contact,
    fitting,
    isLimitedByPlan: inPlan !== null && !inPlan.includes(fitting),
    reasons: [...reasonsOf(answers), ...(contact === fitting ? [] : [NOT_OFFERED])],
  }
}

function fittingContact(answers: ContactAnswers): Contact {
  if (talks(answers)) return answers.callable === 'yes' ? 'phone' : 'chat'
  return answers.purpose === 'supplement' ? 'chat' : 'web'
}

const reasonsOf = (answers: ContactAnswers): readonly Both[] => {
  const ids: readonly ContactQuestionId[] = talks(answers) ? ['purpose', 'callable'] : ['purpose']
  return ids.flatMap((id) =>
    CONTACT_QUESTIONS[id].choices.filter(({ value }) => value === answers[id]).map(({ reason }) => reason),
  )
}

const NOT_OFFERED: Both = {
  ja: 'このプランまたは起票方法では選べないため、選べる方法にしました。会話を希望することは本文に書けます',
  en: 'Plan or way of filing do not offer it, so this is the nearest method; the text can say that you would like to talk',
}
