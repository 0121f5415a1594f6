/** A vendor's token: its fixed part (lower case, unique), and the whole of it. */
export interface VendorToken {
  readonly vendor: string
  /** In the language of trigger.ts, of a fixed length. */
  readonly trigger: string
  /** From where the trigger begins; group 1, where there is one, is the secret. */
  readonly pattern: RegExp
  /** What belongs to the token and stands before the trigger. */
  readonly lead?: RegExp
}

export const token = (vendor: string, trigger: string, pattern: RegExp, lead?: RegExp): VendorToken =>
  lead === undefined ? { vendor, trigger, pattern } : { vendor, trigger, pattern, lead }
