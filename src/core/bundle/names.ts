// Names that Windows keeps for itself, with any ending (learn.microsoft.com, "Naming Files"; superscripts count).
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i
// A name may have 255 bytes; what the export puts around it needs some of them.
const MAX_BYTES = 180

/**
 * A name that every file system takes: one path part, no control or special characters, not reserved, not hidden.
 * @param name  as the user's file is called, or a subject
 */
export function safeFileName(name: string, fallback: string): string {
  const named = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
    .replace(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069<>:"/\\|?*\p{Cs}]/gu, '_')
    .replace(/^[.\s]+/, '')
  const clean = cut(named).replace(/(?<![.\s])[.\s]+$/, '')
  if (clean === '' || /^_+$/.test(clean)) return fallback
  return RESERVED.test(clean) ? `_${clean}` : clean
}

/** As many whole characters as fit: `stream` keeps a half one back. */
const cut = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, MAX_BYTES), { stream: true })

/** What a redacted picture is called, whatever its original was: `screen.jpg` → `screen.png`. */
export const pngName = (name: string): string =>
  `${name.replace(/(?<=.)\.(?:png|jpe?g|jfif|webp|gif|bmp|dib)$/i, '')}.png`

/**
 * `access.log` → `access.masked.log`; a name that is taken gets a number. Case does not tell names apart, and the
 * ending stays however long the name is.
 */
export function maskedName(name: string, taken: ReadonlySet<string>): string {
  const ending = /(?<=.)\.[\w-]{1,20}$/.exec(name)?.[0] ?? ''
  const stem = safeFileName(name.slice(0, name.length - ending.length), 'attachment')
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? `${stem}.masked${ending}` : `${stem}.masked-${n}${ending}`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
