import { runCase } from './cases'

// node fuzz.js SEED SECONDS: prints each seed before it is tried, so that whoever watches knows where it hangs.
const [seed = '1', seconds = '60'] = process.argv.slice(2)
const end = performance.now() + Number(seconds) * 1_000
let failed = 0
let next = Number(seed)
while (performance.now() < end) {
  console.log(`seed ${next}`)
  await runCase(next).catch((error: unknown) => {
    failed++
    console.log(`failed ${next}: ${error instanceof Error ? error.message : String(error)}`)
  })
  next++
}
console.log(`done ${next - Number(seed)} ${failed}`)
process.exitCode = failed === 0 ? 0 : 1
