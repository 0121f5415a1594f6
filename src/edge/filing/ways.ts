import { type Way, type WayId, WaysSchema } from '@core/filing/ways'
import * as v from 'valibot'
import source from '../../../content/ways.json'

const ways: readonly Way[] = v.parse(WaysSchema, source).ways

/** A way of filing with its limits and form; undefined: the content does not have it. */
export const wayOf = (id: WayId): Way | undefined => ways.find((way) => way.id === id)
