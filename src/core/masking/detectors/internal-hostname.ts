import { defineDetector, NOTHING } from '../define'
import { nameEnd } from '../scan'

const ZONE = /\.(?:internal|local|localdomain|lan|corp|intranet|intra|home|private|localnet|office|ad)$/i
// The same everywhere, so they name nobody.
const PUBLIC =
  /(?:^|\.)(?:compute\.internal|ec2\.internal|svc\.cluster\.local|cluster\.local|pod\.cluster\.local|metadata\.google\.internal|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.docker\.internal|localhost\.localdomain|in-addr\.arpa)$/i
const NOT_HOSTS =
  /^(?:\.|com\.|org\.|net\.|java|sun\.|jdk\.|io\.|jp\.|kotlin|scala|android|akka|node_|py)|\.\.|-\.|^[A-Z][a-z]+[A-Z]/
const LABELS = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,12}$/

export default defineDetector({
  id: 'internal-hostname',
  group: 'network',
  names: { ja: '社内ホスト名', en: 'Internal host name' },
  priority: 30,
  label: 'HOST',
  source: {
    what: 'RFC 6762 (local), RFC 8375 (home), ICANN (internal, 2024), common zones of company networks',
    asOf: '2026-11',
  },
  triggers: [
    '.internal',
    '.local',
    '.localdomain',
    '.lan',
    '.corp',
    '.intranet',
    '.intra',
    '.home',
    '.private',
    '.localnet',
    '.office',
    '.ad[^a]',
  ].map((t) => t.replace('[^a]', '')),
  find(line, at) {
    let start = at
    while (start > 0 && at - start < 253 && /[A-Za-z0-9_.-]/.test(line.charAt(start - 1))) start--
    const end = nameEnd(line, at)
    const name = line.slice(start, end).replace(/\.$/, '')
    if (!ZONE.test(name) || PUBLIC.test(name) || NOT_HOSTS.test(name) || !LABELS.test(name)) return NOTHING
    const isPath =
      /[/\\~$]/.test(line.charAt(start - 1)) && !/\/\/$|\\\\$/.test(line.slice(Math.max(0, start - 2), start))
    const isCall = line[start + name.length] === '(' || (line[start + name.length] === '/' && isPath)
    const isSetting =
      /^(?:spring|server|app|config|settings?|env|logging|management|this|self|window)\./i.test(name)
    return isPath ||
      isCall ||
      isSetting ||
      (/\.(?:home|private|local|office|ad|lan|intra)$/.test(name) && name.split('.').length < 2)
      ? NOTHING
      : [{ start, end: start + name.length, value: name.toLowerCase() }]
  },
  examples: [
    { text: 'connect to ⟦db03.osaka.corp⟧:1521 refused' },
    { text: 'ping ⟦printer-2f.office.lan⟧' },
    { text: 'kube-dns.kube-system.svc.cluster.local', why: 'the same in every cluster' },
    { text: 'at jdk.internal.reflect.NativeMethod', why: 'a package' },
    { text: 'cp app.local.env /etc', why: 'a file' },
  ],
})
