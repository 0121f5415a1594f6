import * as v from 'valibot'
import { detached } from './cache'

/** A value of low certainty, for the owner to decide about; for the owner's eyes only. */
export const OfferSchema = v.object({
  standIn: v.string(),
  kind: v.string(),
  /** the value, or its beginning */
  value: v.string(),
  /** the line where it stands first, counted from 1, and what is around it there */
  line: v.number(),
  before: v.string(),
  after: v.string(),
  hits: v.number(),
})
export type Offer = v.InferOutput<typeof OfferSchema>

const MOST = 200
const SHOWN = 120
const AROUND = 48

/** The first 200 values that are offered, each with how often it occurs. In memory only. */
export class Offers {
  private readonly offers = new Map<string, { offer: Offer; hits: number }>()
  /** values beyond those, with repeats */
  others = 0

  add(kind: string, standIn: string, text: string, start: number, end: number, line: number): void {
    const known = this.offers.get(standIn)
    if (known !== undefined) known.hits++
    else if (this.offers.size >= MOST) this.others++
    else {
      const around = (from: number, to: number) =>
        detached(text.slice(from, to).replace(/(?<![\r\n])[\r\n]+$/, ''))
      const offer = {
        standIn,
        kind,
        value: around(start, Math.min(end, start + SHOWN)),
        line,
        before: around(Math.max(0, start - AROUND), start),
        after: around(end, end + AROUND),
        hits: 1,
      }
      this.offers.set(standIn, { offer, hits: 1 })
    }
  }

  get list(): Offer[] {
    return [...this.offers.values()].map(({ offer, hits }) => ({ ...offer, hits }))
  }
}
