import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../../src')

// architecture.md: who may know whom. `edge` is the Node.js side that main and the command line share.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  shared: ['shared', 'core'],
  edge: ['edge', 'core', 'shared'],
  main: ['main', 'edge', 'core', 'shared'],
  cli: ['cli', 'edge', 'core', 'shared'],
  renderer: ['renderer', 'core', 'shared'],
  preload: ['preload', 'shared'],
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  const { module } = parseSync(file, source)
  const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)].flatMap(
    (entry) => ('moduleRequest' in entry && entry.moduleRequest !== null ? [entry.moduleRequest.value] : []),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start + 1, end - 1),
  )
  return [...named, ...dynamic].map((specifier) => ({ file, specifier }))
}

/** The part of src that an import leads to; null for a package. */
function partOf({ file, specifier }: Import): string | null {
  const alias = /^@(core|shared|edge)(?:\/|$)/.exec(specifier)
  if (alias !== null) return alias[1] ?? null
  if (!specifier.startsWith('.')) return null
  const target = relative(SRC, resolve(SRC, dirname(file), specifier))
  return target.startsWith('..') ? null : (target.split(/[/\\]/)[0] ?? null)
}

const imports = files.flatMap(importsOf)
const packagesOf = (part: string): Set<string> =>
  new Set(
    imports
      .filter(
        (entry) =>
          entry.file.startsWith(`${part}/`) && partOf(entry) === null && !entry.specifier.startsWith('.'),
      )
      .map(({ specifier }) => specifier),
  )

describe('the walls between the parts of the app', () => {
  it('finds the imports of every part', () => {
    for (const part of Object.keys(MAY_IMPORT)) {
      expect(imports.filter(({ file }) => file.startsWith(`${part}/`)).length, part).toBeGreaterThan(0)
    }
  })

  it.each(Object.keys(MAY_IMPORT))('%s knows only what it may know', (part) => {
    const strangers = imports
      .filter(({ file }) => file.startsWith(`${part}/`))
      .filter((entry) => {
        const target = partOf(entry)
        return target !== null && !MAY_IMPORT[part]?.includes(target)
      })
    expect(strangers).toEqual([])
  })

  it('keeps the core free of Node.js, Electron and the page', () => {
    const allowed = new Set(['valibot', 'yaml', 'lunr', 'diff'])
    expect([...packagesOf('core')].filter((name) => !allowed.has(name))).toEqual([])
  })

  it('keeps Node.js and Electron out of the window', () => {
    const outside = [...packagesOf('renderer')].filter(
      (name) => name === 'electron' || name.startsWith('node:'),
    )
    expect(outside).toEqual([])
  })

  it('lets one file alone touch ipcMain, and one alone ipcRenderer', () => {
    const naming = (word: string): string[] =>
      files.filter((file) =>
        new RegExp(`import\\s[^;]*\\b${word}\\b[^;]*from 'electron'`).test(
          readFileSync(join(SRC, file), 'utf8'),
        ),
      )
    expect(naming('ipcMain')).toEqual(['main/ipc.ts'])
    expect(naming('ipcRenderer')).toEqual(['preload/index.ts'])
  })

  it('hands nothing to another program, and loads no other page', () => {
    const words = /openExternal|loadFile|<webview|BrowserView|WebContentsView|crashReporter|autoUpdater/
    expect(files.filter((file) => words.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([])
  })

  it('lets a rule or a detector import only its engine', () => {
    const single = imports.filter(({ file }) => /^core\/(review\/rules|masking\/detectors)\//.test(file))
    expect(single.length).toBeGreaterThan(0)
    expect(
      single.filter(({ specifier }) => /^\.\/[^/]+$/.test(specifier) && !specifier.startsWith('./helpers')),
    ).toEqual([])
  })
})
