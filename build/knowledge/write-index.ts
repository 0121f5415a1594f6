import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKnowledge } from '@core/knowledge/compile'
import { writeKnowledgeFile } from '@core/knowledge/knowledge-file'
import { readSource } from './content'

/**
 * Makes `ja.bin` or `en.bin` from the content folder.
 * @returns one line for people
 */
export function writeIndex(content: string, out: string, lang: 'ja' | 'en'): string {
  mkdirSync(out, { recursive: true })
  const started = performance.now()
  const knowledge = compileKnowledge(readSource(content, lang))
  const bytes = writeKnowledgeFile(knowledge)
  // Written aside and renamed: a build that is killed leaves the old index, never half of a new one.
  writeFileSync(join(out, `${lang}.bin.part`), bytes)
  renameSync(join(out, `${lang}.bin.part`), join(out, `${lang}.bin`))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `knowledge ${lang}: ${knowledge.articles.length} articles, ${Math.round(bytes.length / 1024)} KB, ${seconds} s`
}
