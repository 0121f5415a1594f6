// node masking.mjs FILE TOOL MB: milliseconds in which a library goes through the first MB of a file, in memory already, as JSON.
import { readFileSync } from 'node:fs'

const [file = '', tool = '', megabytes = '8'] = process.argv.slice(2)
const text = readFileSync(file)
  .subarray(0, Number(megabytes) * 1_048_576)
  .toString('utf8')

async function secretlint() {
  const { lintSource } = await import('@secretlint/core')
  const { creator } = await import('@secretlint/secretlint-rule-preset-recommend')
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] }
  return (part) =>
    lintSource({
      source: { content: part, filePath: 'a.log', ext: '.log', contentType: 'text' },
      options: { config, noPhysicFilePath: true },
    })
}

async function openredaction() {
  const { OpenRedaction } = await import('openredaction')
  const redactor = new OpenRedaction()
  return (part) => redactor.detect(part)
}

async function redactPii() {
  const { default: library } = await import('redact-pii')
  const redactor = new library.SyncRedactor()
  return (part) => redactor.redact(part)
}

// They are made for texts, not for logs: pieces of whole lines suit all of them better than one long string.
const PIECE = 65_536

const run = await { secretlint, openredaction, 'redact-pii': redactPii }[tool]()
await run(text.slice(0, 10_000))
const begun = performance.now()
for (let at = 0; at < text.length; ) {
  const newline = text.indexOf('\n', at + PIECE)
  const end = newline < 0 ? text.length : newline + 1
  await run(text.slice(at, end))
  at = end
}
process.stdout.write(JSON.stringify(performance.now() - begun))
