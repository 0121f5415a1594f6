import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SettingsSchema } from '@shared/contract'
import { AppError, type ErrorCode } from '@shared/errors'
import type * as v from 'valibot'
import { CardsFileSchema } from '../attachments/stored-cards'
import { DraftFolder } from '../drafts/draft-folder'
import { systemErrorCode } from '../files/atomic-write'
import { parseJson } from '../files/json'
import { HandOverFiles } from '../hand-over/hand-over-files'
import { type ArchiveKind, isLeftOut, isSafePath } from './format'

/** One entry to write: a file as it is, or bytes made from it. */
export interface Source {
  readonly path: string
  readonly from: { readonly file: string } | { readonly bytes: Buffer }
}

export interface Wanted {
  readonly kind: ArchiveKind
  /** for `drafts`: which ones */
  readonly ids?: readonly string[]
  /** for `backup` alone: the keys of the cases, too */
  readonly withKeys?: boolean
  /** for `backup` alone: what the stand-ins of the cases stand for, too */
  readonly withOriginals?: boolean
  /** for `drafts`: they are read-only for whoever opens them */
  readonly isHandedOver?: boolean
}

/** What the archive will hold, one after another, so that memory stays small; drafts that cannot be read go to `problems`. */
export async function* gather(
  dataFolder: string,
  wanted: Wanted,
  problems: AppError<ErrorCode>[],
): AsyncGenerator<Source> {
  if (wanted.kind === 'backup') {
    const kept = [
      ...(wanted.withKeys === true ? [] : ['keys']),
      ...(wanted.withOriginals === true ? [] : ['originals']),
    ]
    yield* everyFile(dataFolder, '', kept)
    return
  }
  const drafts = new DraftFolder(dataFolder)
  for (const id of wanted.kind === 'everything' ? (await drafts.ids()).sort() : (wanted.ids ?? [])) {
    const stored = await drafts.read(id).catch((error: unknown) => {
      // One that was asked for by name must not be missing from what is handed on.
      if (!(error instanceof AppError) || wanted.kind === 'drafts') throw error
      if (error.code !== 'draft-missing') problems.push(error)
      return null
    })
    if (stored === null) continue
    yield { path: `drafts/${id}.json`, from: { bytes: Buffer.from(`${JSON.stringify(stored, null, 1)}\n`) } }
    yield* companions(dataFolder, id)
    yield* handOver(dataFolder, id, wanted.isHandedOver === true)
  }
  if (wanted.kind === 'everything') yield* choices(dataFolder)
}

/** A draft's history and its masked copies; of the originals not even their place. */
async function* companions(dataFolder: string, id: string): AsyncGenerator<Source> {
  yield { path: `history/${id}.jsonl`, from: { file: join(dataFolder, 'history', `${id}.jsonl`) } }
  const text = await textOf(join(dataFolder, 'attachments', id, 'cards.json'))
  if (text === null) return
  const cards = parsedOrNull(text, CardsFileSchema)?.cards.filter(({ state }) => state === 'masked') ?? []
  for (const card of cards) {
    const path = `attachments/${id}/${card.id}.masked`
    yield { path, from: { file: join(dataFolder, path) } }
  }
  const told = { version: 1, cards: cards.map((card) => ({ ...card, sourcePath: '' })) }
  if (cards.length > 0)
    yield { path: `attachments/${id}/cards.json`, from: { bytes: Buffer.from(JSON.stringify(told)) } }
}

/** That it was handed on, and what was said about it. */
async function* handOver(dataFolder: string, id: string, isHandedOver: boolean): AsyncGenerator<Source> {
  const files = new HandOverFiles(dataFolder)
  const handed = await files.handed(id)
  const role = isHandedOver ? 'in' : handed?.role
  if (handed !== null) {
    const bytes = Buffer.from(`${JSON.stringify({ ...handed, role }, null, 1)}\n`)
    yield { path: `handed/${id}.json`, from: { bytes } }
  }
  for (const comment of await files.comments(id)) {
    const bytes = Buffer.from(`${JSON.stringify(comment, null, 1)}\n`)
    yield { path: `comments/${id}/${comment.id}.json`, from: { bytes } }
  }
}

async function* choices(dataFolder: string): AsyncGenerator<Source> {
  const text = await textOf(join(dataFolder, 'settings.json'))
  const settings = text === null ? null : parsedOrNull(text, SettingsSchema)
  if (settings !== null) {
    const bytes = Buffer.from(`${JSON.stringify({ ...settings, lastDraftId: null }, null, 1)}\n`)
    yield { path: 'settings.json', from: { bytes } }
  }
  for await (const source of everyFile(dataFolder, 'articles')) if (/\.md$/i.test(source.path)) yield source
}

/**
 * Every regular file below a folder; links are not followed.
 * @param kept  folders that stay where they are
 */
async function* everyFile(
  dataFolder: string,
  inside: string,
  kept: readonly string[] = [],
): AsyncGenerator<Source> {
  const entries = await readdir(join(dataFolder, inside), { withFileTypes: true }).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (!isSafePath(path) || isLeftOut(path) || kept.includes(path)) continue
    if (entry.isDirectory()) yield* everyFile(dataFolder, path, kept)
    else if (entry.isFile()) yield { path, from: { file: join(dataFolder, path) } }
  }
}

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  })

function parsedOrNull<T>(text: string, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    return parseJson(text, schema)
  } catch {
    return null
  }
}
