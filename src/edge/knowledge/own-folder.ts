import type { Dirent } from 'node:fs'
import { constants, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleFileError } from '@core/knowledge/article-file'
import { isSameArticle, type OwnArticle, parseOwnArticle } from '@core/knowledge/own-article'
import { AppError } from '@shared/errors'

const BYTES_MAX = 1_048_576
// The most that are read; the rest is told.
const FILES_MAX = 10_000
// Enough for a folder a language and a topic.
const DEPTH_MAX = 4

export interface OwnFolder {
  readonly articles: readonly OwnArticle[]
  /** one a file that could not be used; all others are */
  readonly problems: readonly AppError[]
}

/**
 * Reads the user's own articles from a folder of Markdown files. A folder that is not there is an empty one.
 * @param most  how many files are read; the others are told
 */
export async function readOwnFolder(folder: string, most: number = FILES_MAX): Promise<OwnFolder> {
  const { files, problems } = await filesIn(folder)
  const articles = new Map<string, OwnArticle[]>()
  for (const name of files.slice(0, most)) {
    try {
      const own = await readOwn(join(folder, name), name)
      const known = articles.get(own.article.id) ?? []
      if (known.some((each) => isSameArticle(each, own))) throw new AppError('own-twice', { name })
      articles.set(own.article.id, [...known, own])
    } catch (error) {
      problems.push(problemOf(error, name))
    }
  }
  const next = files[most]
  const count = String(files.length - most)
  if (next !== undefined)
    problems.push(new AppError('own-too-many', { name: next, count, limit: String(most) }))
  return { articles: [...articles.values()].flat(), problems }
}

/** Markdown files below a folder by their names in it, sorted, with `/`. Links are not followed: nothing outside is read. */
async function filesIn(folder: string) {
  const files: string[] = []
  const problems: AppError[] = []
  const walk = async (inside: string, depth: number): Promise<void> => {
    for (const entry of await entriesOf(folder, inside, problems)) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (/\.md$/i.test(entry.name)) take(entry, name)
      else if (entry.isDirectory() && depth < DEPTH_MAX) await walk(name, depth + 1)
    }
  }
  const take = (entry: Dirent, name: string) => {
    if (entry.isSymbolicLink()) problems.push(new AppError('own-link', { name }))
    else if (entry.isDirectory()) problems.push(new AppError('own-is-folder', { name }))
    else if (entry.isFile() && !/^readme\.md$/i.test(entry.name)) files.push(name)
  }
  await walk('', 0)
  return { files: files.sort(), problems }
}

async function entriesOf(folder: string, inside: string, problems: AppError[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(folder, inside), { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    if (inside !== '' || !isMissing(error)) problems.push(problemOf(error, inside === '' ? folder : inside))
    return []
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function readOwn(path: string, name: string): Promise<OwnArticle> {
  // A file that became a link since it was listed is not followed either.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    if ((await handle.stat()).size > BYTES_MAX) throw new AppError('own-too-large', { name })
    return parseOwnArticle(decoded(await handle.readFile(), name), name)
  } finally {
    await handle.close()
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new AppError('own-not-utf8', { name, line: String(firstBadLine(bytes)) }, { cause })
  }
}

/** Counted from 1; UTF-8 has no line feed inside a character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const next = end < 0 ? bytes.length : end + 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, next))
    } catch {
      return line
    }
    start = next
  }
  return line
}

function problemOf(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ArticleFileError) return faultOf(error, name)
  return new AppError('own-unreadable', {
    name,
    detail: error instanceof Error ? error.message : String(error),
  })
}

function faultOf({ fault, key, line, detail }: ArticleFileError, name: string): AppError {
  const where = { name, line: String(line) }
  switch (fault) {
    case 'no-front-matter':
      return new AppError('own-no-front-matter', where)
    case 'unclosed':
      return new AppError('own-unclosed', where)
    case 'no-body':
      return new AppError('own-no-body', where)
    case 'yaml':
      return new AppError('own-yaml', { ...where, detail })
    case 'no-keys':
      return new AppError('own-no-title', where)
    case 'value':
      return valueFaultOf(key, where)
  }
}

function valueFaultOf(key: string, where: { readonly name: string; readonly line: string }): AppError {
  if (key === 'title') return new AppError('own-no-title', where)
  if (key === 'verdict') return new AppError('own-verdict', where)
  if (key === 'language') return new AppError('own-language', where)
  if (key === 'asOf') return new AppError('own-day', where)
  return new AppError('own-value', { ...where, key: key.split('.')[0] ?? key })
}
