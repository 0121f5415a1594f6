import { defineReader } from '../define-reader'
import { type Found, groupsOf, search } from '../found'
import { linesOf } from '../paste'

// kubectl describe: Type Reason Age From Message; kubectl get events: LAST SEEN TYPE REASON OBJECT MESSAGE. An age is no
// time: it counts from a moment that the text does not tell.
const AGE = String.raw`(?:<unknown>|\d{1,4}[smhd](?:\d{1,4}[smhd])?)`
const DESCRIBED = new RegExp(
  String.raw`^\s{0,12}(?:Warning|Normal)\s{1,20}(?<errorCode>[A-Z]\w{2,60})\s{1,30}${AGE}(?: \(x\d{1,7} over ${AGE}\))?\s{1,20}(?<source>[\w./-]{2,80}(?:, [\w.-]{2,80})?)\s{1,20}(?<errorMessage>\S[^\r\n]{0,2000})`,
  'd',
)
const LISTED = new RegExp(
  String.raw`^(?:[\w-]{1,63}\s{1,20})?${AGE}\s{1,20}(?:Warning|Normal)\s{1,20}(?<errorCode>[A-Z]\w{2,60})\s{1,40}(?<resource>[a-z]{2,40}/[\w.-]{1,253})\s{1,40}(?<errorMessage>\S[^\r\n]{0,2000})`,
  'd',
)
const NAME = /(?:^|\n)Name:\s{1,30}(?<resource>[a-z0-9][a-z0-9.-]{0,252})/d
const NAMESPACE = /\nNamespace:\s{1,30}(?<resource>[a-z0-9][a-z0-9-]{0,62})/d
const NODE = /\nNode:\s{1,30}(?<resource>[a-z0-9][\w.-]{0,252})/d
const LINES_MAX = 5_000

export default defineReader({
  id: 'kubernetes-event',
  names: { ja: 'Kubernetes（EKS）のイベント', en: 'Kubernetes (EKS) event' },
  priority: 65,
  source: { what: 'kubernetes/kubectl, pkg/describe and pkg/cmd/events', asOf: '2026-11' },
  service: 'eks',
  outcome: 'recorded',
  read(paste) {
    const events = linesOf(paste)
      .slice(0, LINES_MAX)
      .map((line) => ({
        isWarning: /\bWarning\b/.test(line.text),
        found: groupsOf(DESCRIBED.exec(line.text) ?? LISTED.exec(line.text), line.start),
      }))
      .filter(({ found }) => found.length > 0)
    const event = events.find(({ isWarning }) => isWarning) ?? events[0]
    if (event === undefined) return null
    const described: readonly Found[] = search(paste.text, 0, NAME, NAMESPACE, NODE)
    return { found: [...event.found, ...described], scope: { start: 0, end: paste.text.length } }
  },
  examples: [
    {
      text: 'Name:             checkout-6d9f7c5b8-x2k4q\nNamespace:        shop\nNode:             ip-10-3-1-20.ap-northeast-1.compute.internal/10.3.1.20\nEvents:\n  Type     Reason            Age                From               Message\n  ----     ------            ----               ----               -------\n  Normal   Scheduled         4m12s              default-scheduler  Successfully assigned shop/checkout\n  Warning  FailedMount       12s (x9 over 4m)   kubelet            MountVolume.SetUp failed for volume "config"',
      fields: {
        service: 'Amazon EKS',
        errorCode: 'FailedMount',
        errorMessage: 'MountVolume.SetUp failed for volume "config"',
        source: 'kubelet',
        resource: ['checkout-6d9f7c5b8-x2k4q', 'shop', 'ip-10-3-1-20.ap-northeast-1.compute.internal'],
      },
      summary: {
        ja: 'checkout-6d9f7c5b8-x2k4q が FailedMount と記録されました。\nエラーメッセージ: MountVolume.SetUp failed for volume "config"\nリソース: checkout-6d9f7c5b8-x2k4q, shop, ip-10-3-1-20.ap-northeast-1.compute.internal',
      },
    },
    {
      text: 'LAST SEEN   TYPE      REASON             OBJECT                MESSAGE\n2m          Warning   FailedScheduling   pod/batch-7c9d-p5x8   0/3 nodes are available: 3 Insufficient cpu.',
      fields: {
        service: 'Amazon EKS',
        errorCode: 'FailedScheduling',
        errorMessage: '0/3 nodes are available: 3 Insufficient cpu.',
        resource: 'pod/batch-7c9d-p5x8',
      },
    },
    { text: 'Warning: the disk is nearly full', fields: null, why: 'no row of kubectl' },
  ],
})
