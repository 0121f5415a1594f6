import { crc32, deflateSync, inflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

const big32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

export function chunk(type: string, data: Buffer | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)])
  return Buffer.concat([big32(body.length - 4), body, big32(crc32(body))])
}

/** A PNG of a colour for each pixel; `extra` stands before the pixels. */
export function encodePng(
  width: number,
  height: number,
  colourOf: (x: number, y: number) => Colour,
  ...extra: readonly Buffer[]
): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colourOf(x, y)).flat()]),
  )
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([big32(width), big32(height), Buffer.of(8, 2, 0, 0, 0)])),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ])
}

export interface Decoded {
  readonly width: number
  readonly height: number
  readonly chunks: readonly string[]
  /** red, green, blue, alpha */
  readonly at: (x: number, y: number) => readonly number[]
}

/** Reads 8-bit RGB and RGBA without interlacing, which is what Chromium writes. */
export function decodePng(bytes: Buffer): Decoded {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = header[9] === 6 ? 4 : 3
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const pixels = unfiltered(inflateSync(packed), width * channels, height, channels)
  const at = (x: number, y: number) => {
    const start = (y * width + x) * channels
    const pixel = [...pixels.subarray(start, start + channels)]
    return channels === 4 ? pixel : [...pixel, 255]
  }
  return { width, height, chunks: chunks.map(({ type }) => type), at }
}

/** The five filters of the specification, undone. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let i = 0; i < stride; i += 1) {
      const left = i >= channels ? (pixels[y * stride + i - channels] ?? 0) : 0
      const up = y > 0 ? (pixels[(y - 1) * stride + i] ?? 0) : 0
      const corner = y > 0 && i >= channels ? (pixels[(y - 1) * stride + i - channels] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      pixels[y * stride + i] = ((raw[y * (stride + 1) + 1 + i] ?? 0) + guess) & 255
    }
  }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
