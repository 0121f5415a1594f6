import type { Question } from './dialogue'

export interface SeverityAnswers {
  readonly kind?: 'trouble' | 'question'
  readonly pressing?: 'yes' | 'no'
  readonly environment?: 'production' | 'other'
  readonly state?: 'ongoing' | 'over'
  readonly impact?: 'business' | 'down' | 'degraded' | 'minor'
  readonly workaround?: 'none' | 'partial' | 'full'
}
export type SeverityQuestionId = keyof SeverityAnswers
type QuestionOf<Id extends SeverityQuestionId> = Question<Id, NonNullable<SeverityAnswers[Id]>>

/** The questions about the severity, with the reasons of AWS's guide to technical inquiries (2026-11-23). */
export const SEVERITY_QUESTIONS: { readonly [Id in SeverityQuestionId]: QuestionOf<Id> } = {
  kind: {
    id: 'kind',
    ja: '何についての問い合わせですか',
    en: 'What is the case about?',
    choices: [
      {
        value: 'trouble',
        ja: '動いていたもの、動くはずのものが、期待どおりに動かない',
        en: 'Something does not work as it did or should',
        reason: {
          ja: '緊急度は、ビジネスへの影響の大きさで選びます',
          en: 'The severity follows the impact on the business',
        },
      },
      {
        value: 'question',
        ja: '使い方の質問、計画の相談、機能の要望',
        en: 'A how-to question, a plan or a feature wish',
        reason: {
          ja: 'いま止まっている業務がないため、障害の緊急度は当てはまりません',
          en: 'No work has stopped, so the levels for failures do not apply',
        },
      },
    ],
  },
  pressing: {
    id: 'pressing',
    ja: '回答を待つ間、開発の作業が進められませんか',
    en: 'Does development stand still until there is an answer?',
    choices: [
      {
        value: 'yes',
        ja: 'はい、早めの回答が必要です',
        en: 'Yes, an early answer is needed',
        reason: {
          ja: '開発中の急ぎの質問には normal があります。期限と背景は本文に書きます',
          en: 'A pressing development question is what normal is for; the text gives the date and its reason',
        },
      },
      {
        value: 'no',
        ja: 'いいえ',
        en: 'No',
        reason: {
          ja: '通常の質問です。件名に「緊急」と書いても、緊急度は変わりません',
          en: 'An ordinary question; the word “urgent” in the subject would change nothing',
        },
      },
    ],
  },
  environment: {
    id: 'environment',
    ja: 'どの環境で起きていますか',
    en: 'In which environment does it happen?',
    choices: [
      {
        value: 'production',
        ja: '本番環境',
        en: 'Production environment',
        reason: {
          ja: 'high 以上は、本番環境のための緊急度です',
          en: 'The levels from high upwards are for production',
        },
      },
      {
        value: 'other',
        ja: '検証・開発環境',
        en: 'Test or development environment',
        reason: {
          ja: '検証や開発の不調は normal です。確認のうえ、引き下げを相談されることもあります',
          en: 'Trouble in test or development is normal; an engineer may ask to lower a higher level',
        },
      },
    ],
  },
  state: {
    id: 'state',
    ja: '現在も続いていますか',
    en: 'Does it still go on?',
    choices: [
      {
        value: 'ongoing',
        ja: '続いている、または繰り返している',
        en: 'It goes on, or keeps coming back',
        reason: {
          ja: '基準は、いまビジネスに出ている影響です',
          en: 'What counts is the impact on the business right now',
        },
      },
      {
        value: 'over',
        ja: '収束している',
        en: 'It is over',
        reason: {
          ja: '収束していれば normal です。発生と収束の時刻を、タイムゾーン付きで書きます',
          en: 'Once it is over, normal fits; give the times of start and end with their zone',
        },
      },
    ],
  },
  impact: {
    id: 'impact',
    ja: '業務への影響はどれに近いですか',
    en: 'Which comes closest to the impact?',
    choices: [
      {
        value: 'business',
        ja: '事業の中核となるシステムが止まり、ビジネスが危機にある',
        en: 'A system the business depends on is down and the business is at risk',
        reason: {
          ja: '最も高い緊急度は、事業の危機のためのものです',
          en: 'The highest level is for a business at risk',
        },
      },
      {
        value: 'down',
        ja: '重要な機能が使えない',
        en: 'An important function is unavailable',
        reason: {
          ja: '本番の重要な機能が使えない状態には urgent があります',
          en: 'Urgent is for important functions of production that are unavailable',
        },
      },
      {
        value: 'degraded',
        ja: '重要な機能が遅い、または一部で失敗する',
        en: 'An important function is slow or fails in part',
        reason: {
          ja: '損なわれている、または低下している状態は high です',
          en: 'Impaired or degraded is what high is for',
        },
      },
      {
        value: 'minor',
        ja: '重要ではない機能の不調',
        en: 'A function that is not vital misbehaves',
        reason: {
          ja: '本番でも、重要ではない機能の不調は normal です',
          en: 'A function that is not vital is normal, in production too',
        },
      },
    ],
  },
  workaround: {
    id: 'workaround',
    ja: '回避策はありますか',
    en: 'Is there a workaround?',
    choices: [
      {
        value: 'none',
        ja: 'ない',
        en: 'There is no workaround',
        reason: {
          ja: '回避策がなければ、影響はそのまま残ります。本文にもそう書きます',
          en: 'Without one the impact stays as it is; say so in the text',
        },
      },
      {
        value: 'partial',
        ja: '一部だけしのげる',
        en: 'A workaround helps in part',
        reason: {
          ja: 'しのげる分だけ、影響は小さくなります',
          en: 'What can be worked around lessens the impact',
        },
      },
      {
        value: 'full',
        ja: '業務は続けられる',
        en: 'Work goes on with a workaround',
        reason: {
          ja: '業務が続いているなら、止まっているときより低い緊急度が合います',
          en: 'While work goes on, a lower level fits than for a standstill',
        },
      },
    ],
  },
}
