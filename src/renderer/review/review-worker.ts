import { findingsOf, rules, withGlossary } from '@core/review'
import { isGathered } from '@core/review/gather'
import { parseDraft } from '@core/review/parse/draft-text'
import type { Finding } from '@core/review/types'
import type { Lang } from '@shared/lang'
import * as v from 'valibot'
import { type Reply, type Request, RequestSchema } from './protocol'

// Rules are told once a language; findings refer to them by id.
let toldIn: Lang | null = null

const send = (reply: Reply) => self.postMessage(reply)

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = v.parse(RequestSchema, data)
  const { seq, lang } = request
  try {
    if (toldIn !== lang) {
      send({ kind: 'rules', lang, rules: rules(lang).map((rule) => ({ ...rule })) })
      toldIn = lang
    }
    send({ kind: 'findings', seq, ...reviewed(request) })
  } catch (error) {
    send({ kind: 'failed', seq, detail: error instanceof Error ? error.message : String(error) })
  }
})

/** One parse serves the rules and the service's checklist. */
function reviewed({ draft, today, lang, preferences, gather }: Request) {
  const parsed = parseDraft(withGlossary(draft, preferences), today)
  const { items = [], names = [] } = gather ?? {}
  return {
    findings: findingsOf(parsed, { today, lang, preferences }).map(copyOf),
    gathered: items.map((item) => isGathered(item, parsed, names)),
  }
}

const copyOf = (finding: Finding) => ({
  ...finding,
  fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit })) })),
})
