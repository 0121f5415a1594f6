import type { Detector } from './define'
import type { Group, Profile } from './types'

/** What a profile masks. Data: the settings show it in full. */
export interface ProfileRules {
  readonly groups: readonly Group[]
  /** Whether the filing account's own ID stays readable. */
  readonly keepsOwnAccounts: boolean
  /** What is done with findings of low certainty, such as long random strings that nothing names. */
  readonly uncertain: 'mask' | 'offer' | 'ignore'
}

const ALL: readonly Group[] = ['credentials', 'personal', 'network', 'identity', 'own-words']

export const PROFILE_RULES: Readonly<Record<Profile, ProfileRules>> = {
  balanced: { groups: ALL, keepsOwnAccounts: true, uncertain: 'offer' },
  strict: { groups: ALL, keepsOwnAccounts: false, uncertain: 'mask' },
  minimal: {
    groups: ['credentials', 'personal', 'own-words'],
    keepsOwnAccounts: true,
    uncertain: 'ignore',
  },
}

/** The detectors that a profile runs. */
export function detectorsOf(profile: Profile, detectors: readonly Detector[]): readonly Detector[] {
  const { groups, uncertain } = PROFILE_RULES[profile]
  return detectors.filter(
    (d) => groups.includes(d.group) && (d.isUncertain !== true || uncertain !== 'ignore'),
  )
}
