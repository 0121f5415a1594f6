import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { messages } from './messages'
import { asReadError } from './streams'
import { type Run, UsageError } from './usage'

// HMAC-SHA-256 needs no more than 32; fewer than 16 could be guessed.
const KEY_BYTES = 32
const LEAST_BYTES = 16

/**
 * The key of the stand-ins, in hexadecimal. A file that does not exist is an error and not made: shards of one log
 * would each make their own, and silently disagree.
 */
export async function readKey(run: Run, file: string | undefined): Promise<string> {
  if (file === undefined) return randomBytes(KEY_BYTES).toString('hex')
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw asReadError(cause, file)
  })
  const text = bytes.toString('latin1').trim()
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  if (bytes.length < LEAST_BYTES) throw new UsageError(messages[run.lang].badKey({ file }))
  return bytes.toString('hex')
}
