import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { JsonFile } from '../json-file'
import { keystore } from '../keystore'

const KEY_BYTES = 32
const KeyFileSchema = v.object({
  version: v.literal(1),
  /** base64; sealed by the system's keystore or, where there is none, the key itself in a file of mode 0600 */
  key: v.string(),
  sealed: v.boolean(),
})

/** The key of a case's stand-ins: made once, kept on this laptop, never part of a bundle. */
export class CaseKeys {
  // Two files dropped together ask at the same moment, and must get one key.
  private readonly keys = new Map<string, Promise<Buffer>>()

  constructor(private readonly folder: string) {}

  /** @returns 32 bytes, the same for a draft at every call */
  keyOf(draftId: string): Promise<Buffer> {
    const known = this.keys.get(draftId)
    if (known !== undefined) return known
    const key = this.readOrMake(draftId)
    this.keys.set(draftId, key)
    key.catch(() => this.keys.delete(draftId))
    return key
  }

  private async readOrMake(draftId: string): Promise<Buffer> {
    const file = new JsonFile(join(this.folder, `${draftId}.json`), KeyFileSchema)
    const stored = await file.read()
    if (stored !== null) {
      const bytes = Buffer.from(stored.key, 'base64')
      return stored.sealed ? keystore.open(bytes) : bytes
    }
    const key = randomBytes(KEY_BYTES)
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const sealed = keystore.isReal()
    const kept = sealed ? keystore.seal(key) : key
    await file.write({ version: 1, key: kept.toString('base64'), sealed })
    return key
  }
}
