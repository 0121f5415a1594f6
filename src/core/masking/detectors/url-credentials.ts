import { defineDetector, NOTHING } from '../define'
import { isPlaceholder } from '../labels'
import { DATABASE_SCHEME, userInfo } from '../urls'

export default defineDetector({
  id: 'url-credentials',
  group: 'credentials',
  names: { ja: 'URL 内の認証情報', en: 'Credentials in a URL' },
  priority: 75,
  label: 'URL-CREDENTIALS',
  source: { what: 'RFC 3986, 3.2.1 user information', asOf: '2026-11' },
  triggers: [':\\/\\/', ':%2f%2f', ':\\\\/\\\\/'],
  find(line, at) {
    const found = userInfo(line, at)
    if (found === null || DATABASE_SCHEME.test(found.scheme)) return NOTHING
    return isPlaceholder(line.slice(found.start, found.end))
      ? NOTHING
      : [{ start: found.start, end: found.end }]
  },
  examples: [
    { text: 'remote: https://bot:⟦r4Tm-9x⟧@git.example.net/app.git' },
    { text: 'proxy=http://svc:⟦p%40ss⟧@proxy.example.net:3128' },
    { text: 'GET https://example.net:8443/a@b', why: 'a port and a path' },
    { text: 'ssh://git@git.example.net/app.git', why: 'a user without a password' },
  ],
})
