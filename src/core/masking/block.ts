import type { Detector, Hit } from './define'
import type { Sink } from './stream'
import type { Piece } from './utf8'

/** Lines held at most before they are given out. */
const HELD_LINES = 256

interface Held {
  readonly piece: Piece
  readonly body: Hit
  readonly line: number
}

/** A value over several lines: held until its end is seen, so that all its lines get one stand-in. */
export class OpenBlock {
  private held: Held[] = []
  private value = ''

  /**
   * @param opening      the line that opened it
   * @param isInElement  whether that is an XML element, so that stand-ins are escaped
   */
  constructor(
    private readonly detector: Detector,
    private readonly opening: string,
    private readonly isInElement: boolean,
  ) {}

  /**
   * Takes the next line.
   * @returns whether the block goes on; a line that ends it is not taken
   */
  take(piece: Piece, line: number, sink: Sink): boolean {
    const body = this.detector.block?.body(piece.text, this.opening) ?? null
    if (body === null || body === 'end') {
      this.flush(sink)
      return false
    }
    this.held.push({ piece: piece.detached(), body, line })
    if (this.held.length >= HELD_LINES) this.flush(sink)
    return true
  }

  flush(sink: Sink): void {
    const isPart = this.value !== ''
    if (!isPart) this.value = this.held.map((h) => h.piece.text.slice(h.body.start, h.body.end)).join('')
    this.held.forEach(({ piece, body: { start, end }, line }, i) => {
      const { detector, isInElement } = this
      const claim = { start, end, value: this.value, detector, isPart: isPart || i > 0, isInElement }
      if (end > start) sink.masked(piece, 0, piece.text.length, [claim], line)
      else sink.keep(piece.bytes, piece.base, piece.end)
    })
    this.held = []
  }
}
