import * as v from 'valibot'

// Sizes are limits against a window gone wrong, not features.
export const DRAFT_TEXT_MAX = 2_000_000
export const Nothing = v.strictObject({})
export const Words = v.pipe(v.string(), v.maxLength(1_000))
/** Paths that the preload read from dropped files. */
export const Dropped = v.strictObject({
  paths: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(4_096))), v.maxLength(100)),
})
