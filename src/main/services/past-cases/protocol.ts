import { AccountFaultSchema } from '@core/account/cli-output'
import { ACCOUNT_PARTS } from '@core/account/record'
import { DraftSchema } from '@core/draft/schema'
import { PastFoundSchema, PastWholeSchema } from '@core/past-cases/source'
import { ProblemSchema } from '@shared/contract'
import * as v from 'valibot'

/** What the thread that remembers cases starts with. */
export const MemoryWorldSchema = v.object({ dataFolder: v.string(), knowledgeFolder: v.string() })
export type MemoryWorld = v.InferOutput<typeof MemoryWorldSchema>

export const QuestionSchema = v.variant('kind', [
  v.object({ kind: v.literal('search'), query: v.string(), most: v.number() }),
  v.object({
    kind: v.literal('similar'),
    draft: v.object({ id: v.string(), subject: v.string(), body: v.string() }),
    most: v.number(),
  }),
  /** an imported case, whole and as a draft */
  v.object({ kind: v.literal('case'), ref: v.string() }),
  /** files as the AWS CLI printed them; texts are masked with the key before they are kept */
  v.object({ kind: v.literal('import'), paths: v.array(v.string()), key: v.instance(Uint8Array) }),
  v.object({ kind: v.literal('forget'), part: v.picklist(ACCOUNT_PARTS) }),
])
export type Question = v.InferOutput<typeof QuestionSchema>

export const ToMemorySchema = v.variant('type', [
  v.object({ type: v.literal('put'), past: PastWholeSchema }),
  v.object({ type: v.literal('remove'), ref: v.string() }),
  /** everything is read from the folder again */
  v.object({ type: v.literal('reload') }),
  v.object({ type: v.literal('ask'), id: v.number(), question: QuestionSchema }),
])
export type ToMemory = v.InferOutput<typeof ToMemorySchema>

export const AnswerSchema = v.object({
  found: v.array(PastFoundSchema),
  /** how far reading is; null: everything is there */
  reading: v.nullable(v.object({ done: v.number(), total: v.number() })),
  /** answers the question for an imported case; null: there is none */
  imported: v.nullable(v.object({ past: PastWholeSchema, draft: DraftSchema })),
  /** files that were not used */
  faults: v.array(AccountFaultSchema),
})
export type Answer = v.InferOutput<typeof AnswerSchema>

export const FromMemorySchema = v.variant('type', [
  v.object({ type: v.literal('answer'), id: v.number(), answer: AnswerSchema }),
  v.object({ type: v.literal('failed'), id: v.number(), problem: ProblemSchema }),
])
export type FromMemory = v.InferOutput<typeof FromMemorySchema>
