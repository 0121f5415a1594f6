import { RULE_CHOICES } from '@core/review/preferences'
import type { RuleInfo } from '@core/review/types'
import { describeProblem } from '@shared/errors'
import { useEffect, useId, useRef, useState } from 'react'
import { useLang, useText } from '../app/language'
import { messages as knowledgeMessages } from '../knowledge/messages'
import { messages as reviewMessages } from '../review/messages'
import { SECTIONS, sectionOfArticle } from '../review/sections'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icons'
import { messages } from './messages'
import './rule-sheet.css'
import type { PreferencesState } from './use-preferences'

export interface RuleSheetProps {
  readonly rules: readonly RuleInfo[]
  readonly preferences: PreferencesState
  readonly onClose: () => void
}

/** Which rules the review uses and at which level, words of one's organisation, and the team's file. */
export function RuleSheet({ rules, preferences, onClose }: RuleSheetProps) {
  const text = useText(messages)
  const sections = useText(knowledgeMessages)
  const dialog = useRef<HTMLDialogElement>(null)
  const [filter, setFilter] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const wanted = filter.trim().toLowerCase()
  const shown = rules.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted))
  return (
    <dialog ref={dialog} className="sheet rule-sheet" aria-label={text.rules} onClose={onClose}>
      <div className="sheet-head">
        <h2>{text.rules}</h2>
        <IconButton label={text.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </div>
      <p className="rule-note">{text.rulesNote}</p>
      <TeamPart preferences={preferences} />
      <Glossary preferences={preferences} />
      <input
        type="search"
        className="text-field"
        aria-label={text.filterRules}
        placeholder={text.filterRules}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {SECTIONS.map((section) => {
        const here = shown.filter(({ article }) => sectionOfArticle(article) === section)
        if (here.length === 0) return null
        return (
          <section key={section} aria-label={sections[`section-${section}`]}>
            <h3>{sections[`section-${section}`]}</h3>
            <ul>
              {here.map((rule) => (
                <RuleRow key={rule.id} rule={rule} preferences={preferences} />
              ))}
            </ul>
          </section>
        )
      })}
      {shown.length === 0 && <p className="rule-note">{text.noRule}</p>}
    </dialog>
  )
}

interface RuleRowProps {
  readonly rule: RuleInfo
  readonly preferences: PreferencesState
}

function RuleRow({ rule, preferences }: RuleRowProps) {
  const text = useText(messages)
  const levels = useText(reviewMessages)
  const { own, team, change } = preferences
  const nameOf = (choice: (typeof RULE_CHOICES)[number]) =>
    choice === 'off' ? text.off : levels[`level-${choice}`]
  const usual = team.preferences.levels[rule.id] ?? rule.level
  const choose = (value: string) => {
    const { [rule.id]: _, ...others } = own.levels
    const choice = RULE_CHOICES.find((known) => known === value)
    change({ ...own, levels: choice === undefined ? others : { ...others, [rule.id]: choice } })
  }
  const isTeam = rule.id in team.preferences.levels
  const unset = (isTeam ? text.asTeam : text.asUsual)({ level: nameOf(usual) })
  return (
    <li>
      <label>
        <span>{rule.name}</span>
        <select
          className="text-field"
          value={own.levels[rule.id] ?? ''}
          data-changed={rule.id in own.levels}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{unset}</option>
          {RULE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {nameOf(choice)}
            </option>
          ))}
        </select>
      </label>
    </li>
  )
}

function Glossary({ preferences: { own, change } }: { readonly preferences: PreferencesState }) {
  const text = useText(messages)
  const id = useId()
  const [lines, setLines] = useState(own.glossary.join('\n'))
  const store = () => {
    const terms = lines.split('\n').map((line) => line.trim().slice(0, 200))
    change({ ...own, glossary: [...new Set(terms.filter((term) => term !== ''))] })
  }
  return (
    <div className="rule-part">
      <label className="rule-label" htmlFor={id}>
        {text.glossary}
      </label>
      <p className="rule-note">{text.glossaryNote}</p>
      <textarea
        id={id}
        className="text-field"
        rows={3}
        value={lines}
        placeholder={text.glossaryHint}
        onChange={(event) => setLines(event.target.value)}
        onBlur={store}
      />
    </div>
  )
}

function TeamPart({ preferences }: { readonly preferences: PreferencesState }) {
  const text = useText(messages)
  const lang = useLang()
  const { team, chooseTeam, reloadTeam, forgetTeam } = preferences
  return (
    <div className="rule-part">
      <h3>{text.team}</h3>
      <p className="rule-note">{team.file === null ? text.teamNote : team.file}</p>
      {team.problems.length > 0 && (
        <ul className="rule-problems">
          {team.problems.map((problem) => {
            const words = describeProblem(problem, lang)
            return <li key={words}>{words}</li>
          })}
        </ul>
      )}
      <div className="rule-actions">
        <Button size="small" onClick={chooseTeam}>
          {text.chooseTeam}
        </Button>
        {team.file !== null && (
          <>
            <Button size="small" onClick={reloadTeam}>
              {text.reloadTeam}
            </Button>
            <Button size="small" look="quiet" onClick={forgetTeam}>
              {text.forgetTeam}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
