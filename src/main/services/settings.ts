import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Input, type Settings, SettingsSchema } from '@shared/contract'
import { Low } from 'lowdb'
import * as v from 'valibot'
import { DamagedFileError, JsonFile } from './json-file'
import type { Service } from './service'

/** The place of the window, in device-independent pixels. */
export const WindowPlaceSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximized: v.optional(v.boolean(), false),
})
export type WindowPlace = v.InferOutput<typeof WindowPlaceSchema>

const FileSchema = v.object({
  ...SettingsSchema.entries,
  window: v.optional(v.nullable(WindowPlaceSchema), null),
})

/** What the user chose and where the window stood. A damaged file is set aside and the defaults return. */
export class SettingsService implements Service {
  readonly name = 'settings'
  private readonly path: string
  private readonly db: Low<v.InferOutput<typeof FileSchema>>

  constructor(folder: string, lang: Settings['lang']) {
    this.path = join(folder, 'settings.json')
    this.db = new Low(new JsonFile(this.path, FileSchema), v.parse(FileSchema, { lang }))
  }

  async start(): Promise<void> {
    try {
      await this.db.read()
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      await rename(this.path, this.path.replace(/\.json$/, '.damaged.json'))
    }
  }

  async stop(): Promise<void> {}

  get(): Settings {
    const { window: _, ...settings } = this.db.data
    return settings
  }

  async set(change: Input<'settings.set'>): Promise<Settings> {
    Object.assign(this.db.data, change)
    await this.db.write()
    return this.get()
  }

  windowPlace(): WindowPlace | null {
    return this.db.data.window
  }

  async setWindowPlace(place: WindowPlace): Promise<void> {
    this.db.data.window = place
    await this.db.write()
  }
}
