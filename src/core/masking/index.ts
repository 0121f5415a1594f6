export type { Detector } from './define'
export { type FindOptions, findSecrets, type Secret } from './find'
