import DOMPurify from 'dompurify'
import { Marked, type TokenizerAndRendererExtension } from 'marked'
import { STAND_IN } from './stand-in'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const standIn: TokenizerAndRendererExtension = {
  name: 'stand-in',
  level: 'inline',
  start: (source) => source.search(STAND_IN),
  tokenizer: (source) => {
    const match = new RegExp(`^(?:${STAND_IN.source})`).exec(source)
    return match === null ? undefined : { type: 'stand-in', raw: match[0] }
  },
  renderer: ({ raw }) => `<span class="stand-in">${escapeHtml(raw)}</span>`,
}

/** Headings as the templates write them. */
const squareHeading: TokenizerAndRendererExtension = {
  name: 'square-heading',
  level: 'block',
  start: (source) => /(?:^|\n)■/.exec(source)?.index,
  tokenizer(source) {
    const match = /^(■[^\n]{0,200})(?:\n|$)/.exec(source)
    if (match === null) return undefined
    return { type: 'square-heading', raw: match[0], tokens: this.lexer.inlineTokens(match[1] ?? '') }
  },
  renderer(token) {
    return `<h3>${this.parser.parseInline(token.tokens ?? [])}</h3>`
  },
}

// How articles point to each other.
const ARTICLE = /^article:([a-z0-9-]{1,64})$/

const marked = new Marked({
  gfm: true,
  breaks: true,
  extensions: [standIn, squareHeading],
  // A draft is plain text for the console: what looks like HTML is shown as it stands.
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      const article = ARTICLE.exec(href)?.[1]
      // A class is all that the sanitiser lets through; the view makes a button of it.
      if (article !== undefined) return `<span class="article-ref article-${article}">${text}</span>`
      return href === text ? text : `${text}（${escapeHtml(href)}）`
    },
    image: ({ text }) => escapeHtml(`[${text}]`),
  },
})

// No links, no images, no attributes but a class: nothing here can reach out or run.
const ALLOWED_TAGS = [
  ...[
    'p',
    'br',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'del',
    'code',
    'pre',
  ],
  ...['blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span'],
]

/** Markdown as sanitised DOM nodes. */
export function renderMarkdown(source: string): DocumentFragment {
  const html = marked.parse(source, { async: false })
  return DOMPurify.sanitize(html, { ALLOWED_TAGS, ALLOWED_ATTR: ['class'], RETURN_DOM_FRAGMENT: true })
}
