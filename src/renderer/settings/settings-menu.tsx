import { REMINDER_DAYS_MAX } from '@core/case-life/reminders'
import type { Settings } from '@shared/contract'
import { LANGS, type Lang } from '@shared/lang'
import { THEMES } from '@shared/themes'
import { useId, useState } from 'react'
import { useText } from '../app/language'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/popover'
import { messages } from './messages'
import './settings.css'

// Each language in its own words, so that one who cannot read the other finds it.
const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { ja: '日本語', en: 'English' }

export interface SettingsMenuProps {
  readonly settings: Settings
  readonly version: string
  readonly onChange: (change: Partial<Settings>) => void
  readonly onShowShortcuts: () => void
  readonly onShowRules: () => void
}

export function SettingsMenu({
  settings,
  version,
  onChange,
  onShowShortcuts,
  onShowRules,
}: SettingsMenuProps) {
  const text = useText(messages)
  return (
    <Popover
      className="icon-button"
      label={text.settings}
      tooltip={text.settings}
      button={<Icon name="settings" />}
    >
      {(close) => (
        <div className="settings">
          <Choice
            legend={text.language}
            values={LANGS}
            selected={settings.lang}
            nameOf={(lang) => LANGUAGE_NAMES[lang]}
            onChoose={(lang) => onChange({ lang })}
          />
          <Choice
            legend={text.theme}
            values={THEMES}
            selected={settings.theme}
            nameOf={(theme) => text[`theme-${theme}`]}
            onChoose={(theme) => onChange({ theme })}
          />
          <fieldset>
            <legend>{text.reminders}</legend>
            <label>
              <input
                type="checkbox"
                checked={settings.reminders.isOn}
                onChange={(event) =>
                  onChange({ reminders: { ...settings.reminders, isOn: event.target.checked } })
                }
              />
              {text.remindersOn}
            </label>
            {(['quietDays', 'unclosedDays'] as const).map((key) => (
              <Days
                key={key}
                label={text[key]}
                value={settings.reminders[key]}
                onChange={(days) => onChange({ reminders: { ...settings.reminders, [key]: days } })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{text.originals}</legend>
            <label>
              <input
                type="checkbox"
                checked={settings.keepsOriginals}
                onChange={(event) => onChange({ keepsOriginals: event.target.checked })}
              />
              {text.originalsOn}
            </label>
          </fieldset>
          <Button
            onClick={() => {
              close()
              onShowRules()
            }}
          >
            {text.rules}
          </Button>
          <div className="settings-foot">
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                close()
                onShowShortcuts()
              }}
            >
              {text.shortcuts}
            </Button>
            <span>{text.version({ version })}</span>
          </div>
        </div>
      )}
    </Popover>
  )
}

interface DaysProps {
  readonly label: string
  readonly value: number
  readonly onChange: (days: number) => void
}

/** A number of days; what is no such number is not taken, and the last good one comes back. */
function Days({ label, value, onChange }: DaysProps) {
  const [written, setWritten] = useState(String(value))
  const days = Number(written)
  const isGood = Number.isInteger(days) && days >= 1 && days <= REMINDER_DAYS_MAX
  return (
    <label className="settings-days">
      {label}
      <input
        type="number"
        className="text-field"
        min={1}
        max={REMINDER_DAYS_MAX}
        value={written}
        aria-invalid={!isGood}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => {
          if (isGood && days !== value) onChange(days)
          if (!isGood) setWritten(String(value))
        }}
      />
    </label>
  )
}

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly values: readonly T[]
  readonly selected: T
  readonly nameOf: (value: T) => string
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ legend, values, selected, nameOf, onChoose }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === selected} onChange={() => onChoose(value)} />
          {nameOf(value)}
        </label>
      ))}
    </fieldset>
  )
}
