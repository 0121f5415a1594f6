import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../out/cli/kihyo.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a process; locale C.UTF-8 unless told. */
export function kihyo(
  args: readonly string[],
  options: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input: options.input ?? '',
    env: environment(options.env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

/** Starts the built command line and leaves its pipes to the caller. */
export const startKihyo = (args: readonly string[]) =>
  spawn(process.execPath, [program, ...args], { env: environment({}), stdio: ['pipe', 'pipe', 'pipe'] })

function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env
  return { ...rest, LANG: 'C.UTF-8', ...extra }
}
