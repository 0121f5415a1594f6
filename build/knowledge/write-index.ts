import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKnowledge } from '@core/knowledge/compile'
import { readSource } from './content'

/**
 * Makes `ja.json` or `en.json` from the content folder.
 * @returns one line for people
 */
export function writeIndex(content: string, out: string, lang: 'ja' | 'en'): string {
  mkdirSync(out, { recursive: true })
  const started = performance.now()
  const file = compileKnowledge(readSource(content, lang))
  const json = JSON.stringify(file)
  // Written aside and renamed: a build that is killed leaves the old index, never half of a new one.
  writeFileSync(join(out, `${lang}.json.part`), json)
  renameSync(join(out, `${lang}.json.part`), join(out, `${lang}.json`))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `knowledge ${lang}: ${file.articles.length} articles, ${Math.round(json.length / 1024)} KB, ${seconds} s`
}
