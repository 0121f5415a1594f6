import { review, rules } from '@core/review'
import type { Lang } from '@shared/lang'
import * as v from 'valibot'
import { type Reply, RequestSchema } from './protocol'

// Rules are told once a language; findings refer to them by id.
let toldIn: Lang | null = null

const send = (reply: Reply) => self.postMessage(reply)

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { seq, draft, today, lang } = v.parse(RequestSchema, data)
  try {
    if (toldIn !== lang) {
      send({ kind: 'rules', lang, rules: rules(lang).map((rule) => ({ ...rule })) })
      toldIn = lang
    }
    send({ kind: 'findings', seq, findings: review(draft, { today, lang }).map(copyOf) })
  } catch (error) {
    send({ kind: 'failed', seq, detail: error instanceof Error ? error.message : String(error) })
  }
})

type Found = ReturnType<typeof review>[number]
const copyOf = (finding: Found) => ({
  ...finding,
  fixes: finding.fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => ({ ...edit })) })),
})
