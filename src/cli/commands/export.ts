import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildBundle } from '@core/bundle/bundle'
import type { BundleAttachment, BundleInput } from '@core/bundle/types'
import { type Draft, WAY_IDS } from '@core/draft/schema'
import { kindName } from '@core/masking'
import { review } from '@core/review'
import { weigh } from '@core/review/dismissals'
import { writeBundle } from '@edge/bundle/write-bundle'
import { askedByService } from '@edge/evidence/asked-by-service'
import { fitLogs } from '@edge/evidence/fit-logs'
import { wayOf } from '@edge/filing/ways'
import { maskFile } from '@edge/masking/mask-file'
import type { Lang } from '@shared/lang'
import { localDay } from '@shared/local-day'
import { readDraft } from '../draft-file'
import { readKey } from '../key'
import { openKnowledgeBase, openReader } from '../knowledge'
import { messages } from '../messages'
import { printLine } from '../streams'
import { type Command, choice, EXIT, type Run, readArgs, readLang, single, UsageError } from '../usage'

/** The bundle: body text, create-case JSON, masked files, checklist; it appears whole or not at all. */
export const exportBundle: Command = async (run) => {
  const { values, positionals } = readArgs(run, {
    out: { type: 'string' },
    attach: { type: 'string', multiple: true },
    key: { type: 'string' },
    lang: { type: 'string' },
    way: { type: 'string' },
    'accepted-by': { type: 'string' },
    'log-format': { type: 'string', multiple: true },
  })
  const lang = readLang(run, values.lang) ?? run.lang
  const words = messages[lang]
  const file = single(run, positionals, 'DRAFT.md')
  const folder = values.out
  if (folder === undefined || folder === '') throw new UsageError(words.missing({ what: '--out DIR' }))
  const { draft } = await readDraft(file)
  const wayId = values.way === undefined ? draft.way : choice(run, '--way', values.way, WAY_IDS)
  const key = await readKey(run, values.key)
  const now = new Date()
  const found = review(draft, { today: localDay(now), lang, read: openReader() })
  const { open: findings, dismissed } = weigh(draft, found)
  const work = await mkdtemp(join(tmpdir(), 'kihyo-'))
  try {
    const told = { acceptedBy: values['accepted-by'] ?? '', formats: values['log-format'] ?? [] }
    const { attachments: masked, copies } = await maskAll(draft, values.attach ?? [], key, work)
    const attachments = withTold(run, masked, told)
    const exportedAt = now.toISOString()
    const way = wayOf(wayId)
    const known = {
      ...(await evidenceOf(draft, attachments, copies, { now, lang })),
      ...(way !== undefined && { way }),
    }
    const bundle = buildBundle(
      {
        draft,
        attachments,
        findings,
        dismissed,
        lang,
        exportedAt,
        kept: [],
        terms: draft.glossary,
        ...known,
      },
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

/** What the caller says about the copies. @throws {UsageError} a format of a file that is not attached */
function withTold(
  run: Run,
  attachments: readonly BundleAttachment[],
  { acceptedBy, formats }: { readonly acceptedBy: string; readonly formats: readonly string[] },
): readonly BundleAttachment[] {
  const formatOf = new Map<string, string>()
  for (const told of formats) {
    const at = told.indexOf('=')
    const [name, words] = [told.slice(0, at), told.slice(at + 1).trim()]
    if (at < 1 || words === '' || !attachments.some((attachment) => attachment.name === name))
      throw new UsageError(messages[run.lang].badFormat({ value: told }))
    formatOf.set(name, words)
  }
  return attachments.map((attachment) => {
    const logFormat = formatOf.get(attachment.name)
    return {
      ...attachment,
      ...(acceptedBy.trim() !== '' && { acceptedBy: acceptedBy.trim() }),
      ...(logFormat !== undefined && { logFormat }),
    }
  })
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
