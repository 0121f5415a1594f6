import { safeStorage } from 'electron'

/** The system's place for secrets. */
export interface Keystore {
  /** false: nothing that protects from others who can read the user's files */
  readonly isReal: () => boolean
  readonly seal: (secret: Buffer) => Buffer
  /** @throws {Error} when another user or machine has sealed it, or the keystore stays locked */
  readonly open: (sealed: Buffer) => Buffer
}

/** Keychain, DPAPI, or the keyring of a Linux desktop, by way of Electron. */
export const keystore: Keystore = {
  // On Linux without a keyring Electron would "encrypt" with a password that everybody knows.
  isReal: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (secret) => safeStorage.encryptString(secret.toString('base64')),
  open: (sealed) => Buffer.from(safeStorage.decryptString(sealed), 'base64'),
}
