import * as v from 'valibot'

/** Places in a file, each with how many line breaks stand before it: [byte, line breaks], in order. */
export const LineMarksSchema = v.array(v.tuple([v.number(), v.number()]))
export type LineMarkList = v.InferOutput<typeof LineMarksSchema>

const MOST = 2_048
const FIRST_STEP = 65_536

/** Remembers where lines are in bounded memory: when there are too many places, every second one goes. */
export class LineMarks {
  private marks: [number, number][] = []
  private step = FIRST_STEP
  private next = FIRST_STEP

  /** @param position  not before the last one */
  add(position: number, breaks: number): void {
    if (position < this.next) return
    this.marks.push([position, breaks])
    if (this.marks.length > MOST) {
      this.marks = this.marks.filter((_, i) => i % 2 === 1)
      this.step *= 2
    }
    this.next = position + this.step
  }

  get list(): LineMarkList {
    return this.marks
  }
}
