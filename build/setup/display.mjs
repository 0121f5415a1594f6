import { spawn } from 'node:child_process'
import { SetupError, say } from './say.mjs'
import { hasDisplay } from './system.mjs'

/**
 * Runs a task with a display: the one there is, or a virtual one that ends with the task.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withDisplay(env, task) {
  if (hasDisplay()) return task(env)
  say('画面がないため、仮想画面（Xvfb）を使います', 'No display here: using a virtual one (Xvfb)')
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  process.on('exit', stop)
  try {
    const number = await new Promise((resolve, reject) => {
      server.on('error', () => reject(new SetupError('Xvfb did not start')))
      server.on('exit', () => reject(new SetupError('Xvfb did not start')))
      server.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
    })
    return await task({ ...env, DISPLAY: `:${number}` })
  } finally {
    stop()
    process.off('exit', stop)
  }
}
