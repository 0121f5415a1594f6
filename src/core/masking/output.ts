const SMALL = 48

/** Bytes that grow at the end; taken as a whole again and again. */
export class Output {
  private bytes = new Uint8Array(1 << 16)
  private other = new Uint8Array(0)
  private length = 0

  /** Adds bytes[start … end). */
  copy(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start)
    if (end - start > SMALL) {
      this.bytes.set(bytes.subarray(start, end), this.length)
      this.length += end - start
      return
    }
    // A view costs more than copying so little.
    for (let i = start; i < end; i++) this.bytes[this.length++] = bytes[i] ?? 0
  }

  /** Adds text of ASCII characters, as stand-ins are. */
  ascii(text: string): void {
    this.reserve(text.length)
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i)
  }

  /** All since the last time; good until it is taken again, so that it can be written meanwhile. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length)
    ;[this.bytes, this.other] = [this.other, this.bytes]
    this.length = 0
    return taken
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    bigger.set(this.bytes.subarray(0, this.length))
    this.bytes = bigger
  }
}
