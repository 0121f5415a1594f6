import { findSecrets } from '@core/masking'
import { VENDOR_TOKENS } from '@core/masking/vendor-tokens'
import { describe, expect, it } from 'vitest'
import { hex, letters, type Random, seeded } from './generate'

// How each token is made. Put together here, at run time, so that no scanner takes this file for a leak: `|` is nothing,
// {a36} letters and digits, {h32} hexadecimal, {u11} capitals and digits, {l43} small letters and digits, {d11} digits, {uuid}.
const SHAPES = `
gh|p_{a36} gh|o_{a36} gh|u_{a36} gh|s_{a36} gh|r_{a36} github|_pat_{a22}_{a59}
gl|pat-{a20} gl|pat-{a27}.{l2}{l7} gl|dt-{a20} gl|rt-{a20} gl|cbt-{a2}_{a20} gl|ptt-{h40} gl|ft-{a20} gl|imt-{a25}
gl|agent-{a50} gl|oas-{a64} gl|soat-{a20} gl|ffct-{a20} gl|wt-{a20} GR|1348941{a20}
xo|xb-{d11}-{d12}-{a24} xo|xp-{d11}-{d11}-{d11}-{h32} xo|xa-2-{a30} xo|xr-{a40} xo|xs-{d11}-{d11}-{d11}-{h20} xo|xc-{d11}-{a40}
xo|xd-{a40} xo|xe-1-{a146} xo|xe.xo|xp-1-{u163} xo|xo-{d8}-{d8}-{d8}-{h20} xa|pp-1-{u11}-{d13}-{h64}
sk|_live_{a24} sk|_test_{a24} sk|_prod_{a24} rk|_live_{a24} rk|_test_{a24} rk|_prod_{a24} wh|sec_{a32}
S|G.{a22}.{a43} S|K{h32} AI|za{a35} ya|29.{a60} GO|CSPX-{a28} 1/|/0{a60} np|m_{a36} py|pi-AgEIcHlwaS5vcmc{a60}
ruby|gems_{h48} ci|o{a32} oy|2{l43} dckr|_pat_{a27} dckr|_oat_{a27}
s|k-{a48} s|k-proj-{a64} s|k-ant-api03-{a93}AA s|k-or-v1-{h64} h|f_{a34} r|8_{a37} gs|k_{a52} xa|i-{a80} pp|lx-{a48}
do|p_v1_{h64} do|o_v1_{h64} do|r_v1_{h64} hv|s.{a95} hv|b.{a140} hv|r.{a90} {a14}.atlas|v1.{a64}
AT|ATT3{a186} AT|CTT3{a186} AT|BB{a32} li|n_api_{a40} nt|n_{d11}{a35} sec|ret_{a43}
shp|at_{h32} shp|ss_{h32} shp|ca_{h32} sq|0atp-{a22} sq|0csp-{a43} EA|AA{a60} ke|y-{h32}
da|pi{h32} gl|sa_{a32}_{h8} gl|c_{a60} NR|AK-{u27} NR|II-{a32} sn|trys_{a80} sn|tryu_{h64} dd|app_{a40} pd|us+_{a30}
PM|AK-{h24}-{h34} pu|l-{h40} dp|.pt.{a43} fo|1_{a43} sb|p_{h40} ps|cale_tkn_{a43} ps|cale_pw_{a43} xk|eysib-{h64}-{a16}
v1|.0-{h24}-{h146} EA|ACE{a60} EA|AMx{a100} op|s_eyJ{a250} AG|E-SECRET-KEY-1{u58} LT|AI{a20} AK|ID{a32} {a3}8|Q~{a34} {a3}7|Q~{a34}
fi|gd_{a43} {d9}:A|A{a33} amzn|.mws.{uuid} jenkins|-token-{h34} AK|Cp{a69} sq|u_{h40} sq|p_{h40} sq|a_{h40}
CC|IPAT_{a22}_{h40} bk|ua_{h40}
AB|SK{a110} bed|rock-api-key-{a200} A|3-{u6}-{u11}-{u5}-{u5}-{u5} p|8e-{a32} pa|t{a14}.{h64} cm|Vmd{a59} {a76}AZ|DO{a4}
{a44}Az|Fu{a5}== {a76}AC|Db{a6}== {a76}+A|StA{a6}== CC|IPRJ_{a22}_{h40} 4|b1d{a38} CLO|JARS_{l60} CF|PAT-{a43} dn|key-{a26}-{a52}
dp|.st.{a43} dp|.ct.{a43} dp|.sa.{a43} dp|.scim.{a43} dp|.audit.{a43} s|l.B{a130} s|l.u.{a130} s|l.a{a134} ph|x_{a43} duf|fel_test_{a43} duf|fel_live_{a43}
dt|0c01.{u24}.{u64} EZ|AK{a54} EZ|TK{a54} sk|_{h48} {a11}:AP|A91b{a134} FLW|SECK_TEST-{h32}-X FLW|SECK-{h32}-X
fm|1a_{a120} fm|1r_{a120} fm|2_{a120} fi|o-u-{a64} li|ve_{a40} eyJ|rIjoi{a80} pa|t.{a22}.{a24}.{a20} sa|t.{a22}.{a24}.{a20}
HR|KU-AA{a58} pat|-na1-{uuid} pat|-na2-{uuid} pat|-eu1-{uuid} pat|-ap1-{uuid} api|_org_{a34} ic|o-{a32} s-s|4t2ud-{h64} s-s|4t2af-{h64}
lsv|2_pt_{h32}_{h10} lsv|2_sk_{h32}_{h10} sd|k-{uuid} mo|b-{uuid} li|n_oauth_{h64} te|st_{h35} {h32}-u|s14 {a6}_{a29}_m|mk
na|pi_{l64} nf|p_{a36} nf|c_{a36} nf|o_{a36} nf|u_{a36} NR|JS-{h19} NR|RA-{h42} NR|AA-{h27} {h36}NR|AL AP|I-{u26} sha|256~{a43}
acc|ess-sandbox-{uuid} acc|ess-development-{uuid} acc|ess-production-{uuid} ps|cale_oauth_{a43} pn|u_{a36} pn|b_{a36} rd|me_{l70}
rn|d_{a32} r|e_{a8}_{a24} tk|-us-{a48} sm|_aat_{a16} sm|_pat_{a16} sm|_sat_{a16} ship|po_live_{h40} ship|po_test_{h40} shp|pa_{h32}
sg|p_{h40} sg|p_{h16}_{h40} ts|key-auth-{a12}-{a32} ts|key-api-{a12}-{a32} ts|key-client-{a12}-{a32} ts|key-{a12}-{a22} tf|p_{a44}
vc|p_{a56} vc|i_{a56} vc|a_{a56} vc|r_{a56} vc|k_{a56} ver|cel_blob_rw_{a50} AQ|VN{a35} zp|ka_{h32}_{h8}
`
  .trim()
  .split(/\s+/)

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const DIGITS = '0123456789'
const ALPHABETS: Readonly<Record<string, string>> = {
  a: LOWER + UPPER + DIGITS,
  u: UPPER + DIGITS,
  l: LOWER + DIGITS,
  d: DIGITS,
  h: '0123456789abcdef',
}

