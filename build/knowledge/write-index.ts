import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKnowledge } from '@core/knowledge/compile'
import { writeKnowledgeFile } from '@core/knowledge/knowledge-file'
import { signsOf } from '@core/review/parse/signs'
import { makeReaderFile } from '@core/review/reading/model'
import { askedLessons, lessonsOf } from '@core/review/reading/train'
import { readSentences, readSource } from './content'

/**
 * Makes `knowledge/ja.bin` or `en.bin` from the content folder, and beside it what the review knows of sentences.
 * @param out  the folder of the build
 * @returns one line for people
 */
export function writeIndex(content: string, out: string, lang: 'ja' | 'en'): string {
  const started = performance.now()
  const source = readSource(content, lang)
  const knowledge = compileKnowledge(source)
  const bytes = writeKnowledgeFile(knowledge)
  const { lines, classes } = readSentences(content, lang)
  const asks = [...source.articles].flatMap(([id, { asks }]) => asks.map((text) => ({ text, id })))
  const sentences = makeReaderFile([...lessonsOf(lines, signsOf), ...askedLessons(asks)], classes)
  write(join(out, 'knowledge'), `${lang}.bin`, bytes)
  // The review runs in the window too, which may load files of the page alone.
  for (const folder of [join(out, 'knowledge'), join(out, 'renderer', 'knowledge')])
    write(folder, `sentences-${lang}.bin`, sentences)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `knowledge ${lang}: ${knowledge.articles.length} articles, ${Math.round(bytes.length / 1024)} KB and ${Math.round(sentences.length / 1024)} KB of sentences, ${seconds} s`
}

/** Written aside and renamed: a build that is killed leaves the old file, never half of a new one. */
function write(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.part`), bytes)
  renameSync(join(folder, `${name}.part`), join(folder, name))
}
