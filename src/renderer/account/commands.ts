import type { AccountPart } from '@core/account/record'
import type { Lang } from '@shared/lang'

// The support API lives in us-east-1 (AWS Support endpoints, as of 2026-11).
const REGION = '--region us-east-1 --output json'

const COMMANDS: Readonly<Record<AccountPart, (lang: Lang) => string>> = {
  services: (lang) => `aws support describe-services --language ${lang} ${REGION} > services.json`,
  severities: (lang) =>
    `aws support describe-severity-levels --language ${lang} ${REGION} > severity-levels.json`,
  contacts: (lang) =>
    `aws support describe-create-case-options --issue-type technical --service-code SERVICE --category-code CATEGORY --language ${lang} ${REGION} > case-options.json`,
  cases: (lang) =>
    `aws support describe-cases --include-resolved-cases --include-communications --language ${lang} ${REGION} > cases.json`,
}

/** What prints a part of the account's data, to be run where there is a network. */
export const commandOf = (part: AccountPart, lang: Lang): string => COMMANDS[part](lang)
