import { type Draft, emptyDraft } from '@core/draft/schema'
import { FilingFactsSchema } from '@core/filing/facts'
import { type Way, type WayId, WaysSchema } from '@core/filing/ways'
import { hmacSha256 } from '@core/masking'
import * as v from 'valibot'
import factsFile from '../../../../content/facts.json'
import waysFile from '../../../../content/ways.json'

export const facts = v.parse(FilingFactsSchema, factsFile)
export const { ways } = v.parse(WaysSchema, waysFile)
export const hmac = hmacSha256(new Uint8Array(32).fill(7))

export function wayOf(id: WayId): Way {
  const way = ways.find((each) => each.id === id)
  if (way === undefined) throw new Error(`no way ${id}`)
  return way
}

/** A draft that every way takes, changed. */
export const draftWith = (change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  subject: 'SQS キュー mail-out の受信が 11 時から止まっている',
  body: '## 発生している事象\nReceiveMessage が空の応答を返します。\n\n## 業務への影響\n通知メールが 1,200 名に届いていません。\n',
  service: 'Amazon SQS',
  category: 'キュー',
  severity: 'high',
  plan: 'business',
  region: 'ap-northeast-1',
  accountId: '111122223333',
  environment: 'production',
  ...change,
})
