import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PROFILES } from '@core/masking/types'
import { replaceFile, systemErrorCode } from '@edge/files/atomic-write'
import { maskStream } from '@edge/masking/mask-stream'
import { readKey } from '../key'
import { messages } from '../messages'
import { asReadError } from '../streams'
import { type Command, choice, EXIT, type Run, readArgs, single, UsageError } from '../usage'

const CHUNK_BYTES = 1 << 20

/** Masks standard input, or a file, to standard output in constant memory. */
export const mask: Command = async (run) => {
  // What a line leaves behind is short-lived; with room for 48 MB of it nothing is faster, only larger.
  setFlagsFromString('--semi-space-growth-factor=1')
  // What grew old is collected when it is 60 % more, not four times as much: 70 MB less where every value is a new one.
  setFlagsFromString('--heap-growing-percent=60')
  const { values, positionals } = readArgs(run, {
    profile: { type: 'string' },
    'own-account': { type: 'string', multiple: true },
    key: { type: 'string' },
    report: { type: 'string' },
  })
  const profile = choice(run, '--profile', values.profile ?? PROFILES[0], PROFILES)
  const ownAccounts = readAccounts(run, values['own-account'] ?? [])
  const key = await readKey(run, values.key)
  const file = positionals.length === 0 ? '-' : single(run, positionals, 'FILE')
  const input = file === '-' ? process.stdin : chunksOf(file)
  const name = file === '-' ? 'stdin' : basename(file)
  const report = await maskStream(input, process.stdout, {
    profile,
    ownAccounts,
    terms: [],
    key,
    name,
    takesBytes: true,
  }).catch((cause: unknown) => {
    throw systemErrorCode(cause) === null ? cause : asReadError(cause, file)
  })
  if (values.report !== undefined) await replaceFile(values.report, `${JSON.stringify(report, null, 2)}\n`)
  return EXIT.done
}

/** A file in two buffers that take turns: new ones would be garbage of a megabyte each. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    let [chunk, other] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)]
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
      ;[chunk, other] = [other, chunk]
    }
  } finally {
    await file.close()
  }
}

function readAccounts(run: Run, ids: readonly string[]): readonly string[] {
  const wrong = ids.find((id) => !/^\d{12}$/.test(id))
  if (wrong !== undefined) throw new UsageError(messages[run.lang].badAccount({ value: wrong }))
  return ids
}
