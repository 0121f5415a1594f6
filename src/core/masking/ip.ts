/** Four numbers of a dotted address; null when it is none. Leading zeros would be read as octal by some. */
export function parseV4(text: string): readonly number[] | null {
  const octets: number[] = []
  let octet = -1
  for (let i = 0; i <= text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) {
      if (octet === 0) return null
      octet = octet < 0 ? digit : octet * 10 + digit
      if (octet > 255) return null
    } else {
      if (octet < 0 || (i < text.length && digit !== DOT)) return null
      octets.push(octet)
      octet = -1
    }
  }
  return octets.length === 4 ? octets : null
}

const DOT = -2

/** Eight groups of an address (RFC 4291, 2.2); null when it is none. */
export function parseV6(text: string): readonly number[] | null {
  const dotted = /^(.*:)((?:\d{1,3}\.){3}\d{1,3})$/.exec(text)
  const tail = dotted?.[2] === undefined ? null : parseV4(dotted[2])
  if (dotted && tail === null) return null
  const [a = 0, b = 0, c = 0, d = 0] = tail ?? []
  const plain =
    tail === null ? text : `${dotted?.[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  const halves = plain.split('::')
  if (halves.length > 2) return null
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - left.length - right.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  return groups.every((g) => /^[0-9A-Fa-f]{1,4}$/.test(g)) ? groups.map((g) => Number.parseInt(g, 16)) : null
}

// Link-local services that AWS publishes: instance metadata, ECS credentials, EKS Pod Identity, DNS, time.
const AWS_SERVICES = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '169.254.169.253',
  '169.254.169.123',
])

/** Addresses that mean the same everywhere: loopback, this network, AWS's services, masks and broadcast (RFC 6890). */
export function keptV4(octets: readonly number[]): boolean {
  const [a = 0] = octets
  return (
    a === 0 || a === 127 || a === 255 || (a === 169 && AWS_SERVICES.has(octets.join('.'))) || isMask(octets)
  )
}

function isMask(octets: readonly number[]): boolean {
  if ((octets[0] ?? 0) < 128 || octets[3] !== 0) return false
  const value = octets.reduce((all, octet) => all * 256 + octet, 0)
  const inverted = 2 ** 32 - value
  return (
    (octets[0] ?? 0) >= 128 &&
    octets[3] === 0 &&
    (octets[0] === 255 || octets.slice(1).every((o) => o === 0)) &&
    (inverted & (inverted - 1)) === 0
  )
}

export function keptV6(groups: readonly number[]): boolean {
  const head = groups.slice(0, 7)
  const isLow = head.every((g) => g === 0) && (groups[7] ?? 0) <= 1
  // fd00:ec2::254 and its neighbours: the same services as above.
  const isAws = groups[0] === 0xfd00 && groups[1] === 0xec2
  // "ab::" or "a::b" of a program: an address has more to say, and ::c means nothing.
  const isNamespace = groups.filter((g) => g !== 0).length < 2 && (groups[0] ?? 0) < 0x2000
  return isLow || isAws || isNamespace
}

function classOfV4([a = 0, b = 0]: readonly number[]): string {
  if (a === 169 && b === 254) return 'lnk'
  if (a >= 224 && a < 240) return 'mul'
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128)
  return isPrivate ? 'prv' : 'pub'
}

function classOfV6([a = 0]: readonly number[]): string {
  if ((a & 0xffc0) === 0xfe80) return 'lnk'
  if ((a & 0xff00) === 0xff00) return 'mul'
  return (a & 0xfe00) === 0xfc00 ? 'prv' : 'pub'
}

type Hmac = (text: string) => Uint8Array

/**
 * The stand-in of an address: it tells public, private, link-local and multicast apart, and two addresses with the
 * same leading groups keep the same leading groups.
 */
export function standInOf(value: string, hmac: Hmac): string {
  const v4 = parseV4(value)
  if (v4 !== null) return `<IP-${classOfV4(v4)}-${groupsOfV4(value, v4, hmac)}>`
  const v6 = parseV6(value) ?? []
  const groups = v6.map((group, i) => {
    const hash = hmac(`ip6 ${v6.slice(0, i).join(':')}`)
    return hex(
      (permute(group >> 8, hash) << 8) |
        permute(group & 255, hmac(`ip6 ${v6.slice(0, i).join(':')} ${group >> 8}`)),
      4,
    )
  })
  return `<IP-${classOfV6(v6)}-${groups.join(':')}>`
}

function groupsOfV4(value: string, octets: readonly number[], hmac: Hmac): string {
  let groups = ''
  // Behind what stands before the dot: nothing, "10", "10.1", "10.1.2".
  let end = 0
  for (const octet of octets) {
    const group = hex(permute(octet, hmac(`ip4 ${value.slice(0, end)}`)), 2)
    groups += end === 0 ? group : `.${group}`
    end = value.indexOf('.', end + 1)
  }
  return groups
}

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')

/**
 * A keyed permutation of one byte: four Feistel rounds whose tables of 16 half bytes are the 32 bytes of the hash. Being
 * a permutation, it never gives two neighbours the same group.
 */
function permute(byte: number, hash: Uint8Array): number {
  let left = byte >> 4
  let right = byte & 15
  for (let round = 0; round < 4; round++) {
    const pair = hash[round * 8 + (right >> 1)] ?? 0
    const mixed = left ^ (right & 1 ? pair >> 4 : pair & 15)
    left = right
    right = mixed
  }
  return (left << 4) | right
}
