import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileKnowledge } from '@core/knowledge/compile'
import { writeKnowledgeFile } from '@core/knowledge/knowledge-file'
import { linesOf } from '@core/knowledge/samples'
import { foldSynonyms } from '@core/knowledge/tokenize'
import { signsOf } from '@core/review/parse/signs'
import { makeRoleFile } from '@core/review/roles/model'
import { lessonsOf } from '@core/review/roles/train'
import { makeWishFile } from '@core/review/wish-model'
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
  const wishes = makeWishFile(
    linesOf(source.articles, source.unknown, source.services, lang),
    foldSynonyms(source.synonyms[lang]),
  )
  const { lines, classes } = readSentences(content, lang)
  const roles = makeRoleFile(lessonsOf(lines, signsOf), classes)
  write(join(out, 'knowledge'), `${lang}.bin`, bytes)
  // The review runs in the window too, which may load files of the page alone.
  for (const folder of [join(out, 'knowledge'), join(out, 'renderer', 'knowledge')]) {
    write(folder, `wishes-${lang}.bin`, wishes)
    write(folder, `roles-${lang}.bin`, roles)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `knowledge ${lang}: ${knowledge.articles.length} articles, ${Math.round(bytes.length / 1024)} KB of sentences ${Math.round(wishes.length / 1024)} and ${Math.round(roles.length / 1024)} KB, ${seconds} s`
}

/** Written aside and renamed: a build that is killed leaves the old file, never half of a new one. */
function write(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.part`), bytes)
  renameSync(join(folder, `${name}.part`), join(folder, name))
}
