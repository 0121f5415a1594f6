import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@shared/errors'
import * as v from 'valibot'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { systemErrorCode } from '../files/atomic-write'
import {
  ARCHIVE_VERSION,
  foldedPath,
  isSafePath,
  MANIFEST,
  type Manifest,
  ManifestHeadSchema,
  ManifestSchema,
} from './format'

const MB = 1_048_576
/** 10,000 drafts have some 40,000 entries. */
export const ENTRIES_MAX = 200_000
// Small files pack as they like; text packs ten times, what packs a hundred times was stored, and more is a bomb.
const RATIO_MAX = 500
const RATIO_FROM_BYTES = 16 * MB
const MANIFEST_BYTES_MAX = 64 * MB
// S_IFMT and S_IFLNK of <sys/stat.h>, in the upper half of the attributes that Unix writes.
const FILE_TYPE = 0o170000
const LINK = 0o120000

/** An archive whose every entry was looked at before one is unpacked. */
export interface OpenArchive {
  readonly manifest: Manifest
  /** bytes when unpacked */
  readonly sizeBytes: number
  /** @throws {AppError} archive-damaged, archive-too-large */
  readonly read: (path: string, bytesMax: number) => Promise<Buffer>
  readonly unpack: (path: string, target: string, signal?: AbortSignal) => Promise<void>
  readonly close: () => void
}

/**
 * Opens an archive and refuses it as a whole when it is cut off, of a newer format, holds a link or a name that leaves its
 * folder, or would unpack too large.
 * @throws {AppError} cannot-read, archive-damaged, archive-unsafe, archive-too-large, newer-version
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const name = basename(path)
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new AppError('cannot-read', { path, detail: systemErrorCode(cause) ?? String(cause) }, { cause })
  })
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(
    (cause: unknown) => {
      throw damaged(name, cause)
    },
  )
  try {
    const entries = await listEntries(zip, name, size)
    const reader = new EntryReader(zip, entries, name)
    const manifest = await readManifest(reader, entries, name)
    const sizeBytes = manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0)
    const read = (entry: string, bytesMax: number) => reader.read(entry, bytesMax)
    const unpack: OpenArchive['unpack'] = (entry, target, signal) => reader.unpack(entry, target, signal)
    return { manifest, sizeBytes, read, unpack, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof AppError ? error : damaged(name, error)
  }
}

async function listEntries(zip: ZipFile, name: string, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > ENTRIES_MAX)
    throw new AppError('archive-too-large', { name, detail: `${zip.entryCount} > ${ENTRIES_MAX}` })
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    const path = decoded(entry.fileNameRaw)
    const fold = path === null ? '' : foldedPath(path)
    const isLink = ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK
    if (path === null || !isSafePath(path) || isLink || folded.has(fold))
      throw new AppError('archive-unsafe', {
        name,
        entry: shown(path ?? entry.fileNameRaw.toString('latin1')),
      })
    refuseBomb(entry, name)
    // Entries that share their bytes make a small file unpack without end.
    packed += entry.compressedSize
    if (packed > size) throw new AppError('archive-too-large', { name, detail: shown(path) })
    folded.add(fold)
    entries.set(path, entry)
  }
  return entries
}

function refuseBomb({ uncompressedSize, compressedSize }: Entry, name: string): void {
  if (uncompressedSize < RATIO_FROM_BYTES || uncompressedSize <= compressedSize * RATIO_MAX) return
  const detail = `${Math.round(uncompressedSize / MB)} MB`
  throw new AppError('archive-too-large', { name, detail })
}

async function readManifest(reader: EntryReader, entries: ReadonlyMap<string, Entry>, name: string) {
  const bytes = await reader.read(MANIFEST, MANIFEST_BYTES_MAX, false)
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  const head = v.safeParse(ManifestHeadSchema, value)
  if (!head.success) throw damaged(name, new Error(MANIFEST))
  if (head.output.version > ARCHIVE_VERSION) throw new AppError('newer-version', { name })
  const manifest = v.safeParse(ManifestSchema, value)
  if (!manifest.success) throw damaged(name, new Error(MANIFEST))
  const told = new Map(manifest.output.files.map((file) => [file.path, file]))
  for (const [path, entry] of entries) {
    if (path === MANIFEST) continue
    if (told.get(path)?.sizeBytes !== entry.uncompressedSize) throw damaged(name, new Error(shown(path)))
  }
  const missing = [...told.keys()].find((path) => !entries.has(path))
  if (missing !== undefined || told.size !== manifest.output.files.length)
    throw damaged(name, new Error(shown(missing ?? MANIFEST)))
  reader.expect(new Map([...told].map(([path, { sha256 }]) => [path, sha256])))
  return manifest.output
}

class EntryReader {
  private hashes: ReadonlyMap<string, string> = new Map()

  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly name: string,
  ) {}

  expect(hashes: ReadonlyMap<string, string>): void {
    this.hashes = hashes
  }

  async read(path: string, bytesMax: number, isHashed = true): Promise<Buffer> {
    const entry = this.entry(path)
    if (entry.uncompressedSize > bytesMax)
      throw new AppError('archive-too-large', { name: this.name, detail: shown(path) })
    const chunks: Buffer[] = []
    for await (const chunk of this.chunks(path, entry, isHashed)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  /** To a new file, synced. */
  async unpack(path: string, target: string, signal?: AbortSignal): Promise<void> {
    const file = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(this.chunks(path, this.entry(path), true), file, signal === undefined ? {} : { signal })
  }

  private entry(path: string): Entry {
    const entry = this.entries.get(path)
    if (entry === undefined) throw damaged(this.name, new Error(shown(path)))
    return entry
  }

  /** The library ends the stream with an error when there are more bytes than declared, or fewer. */
  private async *chunks(path: string, entry: Entry, isHashed: boolean): AsyncGenerator<Buffer> {
    const hash = createHash('sha256')
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const bytes = Buffer.from(chunk)
        hash.update(bytes)
        yield bytes
      }
    } catch (error) {
      throw damaged(this.name, error)
    }
    if (isHashed && hash.digest('hex') !== this.hashes.get(path))
      throw damaged(this.name, new Error(shown(path)))
  }
}

function decoded(raw: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return null
  }
}

/** A name of somebody else's making, fit for one line. */
const shown = (path: string): string => path.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?').slice(0, 120)

function damaged(name: string, cause: unknown): AppError {
  const detail = systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause))
  return new AppError('archive-damaged', { name, detail: shown(detail) }, { cause })
}
