import { kindOfLabel } from './kinds'
import { linesOf } from './look'
import type { LineLooker, LookedLine } from './looked'
import type { MaskerOptions } from './masker'
import { plainStandIn, standIns } from './resolve'

/** Finds the stand-ins in a part of a masked copy; what was kept or offered there looks like any other text. */
export class MaskedLooker implements LineLooker {
  constructor(private readonly decode?: MaskerOptions['decode']) {}

  lines(bytes: Uint8Array): LookedLine[] {
    return linesOf(bytes, [], this.decode).map((line) => ({ ...line, marks: marksOf(line.text) }))
  }
}

function marksOf(text: string): LookedLine['marks'] {
  return standIns(text).map(({ start, end }) => {
    const shown = text.slice(start, end)
    const standIn = plainStandIn(shown)
    return { start, end, kind: kindOfStandIn(standIn), standIn, text: shown, fate: 'mask', isPart: false }
  })
}

/** `<PASSWORD-7K2QF4M3TX>` is a password, `<IP-prv-0a.…>` an address. */
function kindOfStandIn(standIn: string): string {
  const label = standIn.startsWith('<IP-') ? 'IP' : standIn.slice(1, standIn.lastIndexOf('-'))
  return kindOfLabel(label)
}
