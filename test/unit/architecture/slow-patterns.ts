import { type AST, RegExpParser } from '@eslint-community/regexpp'
import {
  Chars,
  getConsumedChars,
  getLengthRange,
  isPotentiallyZeroLength,
  toCache,
} from 'regexp-ast-analysis'
import { analyse } from 'scslre'

// Where a regular expression may take more than linear time. Two causes are looked for: one repeat after another of the same
// characters (scslre, an analysis made for that), and a long repeat that is begun anew at every place of what it runs over.

/** A repeat of more than this counts as one without end. */
const LONG = 1_000

type Cache = ReturnType<typeof toCache>
type CharSet = ReturnType<typeof getConsumedChars>['chars']

const isWithin = (inner: CharSet, outer: CharSet): boolean => inner.without(outer).isEmpty

/** Whether a match of the element always consumes a character that is none of `chars`. */
function stops(element: AST.Element, chars: CharSet, flags: Cache): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every(({ elements }) => elements.some((one) => stops(one, chars, flags)))
    case 'Quantifier':
      return element.min > 0 && stops(element.element, chars, flags)
    case 'Assertion':
      return bounds(element, chars, flags)
    default:
      return (
        getLengthRange(element, flags).min > 0 && getConsumedChars(element, flags).chars.isDisjointWith(chars)
      )
  }
}

/** Whether an assertion holds at one place at most of a run of `chars`. */
function bounds(assertion: AST.Assertion, chars: CharSet, flags: Cache): boolean {
  if (assertion.kind === 'start') return !flags.multiline || chars.isDisjointWith(Chars.lineTerminator(flags))
  if (assertion.kind === 'word') return !assertion.negate && isWithin(chars, Chars.word(flags))
  if (assertion.kind !== 'lookbehind') return false
  const [first, ...others] = assertion.alternatives
  if (assertion.negate)
    return assertion.alternatives.some(
      ({ elements: [one, ...more] }) =>
        one !== undefined && more.length === 0 && isWithin(chars, getConsumedChars(one, flags).chars),
    )
  return (
    first !== undefined &&
    [first, ...others].every(({ elements }) => elements.some((one) => stops(one, chars, flags)))
  )
}

const holdsAssertion = (element: AST.Element): boolean => /(?<!\\)[$^]|\\[bB]|\(\?<?[=!]/.test(element.raw)

/** Whether the match can still fail at this element. */
const canFail = (element: AST.Element, flags: Cache): boolean =>
  element.type === 'Quantifier' && element.min === 0
    ? false
    : element.type === 'Assertion' || holdsAssertion(element) || !isPotentiallyZeroLength(element, flags)

/** Whether what follows a repeat of `chars` takes whatever ends it, the end of the text too: `[^\n]*(?:\n|$)`. */
function takesTheRest(next: AST.Element, chars: CharSet, flags: Cache): boolean {
  const choices = 'alternatives' in next ? next.alternatives.map(({ elements }) => elements) : [[next]]
  const single = choices.flatMap(([one, ...more]) => (one === undefined || more.length > 0 ? [] : [one]))
  const ends = single.some((one) => one.type === 'Assertion' && one.kind === 'end')
  if (!ends) return false
  const taken = single
    .filter((one) => one.type !== 'Assertion')
    .reduce((all, one) => all.union(getConsumedChars(one, flags).chars), Chars.empty(flags))
  const known = flags.multiline ? taken.union(Chars.lineTerminator(flags)) : taken
  return isWithin(chars.negate(), known)
}

/** What stands before and after a node, up to the whole pattern. */
function around(node: AST.Node): { before: AST.Element[]; after: AST.Element[] } {
  const before: AST.Element[] = []
  const after: AST.Element[] = []
  for (let at: AST.Node = node; at.parent !== null && at.type !== 'Pattern'; at = at.parent) {
    const { parent } = at
    if (parent.type !== 'Alternative') continue
    before.push(...parent.elements.filter(({ end }) => end <= at.start))
    after.push(...parent.elements.filter(({ start }) => start >= at.end))
  }
  return { before, after }
}

function quantifiersOf(node: AST.Node): AST.Quantifier[] {
  if (node.type === 'Quantifier') return [node, ...quantifiersOf(node.element)]
  if ('alternatives' in node)
    return node.alternatives.flatMap((alternative: AST.Node) => quantifiersOf(alternative))
  if (node.type === 'Alternative') return node.elements.flatMap((element) => quantifiersOf(element))
  return []
}

/** Long repeats that are begun anew at every place of what they run over, and then fail: `\s+$`, `key.*=`. */
function begunAnew(pattern: RegExp): string[] {
  if (pattern.sticky) return []
  const literal = new RegExpParser().parseLiteral(String(pattern))
  const flags = toCache(literal.flags)
  return quantifiersOf(literal.pattern)
    .filter(({ max }) => max > LONG)
    .filter((quantifier) => {
      const { before, after } = around(quantifier)
      const { chars } = getConsumedChars(quantifier.element, flags)
      const [next, ...rest] = after
      const open = next !== undefined && takesTheRest(next, chars, flags) ? rest : after
      return (
        open.some((element) => canFail(element, flags)) &&
        !before.some((element) => stops(element, chars, flags))
      )
    })
    .map(({ raw }) => raw)
}

/** What is slow in a pattern, in its own words; nothing where it takes linear time as far as can be told. */
export function slowParts(pattern: RegExp): string[] {
  const { reports } = analyse(pattern)
  const twice = reports.flatMap((report) =>
    report.type === 'Trade'
      ? [`${report.startQuant.raw} beside ${report.endQuant.raw}`]
      : report.type === 'Self'
        ? [report.quant.raw]
        : [],
  )
  return [...new Set([...twice, ...begunAnew(pattern)])]
}
