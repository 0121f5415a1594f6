/** The editor works with LF; a body that came with CRLF throughout goes back to the file with CRLF. */
export interface EditedBody {
  readonly text: string
  readonly lineBreak: '\n' | '\r\n'
}

export function toEditor(body: string): EditedBody {
  const crlf = body.split('\r\n').length - 1
  const all = body.split(/\r\n|\r|\n/).length - 1
  return { text: body.replace(/\r\n?/g, '\n'), lineBreak: crlf > 0 && crlf === all ? '\r\n' : '\n' }
}

export const fromEditor = ({ text, lineBreak }: EditedBody): string =>
  lineBreak === '\n' ? text : text.replaceAll('\n', '\r\n')
