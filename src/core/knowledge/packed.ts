import * as v from 'valibot'
import type { Model } from './classifier'

/** A model as JSON carries it: numbers as bytes in base64, weights to 1/127 of the greatest. */
export const PackedModelSchema = v.object({
  labels: v.array(v.string()),
  /** joined by line feeds */
  features: v.string(),
  idf: v.string(),
  unseenIdf: v.number(),
  /** a bit a feature */
  domain: v.string(),
  /** entries of each row */
  counts: v.string(),
  columns: v.string(),
  weights: v.string(),
  weightStep: v.number(),
  bias: v.array(v.number()),
})
export type PackedModel = v.InferOutput<typeof PackedModelSchema>

const IDF_STEPS = 255
const WEIGHT_STEPS = 127

export function packModel(model: Model): PackedModel {
  const greatest = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const weightStep = greatest / WEIGHT_STEPS || 1
  const counts = Array.from(model.idf, (_, row) => (model.starts[row + 1] ?? 0) - (model.starts[row] ?? 0))
  return {
    labels: [...model.labels],
    features: [...model.rows.keys()].join('\n'),
    idf: toBase64(Uint8Array.from(model.idf, (idf) => Math.round((idf / model.unseenIdf) * IDF_STEPS))),
    unseenIdf: model.unseenIdf,
    domain: toBase64(toBits(model.domain)),
    counts: toBase64(Uint8Array.from(counts)),
    columns: toBase64(model.columns),
    weights: toBase64(Uint8Array.from(model.weights, (weight) => Math.round(weight / weightStep) + 128)),
    weightStep,
    bias: Array.from(model.bias, (bias) => Number(bias.toFixed(4))),
  }
}

export function unpackModel(packed: PackedModel): Model {
  const counts = fromBase64(packed.counts)
  const starts = new Uint32Array(counts.length + 1)
  for (const [row, count] of counts.entries()) starts[row + 1] = (starts[row] ?? 0) + count
  return {
    labels: packed.labels,
    rows: new Map(packed.features.split('\n').map((feature, row) => [feature, row])),
    idf: Float32Array.from(fromBase64(packed.idf), (step) => (step / IDF_STEPS) * packed.unseenIdf),
    unseenIdf: packed.unseenIdf,
    domain: fromBits(fromBase64(packed.domain)),
    starts,
    columns: fromBase64(packed.columns),
    weights: Float32Array.from(fromBase64(packed.weights), (step) => (step - 128) * packed.weightStep),
    bias: Float32Array.from(packed.bias),
  }
}

function toBits(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8))
  for (const [at, flag] of flags.entries()) bits[at >> 3] = (bits[at >> 3] ?? 0) | (flag << (at & 7))
  return bits
}

const fromBits = (bits: Uint8Array) =>
  Uint8Array.from({ length: bits.length * 8 }, (_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1)

// btoa and atob are in browsers and in Node alike; Buffer is not.
function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
