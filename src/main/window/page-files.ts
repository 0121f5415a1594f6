import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

// What the window may load, apart from Electron's own part in protocol.ts.

export const APP_ORIGIN = 'app://kihyo'

/** Nothing from outside, no inline script, no form, no frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
}

// The build gives its files plain names. Nothing is decoded and nothing normalised, so nothing can hide in a URL.
const PLAIN_URL = /^app:\/\/kihyo(\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?)(?:[?#].*)?$/

/** The file of the page that a URL names, or null for any URL that is not plainly the name of one. */
export function fileOf(url: string, folder: string): string | null {
  const path = PLAIN_URL.exec(url)?.[1]
  if (path === undefined) return null
  return join(folder, path === '/' ? 'index.html' : path)
}

/** The answer to a request of the window: a file of the page with its type and the policy, or 404. */
export async function answerPage(url: string, folder: string): Promise<Response> {
  const file = fileOf(url, folder)
  const type = file === null ? undefined : TYPES[extname(file)]
  if (file === null || type === undefined) return new Response(null, { status: 404 })
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
