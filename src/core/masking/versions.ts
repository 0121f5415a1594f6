import { before } from './scan'

const SOFTWARE = `nginx openssl openssh libressl apache httpd tomcat jetty java jdk jre openjdk python php ruby node nodejs npm
  mysql postgres postgresql mariadb redis mongodb oracle kernel linux windows curl wget libcurl git docker containerd
  kubernetes kubelet kube-proxy terraform ansible fluentd fluent-bit logstash elasticsearch opensearch kibana grafana
  prometheus chrome chromium firefox safari edge electron android ios macos dotnet asp.net iis exim postfix dovecot bind
  squid haproxy varnish envoy istio jenkins gitlab spring boot hibernate log4j slf4j netty glibc openldap samba chef puppet
  agent ssm-agent cloudwatch-agent driver firmware bios plugin library lib module package cli sdk runtime engine tls`
const WORDS = `version ver v release rel build rev revision patch upgrade upgraded update updated downgrade downgraded
  tag image バージョン 版 リリース ビルド パッチ ファーム`
const names = `${SOFTWARE} ${WORDS}`
  .split(/\s+/)
  .map((w) => w.replace('.', '\\.'))
  .join('|')
const AFTER_NAME = new RegExp(
  `(?:^|[^A-Za-z0-9])(?:${names})["']?[ \\t]{0,2}(?:[:=(「/_-]|is|は|to|から|を)?[ \\t]{0,2}["']?v?$`,
  'i',
)
const UPDATED =
  /^["']?\s{0,2}(?:へ|に)?(?:更新|アップグレード|アップデート|バージョン|をインストール|を適用|がリリース|より前|以降|以前|or (?:later|newer|above|higher))/
const ARROW = /((?:\d{1,5}\.){2,3}\d{1,5})["']?\s{0,2}(?:→|->|=>|⇒|から|to|以上|～|〜)\s{0,2}$/
const ARROW_END = /[→>⇒らo上～〜]\s{0,2}$/
const FILE =
  /^(?:\.(?:jar|rpm|deb|tar|zip|tgz|whl|gem|dll|so|exe|msi|war|el\d|amzn|nupkg|dmg|pkg)|-(?:SNAPSHOT|RELEASE|alpha|beta|rc|GA|\d+\.(?:el|amzn|fc)))/i

const isPrivate = ([a = 0, b = 0]: readonly number[]) =>
  a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)

/** Whether a dotted quad is a version or a part of a longer number rather than an address. */
export function isVersion(line: string, start: number, end: number, octets: readonly number[]): boolean {
  const previous = line.charAt(start - 1)
  const next = line.slice(end, end + 24)
  if (/[A-Za-z0-9_]/.test(previous) || FILE.test(next)) return true
  if (/^[A-Za-z_]/.test(next)) return true
  if (previous === '') return UPDATED.test(next)
  const head = before(line, start, 48)
  // Five numbers: an object identifier or a version; only tcpdump puts a port there.
  if (/^\.\d/.test(next) && !isTcpdump(head, next)) return true
  if (previous === '.' || UPDATED.test(next)) return true
  if (isJoined(previous, head, octets)) return true
  if (AFTER_NAME.test(head)) return !isPrivate(octets)
  if (!ARROW_END.test(head)) return false
  const arrow = ARROW.exec(head)
  if (arrow === null) return false
  const from = arrow.index + Math.max(0, start - head.length)
  return AFTER_NAME.test(before(line, from, 48))
}

/** `Chrome/131.0.0.0`, `tool-1.2.3.4`, `image=app:1.4.2.7` … but not `host/10.0.0.1` or `10.0.0.1-10.0.0.9`. */
function isJoined(previous: string, head: string, octets: readonly number[]): boolean {
  if (isPrivate(octets)) return false
  switch (previous) {
    case '/':
    case '@':
      return (
        /[A-Za-z][\w.-]{0,40}[/@]$/.test(head) && !/[\w-]\.[a-z]{2,}[/@]$|localhost\/$|[\w.+-]@$/i.test(head)
      )
    case '-':
      return /[A-Za-z0-9]-$/.test(head) && !isRange(head)
    case ':':
      return (octets[0] ?? 0) < 10 && /(?:image|tag|[/=])[\w=./-]{0,30}:$/i.test(head)
    default:
      return false
  }
}

const isRange = (head: string) => /(?:\d{1,3}\.){3}\d{1,3}-$/.test(head)

function isTcpdump(head: string, next: string): boolean {
  const hasPort = /^\.\d{1,5}(?:$|[: ,>])/.test(next)
  return hasPort && (/(?:IP|>|<)\s$/.test(head) || /^\.\d{1,5} [<>] /.test(next))
}
