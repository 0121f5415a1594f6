import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { ROOT, SetupError, say } from './setup/say.mjs'

/** @typedef {{ name: string, passed: number, failed: number, files: readonly string[] }} Result */

const node = process.execPath
const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', path)

/**
 * A check that is one program: passed when it ends with 0.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Result>}
 */
async function checkBy(name, args) {
  const { status, output } = await run(node, args, { quiet: true })
  if (status !== 0) console.log(output)
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, files: [] }
}

/**
 * Unit tests run in the Node.js that ships: Electron's own.
 * @param {string} electron
 * @returns {Promise<Result>}
 */
async function unitTests(electron) {
  const file = join(tmpdir(), `kihyo-unit-${process.pid}.json`)
  await run(node, [join(ROOT, 'build/unit.mjs'), electron, file])
  const report = readReport(file)
  if (report === null) return { name: 'unit', passed: 0, failed: 1, files: [] }
  const files = report.testResults.map(({ name }) => relative(ROOT, name))
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status !== 'passed' && assertionResults.length === 0,
  )
  return {
    name: 'unit',
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken.length,
    files,
  }
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: unknown[] }[] } | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * End-to-end tests drive the real window.
 * @param {string} dist
 * @returns {Promise<Result>}
 */
async function endToEndTests(dist) {
  const file = join(tmpdir(), `kihyo-e2e-${process.pid}.json`)
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  await withDisplay(env, (withScreen) =>
    run(node, [tool('@playwright/test/cli.js'), 'test', '-c', 'test/e2e/playwright.config.ts'], {
      env: withScreen,
    }),
  )
  try {
    const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
    const files = suites.map((/** @type {{ file: string }} */ suite) => `test/e2e/${suite.file}`)
    return {
      name: 'e2e',
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
      files,
    }
  } catch {
    return { name: 'e2e', passed: 0, failed: 1, files: [] }
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * A test file that no run collected would be a check that cannot fail.
 * @param {readonly Result[]} results
 * @returns {Result}
 */
function guard(results) {
  const collected = new Set(results.flatMap(({ files }) => files))
  const there = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:test|spec)\.tsx?$/.test(name))
    .map((name) => `test/${name}`)
  const lost = there.filter((name) => !collected.has(name))
  if (lost.length > 0) console.log(`not run by anything: ${lost.join(', ')}`)
  return { name: 'all test files are run', passed: lost.length === 0 ? 1 : 0, failed: lost.length, files: [] }
}

async function main() {
  const { dist, binary } = await prepare()
  const results = [
    await checkBy('types', [tool('typescript/bin/tsc'), '--noEmit', '-p', '.']),
    await checkBy('lint', [tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']),
    await unitTests(binary),
    // The app as it is installed; its window is driven by the end-to-end tests.
    await checkBy('package', [join(ROOT, 'build/package.mjs'), '--dir']),
    await endToEndTests(dist),
  ]
  results.push(guard(results))
  for (const { name, passed, failed } of results) console.log(`${name}: ${passed} ok, ${failed} not ok`)
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

main().catch((error) => {
  if (!(error instanceof SetupError)) throw error
  say(error.message, error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
