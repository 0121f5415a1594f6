import type { LoadedKnowledge } from './ask'
import { buildSearchIndex, search } from './search-index'

type Check = readonly [question: string, article: string]

/** What any sound index finds: words that stock tokenizers lose, each with the article it must lead to. */
export const CHECKS: Readonly<Record<'ja' | 'en', readonly Check[]>> = {
  ja: [
    ['緊急度', 'choose-severity'],
    ['緊急度の選び方', 'choose-severity'],
    ['RDS', 'evidence-rds'],
    ['ﾒﾝﾃﾅﾝｽ', 'maintenance-history'],
    ['メンテナンスの頻度', 'maintenance-history'],
    ['EKS', 'evidence-eks'],
    ['SQS', 'evidence-sqs-sns'],
    ['KMS', 'evidence-kms'],
    ['Ｓ３', 'evidence-s3'],
    ['タイムゾーン', 'time-and-timezone'],
    ['リクエストＩＤ', 'request-id-and-time'],
    ['請求', 'billing-questions'],
    ['上限緩和', 'quota-increase'],
    ['ロードマップ', 'roadmap'],
    ['個人情報のマスク', 'mask-confidential-data'],
    ['クローズ', 'close-when-resolved'],
    ['再現手順', 'reproduction-steps'],
    ['フィードバック', 'service-feedback'],
    ['電話', 'phone-and-chat-limits'],
    ['侵入テスト', 'penetration-testing'],
  ],
  en: [
    ['severity', 'choose-severity'],
    ['RDS', 'evidence-rds'],
    ['maintenance', 'maintenance-history'],
    ['EKS', 'evidence-eks'],
    ['SQS', 'evidence-sqs-sns'],
    ['KMS', 'evidence-kms'],
    ['Ｓ３', 'evidence-s3'],
    ['time zones', 'time-and-timezone'],
    ['request id', 'request-id-and-time'],
    ['billing', 'billing-questions'],
    ['quota increase', 'quota-increase'],
    ['roadmap', 'roadmap'],
    ['mask confidential data', 'mask-confidential-data'],
    ['close the case', 'close-when-resolved'],
    ['reproduction', 'reproduction-steps'],
    ['feedback', 'service-feedback'],
    ['phone', 'phone-and-chat-limits'],
    ['penetration testing', 'penetration-testing'],
    ['root cause', 'failure-cause-details'],
    ['past case', 'refer-to-past-cases'],
  ],
}

const AMONG = 5

/** The built-in questions that do not find their article. */
export function misses(
  knowledge: LoadedKnowledge,
  checks: readonly Check[] = CHECKS[knowledge.lang],
): readonly string[] {
  const ids = [...knowledge.articles.keys()]
  return checks
    .filter(([question, article]) => {
      const hits = search(knowledge.index, knowledge.tokenizer.terms(question)).slice(0, AMONG)
      return !hits.some(({ id }) => ids[Number(id)] === article)
    })
    .map(([question]) => question)
}

/** The same knowledge with an index made anew from the articles themselves; the ways of asking are in the model. */
export function reindexed(knowledge: LoadedKnowledge): LoadedKnowledge {
  const { terms } = knowledge.tokenizer
  const documents = [...knowledge.articles.values()].map(({ title, summary, body, askInstead }, at) => ({
    id: String(at),
    title: terms(title),
    asks: [...terms(summary), ...terms(askInstead ?? '')],
    text: terms(body),
  }))
  return { ...knowledge, index: buildSearchIndex(documents) }
}
