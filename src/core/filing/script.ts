import source from './file-case.sh?raw'
import type { Lang } from './problems'

const BEGIN = '# CASE BEGIN'
const END = '# CASE END'

/**
 * `file-case.sh`: dry run, confirmation, upload of the masked attachments, create-case. Runs beside `create-case.json`.
 * @param paths  the masked copies as they lie in the bundle: `attachments/access.masked.log`
 * @param lang   the language in which the script speaks
 */
export function fileCaseScript(paths: readonly string[], lang: Lang): string {
  const list = (words: readonly string[]): string => words.map((word) => ` ${quoted(word)}`).join('')
  const names = paths.map((path) => JSON.stringify(path.slice(path.lastIndexOf('/') + 1)))
  const block = [
    `${BEGIN} (written at export)`,
    `lang=${lang}`,
    `paths=(${list(paths).trim()})`,
    // As JSON strings: they are pasted into requests as they stand.
    `names=(${list(names).trim()})`,
    END,
  ].join('\n')
  // A checkout on Windows may have changed the line ends; bash takes LF alone.
  const script = source.replaceAll('\r\n', '\n')
  return script.slice(0, script.indexOf(BEGIN)) + block + script.slice(script.indexOf(END) + END.length)
}

/** One word for the shell, whatever stands in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`
