import { Cache } from './cache'
import type { Detector } from './define'
import { matchAt } from './scan'

/** A keyed hash: HMAC-SHA-256 under the case's key, at least 8 bytes of it. */
export type Hmac = (value: string) => Uint8Array

// RFC 4648 base 32: no 0, 1, 8, 9, which are misread as letters.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const CODE_LENGTH = 10
// Longer values are not remembered, so that each entry is small.
const CACHED_LENGTH = 256
// By kind. More of them made nothing faster: what is old is in the garbage collector's way.
const CACHED_VALUES = 2_048
const CACHED_HASHES = 4_096

/** Ten base-32 characters, 50 bits, of a value's keyed hash. */
export function codeOf(hash: Uint8Array): string {
  let code = ''
  for (let i = 0; i < CODE_LENGTH; i++) {
    const bit = i * 5
    const pair = ((hash[bit >> 3] ?? 0) << 8) | (hash[(bit >> 3) + 1] ?? 0)
    code += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return code
}

/** A value's stand-in, and whether the tally has seen it: asking there again for every hit would cost. */
export interface StandIn {
  readonly text: string
  isCounted: boolean
}

/** Makes stand-ins. Nothing has to be remembered; what is cached only saves time. */
export class StandIns {
  private readonly makers = new Map<Detector, (value: string) => StandIn>()
  private readonly hmac: Hmac

  constructor(private readonly rawHmac: Hmac) {
    const hashes = new Cache<Uint8Array>(CACHED_HASHES)
    this.hmac = (value) => hashes.get(value, rawHmac)
  }

  /** The stand-in of a value, as it stands in plain text. */
  of(detector: Detector, value: string): StandIn {
    let maker = this.makers.get(detector)
    if (maker === undefined) {
      maker = this.makerOf(detector)
      this.makers.set(detector, maker)
    }
    return maker(value)
  }

  private makerOf({ label, standIn }: Detector): (value: string) => StandIn {
    const make = (value: string) => ({
      text: standIn ? standIn(value, this.hmac) : `<${label}-${codeOf(this.rawHmac(value))}>`,
      isCounted: false,
    })
    const cache = new Cache<StandIn>(CACHED_VALUES)
    return (value) => (value.length > CACHED_LENGTH ? make(value) : cache.get(value, make))
  }
}

/** Where a stand-in is put. */
export interface Place {
  readonly start: number
  readonly end: number
  /** The line is text of an element that an earlier line opened. */
  readonly isInElement?: boolean
}

/**
 * Puts a stand-in so that what is around it keeps its form: a bare JSON number becomes a string, in XML the angle brackets
 * are escaped, and the host of a URL gets letters, digits and hyphens alone.
 */
export function fitInto(line: string, { start, end, isInElement = false }: Place, standIn: string): string {
  if (isBareJsonNumber(line, start, end)) return `"${standIn}"`
  if (IN_HOSTS.test(standIn) && isInHost(line, start, end)) return hostForm(standIn)
  if (isInElement || isInXml(line, start, end)) return `&lt;${standIn.slice(1, -1)}&gt;`
  return standIn
}

const LONGEST_AUTHORITY = 320
// What a host may be made of.
const IN_HOSTS = /^<(?:HOST|TERM|ACCOUNT|IP)-/
const IN_AUTHORITY = /^[A-Za-z0-9._~%!$&*+,:@[\\-]*$/
const BEHIND_HOST = /[^\s/?#"'<>\\]{0,320}/y

/** Whether this lies in the host of `scheme://user@host:port/`, also where JSON has escaped the slashes. */
function isInHost(line: string, start: number, end: number): boolean {
  const at = line.lastIndexOf('/', start - 1) + 1
  if (at === 0 || start - at > LONGEST_AUTHORITY || !IN_AUTHORITY.test(line.slice(at, start))) return false
  const isOpen = line.endsWith('://', at) || line.endsWith(':\\/\\/', at)
  // What stands before an @ is the user.
  return isOpen && !(matchAt(BEHIND_HOST, line, end)?.[0].includes('@') ?? false)
}

/** `<IP-prv-36.3d.3d.38>` as a label of a host: `IP-prv-36-3d-3d-38`. A URL that ends in a number would be an address. */
const hostForm = (standIn: string) => standIn.slice(1, -1).replace(/[.:]/g, '-')

function isBareJsonNumber(line: string, start: number, end: number): boolean {
  let before = start - 1
  while (line[before] === ' ' && start - before < 9) before--
  const opens = line[before] === '[' || (line[before] === ':' && line[before - 1] === '"')
  if (!opens || !/^\d+$/.test(line.slice(start, end))) return false
  return /^\s{0,8}(?:[,}\]]|$)/.test(line.slice(end, end + 10)) && line[before - 2] !== '\\'
}

const TAG_OPEN = /<[A-Za-z][\w:.-]{0,60}(?:\s[^<>]*)?$/

function isInXml(line: string, start: number, end: number): boolean {
  const open = start === 0 ? -1 : line.lastIndexOf('<', start - 1)
  if (open < Math.max(0, start - 512)) return false
  const tag = line.slice(open, start)
  const isAttribute = TAG_OPEN.test(tag) && /=\s*["'][^"']*$/.test(tag)
  const isText =
    /^<[A-Za-z][^<>]*>[^<>]*$|^<!\[CDATA\[/.test(tag) &&
    (line.slice(end, end + 512).includes('</') || isWholeRest(line, open, end))
  return (isAttribute && line.slice(end, end + 512).includes('>')) || (isText && !tag.startsWith('<!'))
}

/** `<password>hunter2` alone on its line: the element is closed on a later one. */
const isWholeRest = (line: string, open: number, end: number) =>
  line.slice(0, open).trim() === '' && line.slice(end, end + 8).trim() === ''
