import type { Choice, Question } from '@core/filing/dialogue'
import { type ReactNode, useId } from 'react'
import { useLang } from '../app/language'

export interface DialogueProps {
  readonly title: string
  /** the questions so far, the last one perhaps without an answer */
  readonly questions: readonly Question[]
  readonly answers: Readonly<Record<string, string | undefined>>
  readonly onAnswer: (question: string, value: string) => void
  /** what the answers come to; null while a question is open */
  readonly advice: ReactNode
}

/** A few questions one after another, each with the reason of what was chosen. */
export function Dialogue({ title, questions, answers, onAnswer, advice }: DialogueProps) {
  return (
    <details className="filing-dialogue">
      <summary>{title}</summary>
      {questions.map((question) => (
        <QuestionView
          key={question.id}
          question={question}
          answer={answers[question.id]}
          onAnswer={(value) => onAnswer(question.id, value)}
        />
      ))}
      <div aria-live="polite">{advice}</div>
    </details>
  )
}

interface QuestionViewProps {
  readonly question: Question
  readonly answer: string | undefined
  readonly onAnswer: (value: string) => void
}

function QuestionView({ question, answer, onAnswer }: QuestionViewProps) {
  const lang = useLang()
  const name = useId()
  const chosen: Choice | undefined = question.choices.find(({ value }) => value === answer)
  return (
    <fieldset>
      <legend>{question[lang]}</legend>
      {question.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === answer}
            onChange={() => onAnswer(choice.value)}
          />
          {choice[lang]}
        </label>
      ))}
      {chosen !== undefined && <p className="filing-reason">{chosen.reason[lang]}</p>}
    </fieldset>
  )
}
