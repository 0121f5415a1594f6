import { spawn } from 'node:child_process'
import { ROOT } from './say.mjs'

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, onOutput?: (text: string) => void }} [options]
 *   quiet: keep the output, do not show it; onOutput: told of it as it comes
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { env = process.env, quiet = false, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm and npx are scripts on Windows.
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += String(data)
        onOutput?.(String(data))
      })
    child.on('error', (error) => resolve({ status: 127, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}
