import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NO_ORIGINALS, type OriginalsKept, OriginalsSchema } from '@core/masking/originals'
import { replaceFile, systemErrorCode } from '@edge/files/atomic-write'
import { AppError } from '@shared/errors'
import * as v from 'valibot'
import { JsonFile, parseJson, setAside } from '../json-file'
import type { Keystore } from '../keystore'
import { openBytes, SEAL_KEY_BYTES, sealBytes } from './sealed-bytes'

const KeyFileSchema = v.object({
  version: v.literal(1),
  /** base64; sealed by the system's keystore or, where there is none, the key itself in a file of mode 0600 */
  key: v.string(),
  sealed: v.boolean(),
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * What stands behind the stand-ins of each case: `originals/<draft>.sealed`, AES-256-GCM under one key of this folder,
 * `originals/key.json`.
 */
export class OriginalsFiles {
  private key: Promise<{ key: Buffer; sealed: boolean }> | null = null

  constructor(
    private readonly folder: string,
    private readonly keystore: Keystore,
  ) {}

  /** @throws {AppError} originals-unreadable; the file is renamed first, when it is the file's fault */
  async read(draftId: string): Promise<OriginalsKept> {
    const sealed = await this.readSealed(draftId)
    if (sealed === null) return NO_ORIGINALS
    const { key } = await this.keyOf()
    try {
      return parseJson(openBytes(sealed, key, draftId).toString('utf8'), OriginalsSchema)
    } catch (error) {
      const keptAs = await this.setMapAside(draftId)
      const detail = `${messageOf(error)}; ${keptAs}`
      throw new AppError('originals-unreadable', { detail }, { cause: error })
    }
  }

  async write(draftId: string, originals: OriginalsKept): Promise<void> {
    const { key } = await this.keyOf()
    await this.writeSealed(draftId, sealBytes(Buffer.from(JSON.stringify(originals)), key, draftId))
  }

  /** As it lies on the disk; null: there is none. */
  async readSealed(draftId: string): Promise<Buffer | null> {
    try {
      return await readFile(this.path(draftId))
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  async writeSealed(draftId: string, sealed: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await replaceFile(this.path(draftId), sealed)
  }

  /** Also what was set aside. */
  async remove(draftId: string): Promise<void> {
    const names = await readdir(this.folder).catch(() => [])
    const isOurs = (name: string) =>
      name === `${draftId}.sealed` || /^\.damaged(?:-\d+)?$/.test(name.slice(`${draftId}.sealed`.length))
    const ours = names.filter((name) => name.startsWith(`${draftId}.sealed`) && isOurs(name))
    await Promise.all(ours.map((name) => rm(join(this.folder, name), { force: true })))
  }

  /** A key that an open keystore cannot read was sealed elsewhere: it would be in the way of all that comes. */
  async giveUpForeignKey(): Promise<void> {
    const names = await readdir(this.folder).catch((): string[] => [])
    if (!names.includes('key.json') || !this.keystore.isReal()) return
    const isForeign = await this.keyOf().then(
      () => false,
      () => true,
    )
    if (isForeign) await setAside(join(this.folder, 'key.json'))
  }

  /** Whether the key is, or would be, sealed by the system's keystore. */
  async isSealedBySystem(): Promise<boolean> {
    const stored = await this.keyFile()
      .read()
      .catch(() => null)
    return stored?.sealed ?? this.keystore.isReal()
  }

  private path = (draftId: string): string => join(this.folder, `${draftId}.sealed`)

  private keyFile = () => new JsonFile(join(this.folder, 'key.json'), KeyFileSchema)

  private keyOf(): Promise<{ key: Buffer; sealed: boolean }> {
    if (this.key !== null) return this.key
    const key = this.readOrMake()
    this.key = key
    key.catch(() => {
      this.key = null
    })
    return key
  }

  private async readOrMake(): Promise<{ key: Buffer; sealed: boolean }> {
    try {
      const stored = await this.keyFile().read()
      if (stored !== null) {
        const bytes = Buffer.from(stored.key, 'base64')
        return { key: stored.sealed ? this.keystore.open(bytes) : bytes, sealed: stored.sealed }
      }
    } catch (error) {
      // A keyring that is locked may be open tomorrow: nothing is thrown away.
      throw new AppError(
        'originals-unreadable',
        { detail: `key.json: ${messageOf(error)}` },
        { cause: error },
      )
    }
    const key = randomBytes(SEAL_KEY_BYTES)
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const sealed = this.keystore.isReal()
    const kept = sealed ? this.keystore.seal(key) : key
    await this.keyFile().write({ version: 1, key: kept.toString('base64'), sealed })
    return { key, sealed }
  }

  private async setMapAside(draftId: string): Promise<string> {
    const taken = new Set(await readdir(this.folder))
    let name = `${draftId}.sealed.damaged`
    for (let n = 2; taken.has(name); n += 1) name = `${draftId}.sealed.damaged-${n}`
    await rename(this.path(draftId), join(this.folder, name))
    return name
  }
}
