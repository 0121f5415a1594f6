import { findSecrets } from '../masking'

const KEPT_GROUPS: ReadonlySet<string> = new Set(['network', 'identity', 'own-words'])
// Temporary session tokens as STS makes them, also where no label names them.
const SESSION_TOKEN = /(?<![A-Za-z0-9+/=])(?:IQoJ|FwoG|FQoG|AQoD|AQoE)[A-Za-z0-9+/=_-]{40,4000}/g

/** The text with credentials and personal data replaced by the name of their kind: `<PASSWORD>`. */
export function withoutSecrets(text: string): string {
  let safe = ''
  let from = 0
  for (const { kind, group, start, end } of findSecrets(text)) {
    if (KEPT_GROUPS.has(group) || start < from) continue
    safe += `${text.slice(from, start)}<${kind.toUpperCase()}>`
    from = end
  }
  return (safe + text.slice(from)).replace(SESSION_TOKEN, '<AWS-SESSION-TOKEN>')
}
