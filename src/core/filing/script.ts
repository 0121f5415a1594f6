import source from './file-case.sh?raw'
import type { Lang } from './problems'

const CASE_BLOCK = /^# CASE BEGIN.*\n(?:(?!# CASE END)[^\n]*\n)*# CASE END$/m

/**
 * `file-case.sh`: dry run, confirmation, upload of the masked attachments, create-case. Runs beside `create-case.json`.
 * @param paths  the masked copies as they lie in the bundle: `attachments/access.masked.log`
 * @param lang   the language in which the script speaks
 */
export function fileCaseScript(paths: readonly string[], lang: Lang): string {
  const list = (words: readonly string[]): string => words.map((word) => ` ${quoted(word)}`).join('')
  const names = paths.map((path) => JSON.stringify(path.slice(path.lastIndexOf('/') + 1)))
  const block = [
    '# CASE BEGIN (written at export)',
    `lang=${lang}`,
    `paths=(${list(paths).trim()})`,
    // As JSON strings: they are pasted into requests as they stand.
    `names=(${list(names).trim()})`,
    '# CASE END',
  ].join('\n')
  // A checkout on Windows may have changed the line ends; bash takes LF alone. The function keeps `$` of a name from being read.
  return source.replaceAll('\r\n', '\n').replace(CASE_BLOCK, () => block)
}

/** One word for the shell, whatever stands in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`
