/** What no address is: no part before or after one @, no dot behind it, or a blank within. */
const ADDRESS = /^[^\s@,;]{1,64}@[^\s@,;]{1,190}\.[^\s@,;.]{2,63}$/

export interface MailList {
  readonly addresses: readonly string[]
  /** what was written and is no address */
  readonly wrong: readonly string[]
}

/** Addresses as people write them one after another: with commas, semicolons, blanks or line breaks between, also full-width. */
export function readMailList(text: string): MailList {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '')
  const unique = [...new Set(parts)]
  return {
    addresses: unique.filter((part) => ADDRESS.test(part)),
    wrong: unique.filter((part) => !ADDRESS.test(part)),
  }
}
