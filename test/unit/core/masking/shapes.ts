// Small strict readers that tell whether masking broke a form. They know what the generated texts hold, not more.

/** All values of a tree with their places: objects and arrays count by their keys. */
export function leaves(
  tree: unknown,
  path = '',
): readonly { readonly path: string; readonly value: unknown }[] {
  if (typeof tree !== 'object' || tree === null) return [{ path, value: tree }]
  const inner = Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}/${key}`))
  return inner.length > 0 ? inner : [{ path, value: Array.isArray(tree) ? '[]' : '{}' }]
}

/**
 * Tags in order, each with its attributes' names.
 * @throws {Error} where the text is not well-formed
 */
export function xmlShape(text: string): readonly string[] {
  const shape: string[] = []
  const open: string[] = []
  const token =
    /<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+=(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/sy
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
    const [all, closing, opening, attributes = '', empty] = match
    if (closing !== undefined && open.pop() !== closing) throw new Error(`</${closing}> closes nothing`)
    if (opening !== undefined && empty === '') open.push(opening)
    if (opening !== undefined)
      shape.push(`${opening} ${(attributes.match(/[\w:.-]+(?==["'])/g) ?? []).join(' ')}`)
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(all) && !all.startsWith('<!['))
      throw new Error(`a bare & in ${all}`)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
  return shape
}

/** RFC 4180, with any separator. */
export function csvRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y
      quoted.lastIndex = at
      const match = quoted.exec(text)
      if (match === null) throw new Error(`a quote without an end at ${at}`)
      cell = match[1] ?? ''
      at = quoted.lastIndex
    } else
      while (at < text.length && text[at] !== separator && !/[\r\n]/.test(text.charAt(at))) cell += text[at++]
    rows.at(-1)?.push(cell)
    if (at >= text.length) break
    const isBreak = /[\r\n]/.test(text.charAt(at))
    if (!isBreak && text[at] !== separator) throw new Error(`something behind a quote at ${at}`)
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (isBreak) rows.push([])
  }
  return rows
}

/**
 * Words of a command as a shell cuts them by white space and quotes.
 * @throws {Error} when a quote does not end
 */
export function shellWords(command: string): readonly string[] {
  const words: string[] = []
  const word = /\s*((?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+)\s*/y
  while (word.lastIndex < command.length) {
    const at = word.lastIndex
    const match = word.exec(command)
    if (match === null) throw new Error(`a quote without an end: ${command.slice(at)}`)
    words.push(match[1] ?? '')
  }
  return words
}
