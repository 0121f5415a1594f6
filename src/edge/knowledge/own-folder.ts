import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ArticleFileError } from '@core/knowledge/article-file'
import { type OwnArticle, parseOwnArticle } from '@core/knowledge/own-article'
import { AppError } from '@shared/errors'

const BYTES_MAX = 1_048_576
const FILES_MAX = 10_000
// Enough for a folder a language and a topic.
const DEPTH_MAX = 4

export interface OwnFolder {
  readonly articles: readonly OwnArticle[]
  /** one a file that could not be used; all others are */
  readonly problems: readonly AppError[]
}

/** Reads the user's own articles from a folder of Markdown files. A folder that is not there is an empty one. */
export async function readOwnFolder(folder: string): Promise<OwnFolder> {
  const articles = new Map<string, OwnArticle>()
  const problems: AppError[] = []
  for (const path of (await filesIn(folder, folder, 0)).slice(0, FILES_MAX).sort()) {
    const name = relative(folder, path).split(sep).join('/')
    try {
      const own = await readOwn(path, name)
      if (articles.has(own.article.id)) throw new AppError('own-twice', { name })
      articles.set(own.article.id, own)
    } catch (error) {
      problems.push(problemOf(error, name))
    }
  }
  return { articles: [...articles.values()], problems }
}

/** Markdown files below a folder; links are not followed, so that nothing outside is read. */
async function filesIn(folder: string, root: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.'))
        return depth < DEPTH_MAX ? filesIn(path, root, depth + 1) : []
      return entry.isFile() && /\.md$/i.test(entry.name) && entry.name !== 'README.md' ? [path] : []
    }),
  )
  return found.flat()
}

async function readOwn(path: string, name: string): Promise<OwnArticle> {
  const { size } = await lstat(path)
  if (size > BYTES_MAX) throw new AppError('own-too-large', { name })
  const bytes = await readFile(path)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('own-not-utf8', { name }, { cause })
  }
  return parseOwnArticle(text, name)
}

function problemOf(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ArticleFileError) {
    const where = { name, line: String(error.line) }
    if (error.key === 'title') return new AppError('own-no-title', where)
    if (error.key === 'verdict') return new AppError('own-verdict', where)
    const detail = error.key === '' ? error.detail : `${error.key}: ${error.detail}`
    return new AppError('own-broken', { ...where, detail })
  }
  return new AppError('cannot-read', {
    path: name,
    detail: error instanceof Error ? error.message : String(error),
  })
}
