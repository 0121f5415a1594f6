/** One place of a trigger: the characters that fit (code points), and whether it may be left out. */
export interface Place {
  readonly chars: ReadonlySet<number>
  readonly optional: boolean
}

const code = (char: string) => char.codePointAt(0) ?? 0
const range = (from: string, to: string) =>
  Array.from({ length: code(to) - code(from) + 1 }, (_, i) => code(from) + i)
const DIGITS = range('0', '9')
const CLASSES: Readonly<Record<string, readonly number[]>> = {
  d: DIGITS,
  h: [...DIGITS, ...range('a', 'f'), ...range('A', 'F')],
  u: range('A', 'Z'),
  l: range('a', 'z'),
}

/**
 * Reads a trigger: literal characters without regard to case, `\d` a digit, `\h` a hexadecimal digit, `\u` and `\l` a letter
 * of that very case,
 * `[…]` one of these characters (with ranges), `{m,n}` a repeat of what stands before, `\x` the character x itself.
 * @throws {RangeError} for a bracket or brace that never closes
 */
export function parseTrigger(trigger: string): readonly Place[] {
  const places: Place[] = []
  let i = 0
  while (i < trigger.length) {
    const [chars, next] = readPlace(trigger, i)
    i = next
    const repeat = /^\{(\d+),(\d+)\}/.exec(trigger.slice(i))
    const least = repeat ? Number(repeat[1]) : 1
    const most = repeat ? Number(repeat[2]) : 1
    i += repeat ? repeat[0].length : 0
    for (let n = 0; n < most; n++) places.push({ chars, optional: n >= least })
  }
  return places
}

function readPlace(trigger: string, at: number): readonly [ReadonlySet<number>, number] {
  const char = String.fromCodePoint(trigger.codePointAt(at) ?? 0)
  if (char === '[') {
    const close = trigger.indexOf(']', at)
    if (close < 0) throw new RangeError(`no closing bracket in ${trigger}`)
    return [bracket(trigger.slice(at + 1, close)), close + 1]
  }
  if (char !== '\\') return [folded([code(char)]), at + char.length]
  const escaped = trigger.charAt(at + 1)
  return [new Set(CLASSES[escaped] ?? [code(escaped)]), at + 2]
}

function bracket(inside: string): ReadonlySet<number> {
  const codes: number[] = []
  for (let i = 0; i < inside.length; i++) {
    const isRange = inside[i + 1] === '-' && i + 2 < inside.length
    if (isRange) codes.push(...range(inside.charAt(i), inside.charAt(i + 2)))
    else codes.push(code(inside.charAt(i)))
    if (isRange) i += 2
  }
  return folded(codes)
}

function folded(codes: readonly number[]): ReadonlySet<number> {
  return new Set(
    codes.flatMap((c) => {
      const char = String.fromCharCode(c)
      return c < 128 ? [code(char.toLowerCase()), code(char.toUpperCase())] : [c]
    }),
  )
}
