import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '@shared/contract'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KnowledgeService } from '../../../../src/main/services/knowledge-service'

const built = fileURLToPath(new URL('../../../../out/knowledge', import.meta.url))
const QUESTION = '梟サーバーに入れない'
const owl = '---\ntitle: 梟サーバーに入れないとき\nverdict: other-channel\n---\n情報システム部へ。\n'

describe('the knowledge service with the user’s own articles', () => {
  let data = ''
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'kihyo-knowledge-'))
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))
  const write = (name: string, text: string) => {
    mkdirSync(join(data, 'articles'), { recursive: true })
    writeFileSync(join(data, 'articles', name), text)
  }
  const started = async () => {
    const service = new KnowledgeService(data, built)
    await service.start()
    return service
  }

  it('answers the very first question with them', async () => {
    write('owl.md', owl)
    const answer = await (await started()).ask(QUESTION, 'ja')
    expect(answer).toMatchObject({ verdict: 'other-channel', verdictBy: 'own' })
    expect(v.parse(contract['knowledge.ask'].output, answer)).toEqual(answer)
  })

  it('lists and shows them beside ours, and tells what is wrong with the others', async () => {
    write('owl.md', owl)
    write('broken.md', '---\nverdict: guidance\n---\nx')
    const service = await started()
    const own = (await service.list('ja')).filter(({ section }) => section === 'own')
    expect(own.map(({ id }) => id)).toEqual(['own-owl'])
    expect(await service.article('own-owl', 'ja')).toMatchObject({
      origin: 'own',
      body: '情報システム部へ。\n',
    })
    expect(await service.ownArticles()).toEqual({
      count: 1,
      problems: [{ code: 'own-no-title', params: { name: 'broken.md', line: '2' } }],
    })
  })

  it('reads the folder again when asked to; what was taken away is gone', async () => {
    write('owl.md', owl)
    const service = await started()
    await service.ask(QUESTION, 'ja')
    rmSync(join(data, 'articles', 'owl.md'))
    write('bill.md', '---\ntitle: 請求の相談窓口\n---\n経理へ。\n')
    expect(await service.reload()).toEqual({ count: 1, problems: [] })
    expect((await service.ask(QUESTION, 'ja')).articles.some(({ own }) => own)).toBe(false)
    expect((await service.ask('請求の相談窓口', 'ja')).articles[0]?.id).toBe('own-bill')
    await expect(service.article('own-owl', 'ja')).rejects.toMatchObject({ code: 'article-missing' })
  })

  it('does not hold up an answer while very many are read', async () => {
    for (let at = 0; at < 800; at++) write(`${at}.md`, owl.replace('梟', `梟 ${at} 号`))
    const service = await started()
    const start = performance.now()
    expect((await service.ask('RDS のメンテナンスはいつですか', 'ja')).articles).not.toEqual([])
    // 150 ms of waiting, and room for a busy machine.
    expect(performance.now() - start).toBeLessThan(1_500)
    expect((await service.ownArticles()).count).toBe(800)
  }, 20_000)

  it.each([
    ['ja', '見本.md', '踏み台サーバーに入れないとき'],
    ['en', 'sample.md', 'When the bastion host refuses you'],
  ] as const)(
    'makes the folder with a sample in the language of the window (%s), once',
    async (lang, name, title) => {
      const service = await started()
      const folder = await service.prepareFolder(lang)
      expect(readdirSync(folder)).toEqual([name])
      await service.prepareFolder('ja')
      expect(readdirSync(folder)).toEqual([name])
      expect(await service.reload()).toEqual({ count: 1, problems: [] })
      expect((await service.list(lang)).at(-1)?.title).toBe(title)
    },
  )
})