/** A made-up token of a shape; long random parts hold a digit, as nearly all real ones do. */
function made(shape: string, random: Random): string {
  const uuid = () =>
    `${hex(random, 8)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 12)}`
  return shape
    .replaceAll('|', '')
    .replaceAll('{uuid}', uuid)
    .replace(/\{([auldh])(\d+)\}/g, (_, kind: string, length: string) =>
      Number(length) < 3
        ? letters(random, Number(length), ALPHABETS[kind] ?? '')
        : letters(random, 1, ALPHABETS[kind] ?? '') +
          (kind === 'd' ? '7' : '4') +
          letters(random, Number(length) - 2, ALPHABETS[kind] ?? ''),
    )
}

describe("a vendor's token", () => {
  it.each(SHAPES)('is found without a label, as a whole: %s', (shape) => {
    const random = seeded(shape.length * 31 + shape.charCodeAt(0))
    for (const [before, after] of [
      ['used ', ' and failed'],
      ['"', '",'],
      ['key=', ''],
      ['（', '）'],
      ['>', '<'],
    ] as const) {
      const value = made(shape, random)
      const text = `${before}${value}${after}`
      const covered = findSecrets(text).filter((s) => s.group === 'credentials')
      const [start, end] = [Math.min(...covered.map((s) => s.start)), Math.max(...covered.map((s) => s.end))]
      expect({ text, found: text.slice(start, end) }).toEqual({ text, found: value })
    }
  })

  it('is named with an example here', () => {
    const values = SHAPES.map((shape) => made(shape, seeded(5)))
    const without = VENDOR_TOKENS.filter(
      ({ pattern, lead }) =>
        !values.some((value) =>
          [...value].some((_, i) => {
            pattern.lastIndex = i
            return (lead === undefined ? i === 0 : lead.test(value.slice(0, i))) && pattern.test(value)
          }),
        ),
    )
    expect(without.map((t) => t.trigger).filter((t) => t !== 'ssws ' && t !== 'incomingwebhook\\/')).toEqual(
      [],
    )
  })

  it('is found behind its scheme or in its URL, which stay', () => {
    const random = seeded(8)
    const okta = `00${letters(random, 40, ALPHABETS.a ?? '')}`
    const teams = `${hex(random, 32)}/${hex(random, 8)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 4)}-${hex(random, 12)}`
    const slack = `T${letters(random, 9, UPPER)}/B${letters(random, 9, UPPER)}/${letters(random, 24, ALPHABETS.a ?? '')}`
    const found = (text: string) =>
      findSecrets(text)
        .filter((s) => s.group === 'credentials')
        .map((s) => text.slice(s.start, s.end))
    expect(found(`Authorization: SSWS ${okta}`)).toEqual([okta])
    expect(found(`POST https://acme.webhook.office.com/webhookb2/x@y/IncomingWebhook/${teams} 200`)).toEqual([
      teams,
    ])
    for (const kind of ['services', 'workflows', 'triggers'])
      expect(found(`POST https://hooks.slack.com/${kind}/${slack} 200`)).toEqual([slack])
  })

  const kept = [
    ['an image digest', `app@sha256:${'9f86d081884c7d65'.repeat(4)}`],
    ['a package', 'sk-learn-contrib-extension-package-for-tests 1.0'],
    ['a name', 'aws-sdk-js-v3 and pat.example.com in live_data_of_the_production_cluster'],
    ['a Region', 'bucket ap-northeast-1-us1 in us-east-1'],
    ['a variable', 'test_results_of_the_last_run = re_compile_all_patterns()'],
    ['a command', 'sk_buff dropped, sl.BaseLayer loaded, API-GATEWAY-EXECUTION-LOGS'],
  ] as const
  it.each(kept)('is not %s', (_, text) => {
    expect(findSecrets(text)).toEqual([])
  })
})
