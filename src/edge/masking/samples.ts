import type { Sample } from '@core/masking/types'

const MOST = 20
const PER_KIND = 3

/** Keeps up to 20 changed lines to look at, few of each kind so that every kind has a chance. In memory only. */
export class Samples {
  private readonly taken: Sample[] = []
  private readonly spare: Sample[] = []
  private readonly perKind = new Map<string, number>()

  /** Whether a line with this kind is still of interest: asked for every hit, so it must be quick. */
  readonly wants = (kind: string): boolean =>
    (this.perKind.get(kind) ?? 0) < PER_KIND || this.spare.length < MOST

  readonly take = (sample: Sample): void => {
    const isVaried = sample.kinds.some((kind) => (this.perKind.get(kind) ?? 0) < PER_KIND)
    for (const kind of sample.kinds) this.perKind.set(kind, (this.perKind.get(kind) ?? 0) + 1)
    if (isVaried && this.taken.length < MOST) this.taken.push(sample)
    else if (this.spare.length < MOST) this.spare.push(sample)
  }

  get list(): Sample[] {
    return [...this.taken, ...this.spare].slice(0, MOST).sort((a, b) => a.line - b.line)
  }
}
