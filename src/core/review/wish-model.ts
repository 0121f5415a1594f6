import * as v from 'valibot'
import { ByteFileError, readByteFile, writeByteFile } from '../knowledge/byte-file'
import { type Model, predict } from '../knowledge/classifier'
import { ModelHeadSchema, openModel, packModel } from '../knowledge/packed'
import { type Line, samplesOf } from '../knowledge/samples'
import { makeTokenizer, type SynonymGroups, TOKENIZER_VERSION } from '../knowledge/tokenize'
import { TRAINING, train } from '../knowledge/train'

// What a sentence wishes for that support cannot give, learnt from the ways of asking of the articles that refuse: people put
// such wishes in too many words for patterns. The same lines teach the knowledge base, so that the two agree.

/** Whether a sentence asks what an article refuses: the article and how sure that is, or null. */
export interface Wish {
  readonly article: string
  /** 0 … 1 */
  readonly probability: number
}

/** Reads one sentence; deterministic. */
export type ReadWish = (sentence: string) => Wish | null

/** Where no model is at hand: patterns alone tell wishes. */
export const NO_WISHES: ReadWish = () => null

/** The articles whose wishes are told apart: those of the rules about what cannot be asked. */
export const WISH_ARTICLES: readonly string[] = [
  'code-and-operations-work',
  'compliance-questions',
  'failure-cause-details',
  'failure-prediction',
  'fix-date',
  'internal-mechanisms',
  'maintenance-history',
  'performance-figures',
  'roadmap',
]

const OTHER = '?'
const HeadSchema = v.object({
  tokenizer: v.literal(TOKENIZER_VERSION),
  model: ModelHeadSchema,
  /** folded, with the common term of each group */
  synonyms: v.record(v.string(), v.string()),
})
// There are thirty times as many lines about other things as about one wish.
const OTHER_WEIGHT = 0.2

/**
 * The model of one language as a file; the same lines yield the same bytes.
 * @param lines     what articles say and how people ask for them
 * @param synonyms  folded
 */
export function makeWishFile(lines: readonly Line[], synonyms: SynonymGroups): Uint8Array {
  const labels = [...WISH_ARTICLES, OTHER]
  const labelled = lines.map((line) =>
    WISH_ARTICLES.includes(line.id) ? line : { ...line, id: OTHER, weight: line.weight * OTHER_WEIGHT },
  )
  const samples = samplesOf(labelled, labels, { ...tokenizerOf(synonyms), reading: () => null })
  const { head, arrays } = packModel(train(labels, samples, { ...TRAINING, smallest: 0.7 }))
  return writeByteFile({ head: { tokenizer: TOKENIZER_VERSION, model: head, synonyms }, arrays })
}

/** @throws {ByteFileError} when the file is damaged or made by another version of the tokenizer */
export function openWishFile(bytes: Uint8Array): ReadWish {
  const file = readByteFile(bytes)
  const head = v.safeParse(HeadSchema, file.head)
  if (!head.success) throw new ByteFileError('another version: wishes')
  const model = openModel(head.output.model, file)
  const { features } = tokenizerOf(head.output.synonyms)
  return (sentence) => wishIn(features(sentence), model)
}

const tokenizerOf = (groups: SynonymGroups) => makeTokenizer({ groups, readings: {} })

function wishIn(features: readonly string[], model: Model): Wish | null {
  const { probabilities } = predict(features, model)
  // The last label is all the rest.
  const wishes = probabilities.subarray(0, -1)
  const best = wishes.indexOf(Math.max(...wishes))
  const article = model.labels[best] ?? OTHER
  return article === OTHER ? null : { article, probability: probabilities[best] ?? 0 }
}
