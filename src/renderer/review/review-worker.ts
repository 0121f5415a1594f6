import { findingsOf, rules } from '@core/review'
import { isGathered } from '@core/review/gather'
import { parseDraft } from '@core/review/parse/draft-text'
import { withGlossary } from '@core/review/preferences'
import { openReaderFile } from '@core/review/reading/model'
import { type ReadSentence, readBySigns, readerByLanguage } from '@core/review/reading/reading'
import type { Finding } from '@core/review/types'
import type { Lang } from '@shared/lang'
import * as v from 'valibot'
import { type Reply, type Request, RequestSchema } from './protocol'

// Rules are told once a language; findings refer to them by id.
let toldIn: Lang | null = null

const send = (reply: Reply) => self.postMessage(reply)

const loading = loadReader()

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void loading.then((read) => answer(data, read))
})

function answer(data: unknown, read: ReadSentence): void {
  const request = v.parse(RequestSchema, data)
  const { seq, lang } = request
  try {
    if (toldIn !== lang) {
      send({ kind: 'rules', lang, rules: rules(lang).map((rule) => ({ ...rule })) })
      toldIn = lang
    }
    send({ kind: 'findings', seq, ...reviewed(request, read) })
  } catch (error) {
    send({ kind: 'failed', seq, detail: error instanceof Error ? error.message : String(error) })
  }
}

/** They are small and lie beside the page; without them patterns alone read sentences. */
async function loadReader(): Promise<ReadSentence> {
  const load = async (lang: Lang): Promise<ReadSentence> => {
    const reply = await fetch(`/knowledge/sentences-${lang}.bin`)
    return openReaderFile(new Uint8Array(await reply.arrayBuffer()))
  }
  try {
    const [ja, en] = await Promise.all([load('ja'), load('en')])
    return readerByLanguage({ ja, en })
  } catch (error) {
    console.error('what was learnt of sentences cannot be read', error)
    return readBySigns
  }
}

/** One parse serves the rules and the service's checklist. */
function reviewed({ draft, today, lang, preferences, gather }: Request, read: ReadSentence) {
  const parsed = parseDraft(withGlossary(draft, preferences), today, read)
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
