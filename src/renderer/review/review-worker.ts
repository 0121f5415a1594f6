import { findingsOf, rules, withGlossary } from '@core/review'
import { isGathered } from '@core/review/gather'
import { modelsByLanguage, NO_MODELS, type SentenceModels } from '@core/review/models'
import { parseDraft } from '@core/review/parse/draft-text'
import { openRoleFile } from '@core/review/roles/model'
import type { Finding } from '@core/review/types'
import { openWishFile } from '@core/review/wish-model'
import type { Lang } from '@shared/lang'
import * as v from 'valibot'
import { type Reply, type Request, RequestSchema } from './protocol'

// Rules are told once a language; findings refer to them by id.
let toldIn: Lang | null = null

const send = (reply: Reply) => self.postMessage(reply)

const loading = loadModels()

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void loading.then((models) => answer(data, models))
})

function answer(data: unknown, models: SentenceModels): void {
  const request = v.parse(RequestSchema, data)
  const { seq, lang } = request
  try {
    if (toldIn !== lang) {
      send({ kind: 'rules', lang, rules: rules(lang).map((rule) => ({ ...rule })) })
      toldIn = lang
    }
    send({ kind: 'findings', seq, ...reviewed(request, models) })
  } catch (error) {
    send({ kind: 'failed', seq, detail: error instanceof Error ? error.message : String(error) })
  }
}

/** They are small and lie beside the page; without them patterns alone read sentences. */
async function loadModels(): Promise<SentenceModels> {
  const bytesOf = async (name: string) =>
    new Uint8Array(await (await fetch(`/knowledge/${name}.bin`)).arrayBuffer())
  const load = async (lang: Lang): Promise<SentenceModels> => {
    const [wishes, roles] = await Promise.all([bytesOf(`wishes-${lang}`), bytesOf(`roles-${lang}`)])
    return { readWish: openWishFile(wishes), readRoles: openRoleFile(roles) }
  }
  try {
    const [ja, en] = await Promise.all([load('ja'), load('en')])
    return modelsByLanguage({ ja, en })
  } catch (error) {
    console.error('the models of sentences cannot be read', error)
    return NO_MODELS
  }
}

/** One parse serves the rules and the service's checklist. */
function reviewed({ draft, today, lang, preferences, gather }: Request, models: SentenceModels) {
  const parsed = parseDraft(withGlossary(draft, preferences), today, models)
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
