// Exif 2.32 (CIPA DC-008): a TIFF header, then a directory of 12-byte entries; tag 0x0112 is the orientation, 1 … 8.
const ORIENTATION = 0x0112
const ENTRY_BYTES = 12

/**
 * How the camera was held.
 * @param exif  from its TIFF header on
 * @returns 1 … 8; 1, upright, when it does not say
 */
export function orientationOf(exif: Uint8Array): number {
  const order = String.fromCharCode(exif[0] ?? 0, exif[1] ?? 0)
  if ((order !== 'II' && order !== 'MM') || exif.length < 8) return 1
  const isLittle = order === 'II'
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > exif.length) return 1
  const count = view.getUint16(directory, isLittle)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > exif.length) return 1
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Whether a picture is shown with width and height exchanged. */
export const isTurned = (orientation: number): boolean => orientation >= 5
