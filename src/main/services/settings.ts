import { join } from 'node:path'
import type { Input } from '@shared/contract'
import { type Settings, SettingsSchema } from '@shared/settings'
import { Low } from 'lowdb'
import * as v from 'valibot'
import { DamagedFileError, JsonFile, setAside } from './json-file'
import type { Service } from './service'

// JSON can tell of numbers that no window takes: 1e999, 0.5.
const Pixels = v.pipe(v.number(), v.safeInteger())

/** The place of the window, in device-independent pixels. */
export const WindowPlaceSchema = v.object({
  x: Pixels,
  y: Pixels,
  width: Pixels,
  height: Pixels,
  maximized: v.optional(v.boolean(), false),
})
export type WindowPlace = v.InferOutput<typeof WindowPlaceSchema>

const StateSchema = v.object({
  ...SettingsSchema.entries,
  window: v.optional(v.nullable(WindowPlaceSchema), null),
  /** path of the team's preferences; only main's own dialog names it */
  teamFile: v.optional(v.nullable(v.string()), null),
})

type State = v.InferOutput<typeof StateSchema>

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The file by hand or from another version: a value that is not allowed counts as absent, all others stay. */
const fileSchema = (lang: Settings['lang']) =>
  v.pipe(
    v.custom<Record<string, unknown>>(isObject),
    v.transform((file) => {
      const wrong = new Set(v.safeParse(StateSchema, file).issues?.map(({ path }) => path?.[0]?.key))
      return { lang, ...Object.fromEntries(Object.entries(file).filter(([key]) => !wrong.has(key))) }
    }),
    StateSchema,
  )

/**
 * What the user chose and where the window stood. A wrong value gives way to its default; a file that is no JSON is
 * set aside and the defaults return.
 */
export class SettingsService implements Service {
  readonly name = 'settings'
  private readonly path: string
  private readonly db: Low<State>

  constructor(folder: string, lang: Settings['lang']) {
    this.path = join(folder, 'settings.json')
    this.db = new Low(new JsonFile(this.path, fileSchema(lang)), v.parse(StateSchema, { lang }))
  }

  async start(): Promise<void> {
    try {
      await this.db.read()
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error
      await setAside(this.path)
    }
  }

  async stop(): Promise<void> {}

  get(): Settings {
    const { window: _window, teamFile: _teamFile, ...settings } = this.db.data
    return settings
  }

  async set(change: Input<'settings.set'>): Promise<Settings> {
    Object.assign(this.db.data, change)
    await this.db.write()
    return this.get()
  }

  teamFile(): string | null {
    return this.db.data.teamFile
  }

  async setTeamFile(path: string | null): Promise<void> {
    this.db.data.teamFile = path
    await this.db.write()
  }

  windowPlace(): WindowPlace | null {
    return this.db.data.window
  }

  async setWindowPlace(place: WindowPlace): Promise<void> {
    this.db.data.window = place
    await this.db.write()
  }
}
