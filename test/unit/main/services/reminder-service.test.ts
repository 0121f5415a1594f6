import { moveTo } from '@core/case-life/follow-up'
import { NO_REMINDERS } from '@core/case-life/reminders'
import { emptyDraft } from '@core/draft/schema'
import { summarize } from '@edge/drafts/stored-draft'
import { expect, it } from 'vitest'
import { ReminderService } from '../../../../src/main/services/reminder-service'

const FILED_AT = '2026-11-02T01:00:00.000Z'

function serviceOn(isOn: boolean) {
  const told: string[] = []
  const draft = { ...emptyDraft(), caseId: '17890000000042' }
  const filed = { ...draft, ...moveTo(draft, 'filed', FILED_AT) }
  const stored = { version: 1, id: 'a', createdAt: FILED_AT, updatedAt: FILED_AT, counts: null, draft: filed }
  const service = new ReminderService({
    drafts: {
      list: async () => [summarize(stored), { ...summarize(stored), id: 'gone' }],
      open: async (id) => {
        if (id !== 'a') throw new Error('cannot be read')
        return stored
      },
    },
    settings: () => ({ ...NO_REMINDERS, isOn }),
    notify: (caseId, { kind, days }) => told.push(`${caseId} ${kind} ${days}`),
    now: () => new Date('2026-11-07T01:00:00.000Z'),
  })
  return { service, told }
}

it('is silent until the user wants reminders', async () => {
  const { service, told } = serviceOn(false)
  await service.check()
  expect(told).toEqual([])
})

it('tells of a quiet case once, also when another one cannot be read', async () => {
  const { service, told } = serviceOn(true)
  await service.check()
  await service.check()
  expect(told).toEqual(['17890000000042 quiet 5'])
})
