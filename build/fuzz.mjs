// npm run fuzz [-- --seed 1] [-- --seconds 60]: random bytes and broken logs through masking, until the time is over.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { run } from './setup/run.mjs'
import { ROOT, say } from './setup/say.mjs'

/** The longest case takes well under a second; what takes this long hangs. */
const HANGS_MS = 60_000
const words = process.argv.slice(2)

/**
 * @param {string} name
 * @param {number} otherwise
 */
function option(name, otherwise) {
  const value = words.includes(name) ? Number(words[words.indexOf(name) + 1]) : otherwise
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new RangeError(`${name} takes a whole number above 0: npm run fuzz -- --seed 1 --seconds 60`)
}

/**
 * @param {number} seed
 * @param {number} seconds
 * @returns {Promise<number>} failures
 */
function fuzz(seed, seconds) {
  return new Promise((resolve) => {
    const args = [join(ROOT, 'out', 'fuzz', 'fuzz.js'), String(seed), String(seconds)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let at = seed
    let failures = 0
    const hangs = () => {
      say(`シード ${at} で止まったままです`, `Seed ${at} hangs`)
      child.kill('SIGKILL')
    }
    let watch = setTimeout(hangs, HANGS_MS)
    createInterface(child.stdout).on('line', (line) => {
      clearTimeout(watch)
      watch = setTimeout(hangs, HANGS_MS)
      const [word = '', count = ''] = line.split(' ')
      if (word === 'seed') at = Number(count)
      else if (word === 'failed') {
        failures++
        console.log(line)
      } else say(`${count} 件を試しました`, `${count} cases tried`)
    })
    child.once('close', (status) => {
      clearTimeout(watch)
      if (status !== 0 && failures === 0) say(`シード ${at} で異常終了しました`, `Ended badly at seed ${at}`)
      resolve(status === 0 ? 0 : Math.max(1, failures))
    })
  })
}

async function main() {
  const [seed, seconds] = [option('--seed', (Date.now() % 1e9) + 1), option('--seconds', 60)]
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const built = await run(
    process.execPath,
    [vite, 'build', '-c', 'test/fuzz/vite.config.ts', '--logLevel', 'error'],
    {
      quiet: true,
    },
  )
  if (built.status !== 0) throw new Error(built.output)
  say(`シード ${seed} から ${seconds} 秒間試します`, `${seconds} seconds from seed ${seed}`)
  const failures = await fuzz(seed, seconds)
  if (failures > 0)
    say('同じ失敗は --seed で再現できます', `${failures} failed; --seed with the number brings it back`)
  process.exitCode = failures === 0 ? 0 : 1
}

await main()
