import type { Detector } from './define'
import type { Group, Profile } from './types'

/** What a profile masks. Data: the settings show it in full. */
export interface ProfileRules {
  readonly groups: readonly Group[]
  /** Whether the filing account's own ID stays readable. */
  readonly keepsOwnAccounts: boolean
}

const ALL: readonly Group[] = ['credentials', 'personal', 'network', 'identity', 'own-words']

export const PROFILE_RULES: Readonly<Record<Profile, ProfileRules>> = {
  balanced: { groups: ALL, keepsOwnAccounts: true },
  strict: { groups: ALL, keepsOwnAccounts: false },
  minimal: {
    groups: ['credentials', 'personal', 'own-words'],
    keepsOwnAccounts: true,
  },
}

/** The detectors that a profile runs. */
export function detectorsOf(profile: Profile, detectors: readonly Detector[]): readonly Detector[] {
  const { groups } = PROFILE_RULES[profile]
  return detectors.filter((d) => groups.includes(d.group))
}
