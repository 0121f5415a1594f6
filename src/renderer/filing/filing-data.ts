import { FilingFactsSchema } from '@core/filing/facts'
import { type Way, type WayId, WaysSchema } from '@core/filing/ways'
import * as v from 'valibot'
import factsSource from '../../../content/facts.json'
import waysSource from '../../../content/ways.json'

/** Severities with their targets, plans, limits: what filing needs of `content/facts.json`. */
export const filingFacts = v.parse(FilingFactsSchema, factsSource)

/** The ways to file a case, each with its form. */
export const ways: readonly Way[] = v.parse(WaysSchema, waysSource).ways

export const wayOf = (id: WayId): Way | undefined => ways.find((way) => way.id === id)
