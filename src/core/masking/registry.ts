import type { Detector } from './define'

/** Every detector, found by its folder: a new kind is one new file. Highest priority first. */
export const detectors: readonly Detector[] = Object.values(
  import.meta.glob<Detector>('./detectors/*.ts', { eager: true, import: 'default' }),
).sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
