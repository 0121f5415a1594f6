import { answerOf, besides, type Question, sectionAt, withAnswer } from '@core/draft/guided'
import type { Draft } from '@core/draft/schema'
import type { RuleInfo } from '@core/review/types'
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { messages as draftMessages } from '../drafts/messages'
import { FORMS, type FormName, formFor, formsIn, ruleBehind } from './forms'
import './guided.css'
import { messages } from './messages'

export interface GuidedHandle {
  /** Puts the cursor into the answer that holds a place of the body; null: into the first one without an answer. */
  readonly focusAt: (offset: number | null) => void
}

export interface GuidedFormProps {
  readonly draft: Draft
  readonly rules: readonly RuleInfo[]
  readonly onBody: (body: string) => void
  readonly onComposing: (isComposing: boolean) => void
  readonly ref?: Ref<GuidedHandle> | undefined
}

/** The body as questions in the guide's order; the answers become the body, and what else stands in it is kept. */
export function GuidedForm({ draft, rules, onBody, onComposing, ref }: GuidedFormProps) {
  const text = useText(messages)
  const lang = useLang()
  const { language, body } = draft
  const [name, setName] = useState<FormName>(() => formFor(draft))
  const questions = useMemo(
    () => formsIn(language).find((form) => form.name === name)?.questions ?? [],
    [language, name],
  )
  const list = useRef<HTMLOListElement>(null)
  const { answers, answer } = useAnswers(questions, body, onBody)
  useImperativeHandle(ref, () => ({
    focusAt: (offset) => {
      const heading = offset === null ? null : sectionAt(body, offset)
      const told = questions.findIndex((question) => question.heading === heading)
      const empty = answers.findIndex((words) => words.trim() === '')
      const fields = list.current?.querySelectorAll('textarea') ?? []
      fields[told >= 0 ? told : Math.max(0, empty)]?.focus()
    },
  }))
  const done = answers.filter((words) => words.trim() !== '').length
  const rest = besides(body, questions)
  return (
    <div className="guided">
      <div className="guided-head">
        <FormChoice name={name} onName={setName} />
        <p>
          {text.progress({ done: formatNumber(done, lang), total: formatNumber(questions.length, lang) })}
        </p>
      </div>
      <ol ref={list}>
        {questions.map((question, index) => (
          <QuestionField
            key={`${language} ${question.heading}`}
            question={question}
            language={language}
            answer={answers[index] ?? ''}
            example={rules.find(({ id }) => id === ruleBehind(question))?.good ?? null}
            onAnswer={(words) => answer(index, words)}
            onComposing={onComposing}
          />
        ))}
      </ol>
      {rest !== '' && (
        <section className="guided-rest">
          <h3>{text.rest}</h3>
          <p>{rest}</p>
        </section>
      )}
    </div>
  )
}

/** The answers as they stand in the fields; a change of the body from elsewhere, such as a fix, brings them up to date. */
function useAnswers(questions: readonly Question[], body: string, onBody: (body: string) => void) {
  const read = (from: string) => questions.map((question) => answerOf(from, question))
  const [answers, setAnswers] = useState(() => read(body))
  const written = useRef(body)
  const asked = useRef(questions)
  useEffect(() => {
    if (body === written.current && asked.current === questions) return
    written.current = body
    asked.current = questions
    setAnswers(questions.map((question) => answerOf(body, question)))
  }, [body, questions])
  const answer = (index: number, words: string) => {
    setAnswers((before) => before.map((other, at) => (at === index ? words : other)))
    written.current = withAnswer(written.current, questions, index, words)
    onBody(written.current)
  }
  return { answers: questions.map((_, index) => answers[index] ?? ''), answer }
}

function FormChoice({
  name,
  onName,
}: {
  readonly name: FormName
  readonly onName: (name: FormName) => void
}) {
  const text = useText(messages)
  const names = useText(draftMessages)
  return (
    <label>
      {text.form}
      <select
        className="text-field"
        value={name}
        onChange={(event) => {
          const chosen = FORMS.find((form) => form === event.target.value)
          if (chosen !== undefined) onName(chosen)
        }}
      >
        {FORMS.map((form) => (
          <option key={form} value={form}>
            {names[`template-${form}`]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface QuestionFieldProps {
  readonly question: Question
  readonly language: Draft['language']
  readonly answer: string
  readonly example: string | null
  readonly onAnswer: (words: string) => void
  readonly onComposing: (isComposing: boolean) => void
}

function QuestionField({ question, language, answer, example, onAnswer, onComposing }: QuestionFieldProps) {
  const text = useText(messages)
  const id = useId()
  const hints = question.hints.map((hint) => hint.replace(/^[〔[]|[〕\]]$/g, ''))
  return (
    <li data-answered={answer.trim() !== ''}>
      <label htmlFor={id} lang={language}>
        {question.heading}
      </label>
      <div id={`${id}-hint`} className="guided-hint" lang={language}>
        {hints.map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
        {example !== null && (
          <p className="guided-example">
            <span>{text.example}</span>
            {example}
          </p>
        )}
      </div>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        lang={language}
        spellCheck={false}
        rows={2}
        value={answer}
        onChange={(event) => onAnswer(event.target.value)}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
      />
    </li>
  )
}
