import * as v from 'valibot'
import type { Claim } from './resolve'
import { type Hmac, type StandIn, StandIns } from './stand-in'

/** What the owner decided about single values. They are told by their stand-ins, which give nothing away. */
export const DecisionsSchema = v.object({
  /** stand-ins of values that stay readable, each with the reason */
  keep: v.array(
    v.object({
      standIn: v.string(),
      kind: v.string(),
      reason: v.string(),
      /** who decided, and on which day; absent in files of before */
      by: v.optional(v.string()),
      day: v.optional(v.string()),
    }),
  ),
  /** stand-ins of values that were offered and are masked */
  mask: v.array(v.string()),
})
export type Decisions = v.InferOutput<typeof DecisionsSchema>
export type Kept = Decisions['keep'][number]
export const NO_DECISIONS: Decisions = { keep: [], mask: [] }

/** The decisions with one more, or another one about the same value. @param kept  null: it is masked */
export function decided({ keep, mask }: Decisions, standIn: string, kept: Kept | null): Decisions {
  const others = {
    keep: keep.filter((known) => known.standIn !== standIn),
    mask: mask.filter((known) => known !== standIn),
  }
  return kept === null
    ? { ...others, mask: [...others.mask, standIn] }
    : { ...others, keep: [...others.keep, kept] }
}

/** masked, kept because the owner said so, or left readable until somebody decides */
export const FATES = ['mask', 'keep', 'offer'] as const
export type Fate = (typeof FATES)[number]

export interface Verdict {
  readonly standIn: StandIn
  readonly fate: Fate
}

/** Says of each value what stands for it and what becomes of it: the same in every file of a case. */
export class Judge {
  private readonly standIns: StandIns
  private readonly kept: ReadonlySet<string>
  private readonly masked: ReadonlySet<string>

  /** @param masksUncertain  whether findings of low certainty are masked unasked */
  constructor(
    hmac: Hmac,
    { keep, mask }: Decisions,
    private readonly masksUncertain: boolean,
  ) {
    this.standIns = new StandIns(hmac)
    this.kept = new Set(keep.map(({ standIn }) => standIn))
    this.masked = new Set(mask)
  }

  judge(text: string, { detector, start, end, value }: Claim): Verdict {
    const standIn = this.standIns.of(detector, value ?? text.slice(start, end))
    return { standIn, fate: this.fateOf(standIn.text, detector.isUncertain === true) }
  }

  private fateOf(standIn: string, isUncertain: boolean): Fate {
    if (this.kept.size > 0 && this.kept.has(standIn)) return 'keep'
    return isUncertain && !this.masksUncertain && !this.masked.has(standIn) ? 'offer' : 'mask'
  }
}
