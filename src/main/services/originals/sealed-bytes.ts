import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// AES-256-GCM as NIST SP 800-38D has it: a nonce of 96 bits, never used twice, a tag of 128.
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const SEAL_KEY_BYTES = 32

/** @param owner  what the bytes belong to; they open for nothing else */
export function sealBytes(bytes: Buffer, key: Buffer, owner: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws {Error} when a byte, the key or the owner is another */
export function openBytes(sealed: Buffer, key: Buffer, owner: string): Buffer {
  const body = NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(NONCE_BYTES, body))
  return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()])
}
