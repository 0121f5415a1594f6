// node textlint.mjs FILE RUNS: milliseconds of each run of textlint with its Japanese technical-writing preset, as JSON.
import { readFileSync } from 'node:fs'
import { TextlintKernel } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import preset from 'textlint-rule-preset-ja-technical-writing'

const [file = '', runs = '5'] = process.argv.slice(2)
const { rules, rulesConfig } = preset.default ?? preset
const options = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: markdown.default ?? markdown }],
  rules: Object.entries(rules).map(([ruleId, rule]) => ({ ruleId, rule, options: rulesConfig[ruleId] })),
}
const kernel = new TextlintKernel()
const text = readFileSync(file, 'utf8')
// The first run loads the dictionary.
await kernel.lintText(text, options)
const times = []
for (let run = 0; run < Number(runs); run += 1) {
  const begun = performance.now()
  await kernel.lintText(text, options)
  times.push(performance.now() - begun)
}
process.stdout.write(JSON.stringify(times))
