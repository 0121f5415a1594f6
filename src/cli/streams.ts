import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'

/** Writes to standard output and waits while the reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const printLine = (line: string) => print(`${line}\n`)

/** Whoever reads us has gone (`kihyo articles | head -1`): that is an end, not an error. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on('error', (error) => {
    if (systemErrorCode(error) === 'EPIPE') process.exit(0)
    throw error
  })
  process.stderr.on('error', () => {})
}

/** Lines of standard input as soon as they are complete, without LF or CRLF; a last line may lack its end. */
export async function* inputLines(): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of process.stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(chunk)
    let from = 0
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      yield rest.slice(from, end).replace(/\r$/, '')
      from = end + 1
    }
    rest = rest.slice(from)
  }
  rest += decoder.end()
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** @throws {AppError} file-missing, file-is-folder, file-unreadable */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw asReadError(cause, path)
  }
}

export function asReadError(cause: unknown, path: string): AppError {
  const code = systemErrorCode(cause)
  const detail = code ?? (cause instanceof Error ? cause.message : String(cause))
  return new AppError('cannot-read', { path, detail }, { cause })
}
