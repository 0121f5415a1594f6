import { plainStandIn, standIns } from '@core/masking/resolve'
import { describe, expect, it } from 'vitest'
import { maskAll } from './mask-all'
import { xmlShape } from './shapes'

describe('a URL whose host is masked', () => {
  const hosts = [
    ['db01.corp.local', /^host-[a-z2-7]{10}$/],
    ['10.20.30.40', /^ip-prv-[0-9a-f]{2}(?:-[0-9a-f]{2}){3}$/],
    ['[2001:db8:85a3::8a2e:370:7334]', /^ip-pub-[0-9a-f]{4}(?:-[0-9a-f]{4}){7}$/],
    ['551998002211.dkr.ecr.us-east-1.amazonaws.com', /^account-[a-z2-7]{10}\.dkr\.ecr\.us-east-1/],
    ['ip-10-0-3-17.ap-northeast-1.compute.internal', /^ip-ip-prv(?:-[0-9a-f]{2}){4}\.ap-northeast-1/],
    ['wiki.kasumi-denki.example.com', /^wiki\.term-[a-z2-7]{10}\.example\.com$/],
  ] as const

  it.each(hosts)('is read by new URL, its host a label: %s', (host, label) => {
    const options = { terms: ['kasumi-denki'] }
    const text = `https://${host}:8443/v1/items?page=2#top`
    const masked = maskAll(`GET ${text} 200`, options)
    const url = new URL(masked.slice(4, -4))
    expect(url.hostname).toMatch(label)
    expect([url.port, url.pathname, url.search, url.hash]).toEqual(['8443', '/v1/items', '?page=2', '#top'])
    expect(maskAll(masked, options)).toBe(masked)
  })

  it.each(hosts)('shows the same stand-in as plain text does: %s', (host) => {
    const options = { terms: ['kasumi-denki'] }
    const plain = standIns(maskAll(` ${host} `, options)).length
    const shown = maskAll(`https://${host}/`, options)
    const [inUrl] = standIns(shown).map(({ start, end }) => plainStandIn(shown.slice(start, end)))
    expect(plain).toBe(1)
    expect(maskAll(` ${host} `, options)).toContain(inUrl)
  })

  it('keeps the user name apart and works with the slashes of JSON', () => {
    const masked = JSON.parse(maskAll('{"url":"postgres:\\/\\/app:s3cr3t-Xy@10.1.2.3:5432\\/shop"}'))
    const url = new URL(masked.url)
    expect([url.username, url.port, url.pathname]).toEqual(['app', '5432', '/shop'])
    expect(url.hostname).toMatch(/^ip-prv-/i)
  })
})

describe('XML whose values stand on lines of their own', () => {
  const texts = [
    '<db>\n  <password>\n    hunter2-K9\n  </password>\n  <user>bob</user>\n</db>',
    '<db>\r\n<password>\r\nhunter2-K9</password>\r\n</db>',
    '<db>\n<password>hunter2-K9\n</password>\n</db>',
    '<db>\n  <password>\n    several words; &amp; signs\n  </password>\n</db>',
    '<db>\n  <note>\n    password=hunter2-K9\n  </note>\n</db>',
  ]
  it.each(texts)('stays well-formed, and nothing is left: %j', (text) => {
    const masked = maskAll(text)
    expect(xmlShape(masked)).toEqual(xmlShape(text))
    expect(masked).toMatch(/&lt;PASSWORD-[A-Z2-7]{10}&gt;/)
    expect(masked).not.toMatch(/hunter2|several words/)
    expect(maskAll(masked)).toBe(masked)
  })
})
