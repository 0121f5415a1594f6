import type { Channel } from '@shared/channels'
import { contract, type Output, type Reply } from '@shared/contract'
import { AppError, toProblem } from '@shared/errors'
import * as v from 'valibot'
import type { Answer } from './ipc'

type Parsed<C extends Channel> = v.InferOutput<(typeof contract)[C]['input']>
type Handler<C extends Channel> = (input: Parsed<C>) => Promise<Output<C>> | Output<C>
export type Handlers = { readonly [C in Channel]: Handler<C> }

const isPlain = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype

/** Calls the handlers: foreign frames and input that does not parse are refused, errors come back as words. */
export const answerWith =
  (handlers: Handlers): Answer =>
  (channel, input, isTrusted) =>
    answerOne(handlers, channel, input, isTrusted)

async function answerOne<C extends Channel>(
  handlers: Handlers,
  channel: C,
  input: unknown,
  isTrusted: boolean,
): Promise<Reply<Output<C>>> {
  const handler: Handler<C> = handlers[channel]
  try {
    if (!isTrusted) throw new AppError('foreign-sender', { channel })
    // A list or a date without members would pass for an object without members.
    const parsed = v.safeParse(contract[channel].input, isPlain(input) ? input : null)
    if (!parsed.success) {
      throw new AppError('bad-request', { channel, path: v.getDotPath(parsed.issues[0]) ?? 'input' })
    }
    return { ok: true, value: await handler(parsed.output) }
  } catch (error) {
    if (!(error instanceof AppError)) console.error(`${channel} failed:`, error)
    return { ok: false, problem: toProblem(error) }
  }
}
