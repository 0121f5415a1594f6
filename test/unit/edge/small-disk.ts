import { execFileSync, spawnSync } from 'node:child_process'

/** A disk that a test can fill. */
export interface SmallDisk {
  /** false where the tests may not mount one: then the disk is as large as any, and writing must simply succeed */
  readonly isSmall: boolean
  readonly makeReadOnly: () => void
  readonly remove: () => void
}

/** Mounts a real file system of 256 KB on an empty folder, where that is possible (Linux, as root). */
export function mountSmallDisk(folder: string): SmallDisk {
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0
  const isSmall =
    mayMount &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'kihyo-test', folder], { stdio: 'ignore' })
      .status === 0
  return {
    isSmall,
    makeReadOnly: () => {
      if (isSmall) execFileSync('mount', ['-o', 'remount,ro', folder])
    },
    remove: () => {
      if (isSmall) execFileSync('umount', [folder])
    },
  }
}
