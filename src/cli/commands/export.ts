import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildBundle } from '@core/bundle/bundle'
import type { BundleAttachment, BundleInput } from '@core/bundle/types'
import type { Draft } from '@core/draft/schema'
import { kindName } from '@core/masking'
import { review } from '@core/review'
import { weigh } from '@core/review/dismissals'
import { writeBundle } from '@edge/bundle/write-bundle'
import { askedByService } from '@edge/evidence/asked-by-service'
import { fitLogs } from '@edge/evidence/fit-logs'
import { maskFile } from '@edge/masking/mask-file'
import type { Lang } from '@shared/lang'
import { localDay } from '@shared/local-day'
import { readDraft } from '../draft-file'
import { readKey } from '../key'
import { openKnowledgeBase, openReader } from '../knowledge'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, EXIT, readArgs, readLang, single, UsageError } from '../usage'

/** The bundle: body text, create-case JSON, masked files, checklist; it appears whole or not at all. */
export const exportBundle: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    out: { type: 'string' },
    attach: { type: 'string', multiple: true },
    key: { type: 'string' },
    lang: { type: 'string' },
  })
  const lang = readLang(run, values.lang) ?? run.lang
  const words = messages[lang]
  const file = single(run, positionals, 'DRAFT.md')
  const folder = values.out
  if (folder === undefined || folder === '') throw new UsageError(words.missing({ what: '--out DIR' }))
  const { draft } = await readDraft(file)
  const key = await readKey(run, values.key)
  const now = new Date()
  const found = review(draft, { today: localDay(now), lang, read: openReader() })
  const { open: findings, dismissed } = weigh(draft, found)
  const work = await mkdtemp(join(tmpdir(), 'kihyo-'))
  try {
    const { attachments, copies } = await maskAll(draft, values.attach ?? [], key, work)
    const exportedAt = now.toISOString()
    const known = await evidenceOf(draft, attachments, copies, { now, lang })
    const bundle = buildBundle(
      { draft, attachments, findings, dismissed, lang, exportedAt, terms: draft.glossary, ...known },
      (kind) => kindName(kind, lang),
    )
    const entries = await writeBundle(bundle, copies, folder, exportedAt)
    await printLine(folder)
    process.stderr.write(`${words.exported({ folder, count: entries.length })}\n`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  if (findings.length === 0) return EXIT.done
  process.stderr.write(`${words.openFindings({ count: findings.length })}\n`)
  return EXIT.findings
}

/** What the service asks for and whether the logs fit the text, with the attached files counted in. */
async function evidenceOf(
  draft: Draft,
  attachments: readonly BundleAttachment[],
  copies: readonly string[],
  { now, lang }: { readonly now: Date; readonly lang: Lang },
): Promise<Pick<BundleInput, 'evidence' | 'fit'>> {
  const attached = attachments.map(({ name, size }) => ({ name, size, masked: true, openFindings: 0 }))
  const whole = { ...draft, attachments: [...draft.attachments, ...attached] }
  const logs = attachments.flatMap(({ name }, at) => {
    const path = copies[at]
    return path === undefined ? [] : [{ name, path }]
  })
  const evidence = askedByService(whole, openKnowledgeBase(), { lang, today: localDay(now) })
  return { fit: await fitLogs(draft, logs, now), ...(evidence !== undefined && { evidence }) }
}

/** Masked copies of the files in a private folder, in their order. */
async function maskAll(draft: Draft, files: readonly string[], key: string, work: string) {
  const attachments: BundleAttachment[] = []
  const copies: string[] = []
  for (const [at, source] of files.entries()) {
    const target = join(work, String(at))
    const { report } = await maskFile({
      source,
      target,
      profile: 'balanced',
      ownAccounts: draft.accountId === '' ? [] : [draft.accountId],
      terms: draft.glossary,
      key,
    })
    const { size } = await stat(source)
    attachments.push({ name: basename(source), size, report, profile: 'balanced' })
    copies.push(target)
  }
  return { attachments, copies }
}
