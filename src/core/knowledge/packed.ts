import * as v from 'valibot'
import { type ByteFile, ByteFileError, type Contents } from './byte-file'
import type { Model } from './classifier'
import { lengthsOf, makeStringTable, openStringTable, type StringTable, startsOf } from './string-table'
import type { TrainedModel } from './train'

/** What the head of a file says of its model; numbers by the thousand lie in arrays. */
export const ModelHeadSchema = v.object({
  labels: v.array(v.string()),
  unseenIdf: v.number(),
  weightStep: v.number(),
  bias: v.array(v.number()),
})
export type ModelHead = v.InferOutput<typeof ModelHeadSchema>

interface Packed<Head> {
  readonly head: Head
  readonly arrays: Contents['arrays']
}

const IDF_STEPS = 255
const WEIGHT_STEPS = 127

/** Rows in the order of their features; rarity and weights as bytes, weights to 1/127 of the greatest. */
export function packModel(model: TrainedModel): Packed<ModelHead> {
  const { features, starts } = model
  const order = features
    .map((_, row) => row)
    .sort((a, b) => ((features[a] ?? '') < (features[b] ?? '') ? -1 : 1))
  const entries = order.flatMap((row) => range(starts[row] ?? 0, starts[row + 1] ?? 0))
  const greatest = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const weightStep = greatest / WEIGHT_STEPS || 1
  const idfByte = (row: number) => Math.round(((model.idf[row] ?? 0) / model.unseenIdf) * IDF_STEPS)
  const weightByte = (entry: number) => Math.round((model.weights[entry] ?? 0) / weightStep) + 128
  return {
    head: {
      labels: [...model.labels],
      unseenIdf: model.unseenIdf,
      weightStep,
      bias: Array.from(model.bias, (bias) => Number(bias.toFixed(4))),
    },
    arrays: {
      ...packStrings('features', makeStringTable(order.map((row) => features[row] ?? ''))),
      idf: Uint8Array.from(order, idfByte),
      domain: toBits(order.map((row) => model.domain[row] ?? 0)),
      counts: Uint8Array.from(order, (row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0)),
      columns: Uint8Array.from(entries, (entry) => model.columns[entry] ?? 0),
      weights: Uint8Array.from(entries, weightByte),
    },
  }
}

/** @throws {ByteFileError} when the arrays do not fit each other */
export function openModel(head: ModelHead, file: ByteFile): Model {
  const idfs = file.u8('idf')
  const starts = startsOf(file.u8('counts'))
  const columns = file.u8('columns')
  const weights = file.u8('weights')
  const rows = openStrings('features', file)
  const entries = starts.at(-1)
  if (idfs.length !== rows.size || starts.length !== rows.size + 1)
    throw new ByteFileError(
      `damaged: ${rows.size} features, ${idfs.length} rarities, ${starts.length - 1} rows`,
    )
  if (columns.length !== entries || weights.length !== entries)
    throw new ByteFileError(
      `damaged: ${entries} entries, ${columns.length} labels, ${weights.length} weights`,
    )
  const steps = Array.from({ length: 256 }, (_, step) => step)
  const rarities = Float32Array.from(steps, (step) => (step / IDF_STEPS) * head.unseenIdf)
  const idf = new Float32Array(idfs.length)
  for (let row = 0; row < idf.length; row++) idf[row] = rarities[idfs[row] ?? 0] ?? 0
  return {
    labels: head.labels,
    rows,
    idf,
    unseenIdf: head.unseenIdf,
    domain: fromBits(file.u8('domain')),
    starts,
    columns,
    weights,
    levels: Float32Array.from(steps, (step) => (step - 128) * head.weightStep),
    bias: Float32Array.from(head.bias),
  }
}

/** A table of strings as two arrays of a file. */
export const packStrings = (name: string, { starts, units }: StringTable): Contents['arrays'] => ({
  [`${name} lengths`]: lengthsOf(starts),
  [`${name} units`]: units,
})

/** @throws {ByteFileError} when lengths and text do not fit each other */
export function openStrings(name: string, file: ByteFile): StringTable {
  const starts = startsOf(file.u16(`${name} lengths`))
  const units = file.u16(`${name} units`)
  if (starts.at(-1) !== units.length)
    throw new ByteFileError(`damaged: ${name}: ${units.length} units, of ${starts.at(-1)}`)
  return openStringTable(starts, units)
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

function toBits(flags: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8))
  for (const [at, flag] of flags.entries()) bits[at >> 3] = (bits[at >> 3] ?? 0) | (flag << (at & 7))
  return bits
}

function fromBits(bits: Uint8Array): Uint8Array {
  const flags = new Uint8Array(bits.length * 8)
  for (let at = 0; at < flags.length; at++) flags[at] = ((bits[at >> 3] ?? 0) >> (at & 7)) & 1
  return flags
}
