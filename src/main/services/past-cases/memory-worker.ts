import { parentPort, workerData } from 'node:worker_threads'
import { type AccountRecord, forget, type PastCase } from '@core/account/record'
import { maskText } from '@core/case-life/mask-text'
import { hmacSha256 } from '@core/masking/hmac'
import { type CaseMemory, makeCaseMemory } from '@core/past-cases/memory'
import { draftOfCase, pastOfCase } from '@core/past-cases/source'
import {
  type AccountImport,
  importFiles,
  readAccountOrSetAside,
  writeAccount,
} from '@edge/account/account-file'
import { loadKnowledge } from '@edge/knowledge/load'
import { readPast } from '@edge/past-cases/read-past'
import { toProblem } from '@shared/errors'
import * as v from 'valibot'
import { type Answer, type FromMemory, MemoryWorldSchema, type Question, ToMemorySchema } from './protocol'

// The thread that remembers all cases: it reads them itself, so that ten thousand cost the window nothing.
const world = v.parse(MemoryWorldSchema, workerData)
// It cuts Japanese and English alike; its synonyms hold words of both.
const { tokenizer } = loadKnowledge(world.knowledgeFolder).loaded('ja')

interface Reading {
  readonly memory: CaseMemory
  /** what was told while the folder was read: newer than its file */
  readonly told: Set<string>
  imported: ReadonlyMap<string, PastCase>
  progress: Answer['reading']
  done: Promise<void>
}

function readAll(): Reading {
  const reading: Reading = {
    memory: makeCaseMemory(tokenizer),
    told: new Set(),
    imported: new Map(),
    progress: { done: 0, total: 0 },
    done: Promise.resolve(),
  }
  const finish = async () => {
    reading.imported = await readPast(
      world.dataFolder,
      (past, progress) => {
        reading.memory.put(past)
        reading.progress = progress
      },
      (ref) => reading.told.has(ref),
    )
    reading.progress = null
  }
  reading.done = finish()
  return reading
}

// A later reading takes the place of an earlier one, whose end then matters to nobody.
let now = readAll()

// One after another: each reads what the one before has written.
let writing: Promise<unknown> = Promise.resolve()

function changeAccount(change: (record: AccountRecord) => Promise<AccountImport>) {
  const changing = writing.then(async () => {
    const { record, faults } = await change((await readAccountOrSetAside(world.dataFolder)).record)
    await writeAccount(world.dataFolder, record)
    now = readAll()
    return faults
  })
  writing = changing.catch(() => undefined)
  return changing
}

function importCli(paths: readonly string[], key: Uint8Array) {
  const options = { ownAccounts: [], terms: [], hmac: hmacSha256(key) }
  const mask = (text: string) => maskText(text, options).text
  return changeAccount((record) => importFiles(record, paths, { now: new Date().toISOString(), mask }))
}

async function answerTo(question: Question): Promise<Answer> {
  // A search is asked again while drafts are read; likeness and a case are asked once.
  if (question.kind === 'similar' || question.kind === 'case') await now.done
  const { memory, imported, progress } = now
  const nothing = { found: [], reading: progress, imported: null, faults: [] }
  switch (question.kind) {
    case 'search':
      return { ...nothing, found: [...memory.search(question.query, question.most)] }
    case 'similar':
      return { ...nothing, found: [...memory.similar(question.draft, question.most)] }
    case 'case': {
      const one = imported.get(question.ref)
      return one === undefined
        ? nothing
        : { ...nothing, imported: { past: pastOfCase(one), draft: draftOfCase(one) } }
    }
    case 'import':
      return { ...nothing, faults: [...(await importCli(question.paths, question.key))] }
    case 'forget':
      await changeAccount(async (record) => ({ record: forget(record, question.part), faults: [] }))
      return nothing
  }
}

const tell = (message: FromMemory) => parentPort?.postMessage(message)

async function reply(id: number, question: Question): Promise<void> {
  try {
    tell({ type: 'answer', id, answer: await answerTo(question) })
  } catch (error) {
    tell({ type: 'failed', id, problem: toProblem(error) })
  }
}

parentPort?.on('message', (sent: unknown) => {
  const message = v.parse(ToMemorySchema, sent)
  switch (message.type) {
    case 'put':
      now.told.add(message.past.ref)
      now.memory.put(message.past)
      return
    case 'remove':
      now.told.add(message.ref)
      now.memory.remove(message.ref)
      return
    case 'reload':
      now = readAll()
      return
    case 'ask':
      void reply(message.id, message.question)
  }
})
