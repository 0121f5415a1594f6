import { merged, type Preferences } from '@core/review/preferences'
import type { RuleInfo } from '@core/review/types'
import type { Bridge, Problem, Reply, Settings, Team } from '@shared/contract'
import { useMemo, useState } from 'react'
import type { Boot } from '../app/app'
import { useText } from '../app/language'
import { messages } from '../review/messages'
import type { Toasts } from '../ui/toasts'

export interface PreferencesInput {
  readonly bridge: Bridge
  readonly boot: Boot
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
  readonly toasts: Toasts
  readonly onProblem: (problem: Problem) => void
}

export interface PreferencesState {
  readonly own: Preferences
  readonly team: Team
  /** what holds: the team's choices, then one's own */
  readonly merged: Preferences
  readonly change: (own: Preferences) => void
  readonly switchOff: (rule: string, rules: readonly RuleInfo[]) => void
  readonly chooseTeam: () => void
  readonly reloadTeam: () => void
  readonly forgetTeam: () => void
}

/** What the user and the team changed about the review. */
export function usePreferences(input: PreferencesInput): PreferencesState {
  const { bridge, boot, settings, onSettings, toasts, onProblem } = input
  const text = useText(messages)
  const [team, setTeam] = useState(boot.team)
  const own = settings.review
  const all = useMemo(() => merged(team.preferences, own), [team, own])
  const take = (call: Promise<Reply<Team>>) =>
    void call.then((reply) => {
      if (reply.ok) setTeam(reply.value)
      else onProblem(reply.problem)
    })
  const change = (review: Preferences) => onSettings({ review })
  return {
    own,
    team,
    merged: all,
    change,
    switchOff: (rule, rules) => {
      change({ ...own, levels: { ...own.levels, [rule]: 'off' } })
      const name = rules.find(({ id }) => id === rule)?.name ?? rule
      toasts.show({ text: text.switchedOff({ name }), action: { label: text.undo, run: () => change(own) } })
    },
    chooseTeam: () => take(bridge.team.choose({})),
    reloadTeam: () => take(bridge.team.reload({})),
    forgetTeam: () => take(bridge.team.forget({})),
  }
}
