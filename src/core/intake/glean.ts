import { derived, type Found, found, groupsOf } from './found'
import { serviceOf } from './services'
import type { FieldName } from './types'

// Beyond these the text is a list of things, not the tale of one failure.
const MENTIONS_MAX = 5
const MATCHES_MAX = 200

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html, as of 2026-11.
const ARN =
  /\barn:aws[a-z-]{0,8}:(?<service>[a-z0-9-]{2,40}):(?<region>[a-z0-9-]{0,20}):(?<accountId>\d{12})?:[\w+=,.@:/*$-]{1,300}/dg
const RESOURCE_ID =
  /(?<![\w-])(?:i|vol|eni|subnet|vpc|sg|rtb|igw|nat|snap|ami|tgw|tgw-attach|vgw|cgw|vpn|vpce|acl|eipalloc|lt|fs|fsap|pcx)-[0-9a-f]{8,17}(?![\w-])/g
const S3_URI = /\bs3:\/\/[a-z0-9][a-z0-9.-]{2,62}(?:\/[\w.!*'()/=-]{1,300})?/g
const REGION = String.raw`(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-(?:gov-|iso[a-z]?-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d`
const REGION_TOLD = new RegExp(
  String.raw`(?:--region[ =]|\b(?:AWS_(?:DEFAULT_)?REGION|aws_?region|region(?:_?name)?)["']?\s{0,3}[:=]\s{0,3}["']?)(?<region>${REGION})(?![\w-])`,
  'di',
)
const HOST = new RegExp(
  String.raw`(?:(?<service>[a-z0-9-]{2,30})\.)?(?<region>${REGION})\.(?<service2>[a-z0-9-]{2,30}\.)?(?:amazonaws\.com|api\.aws|on\.aws)`,
  'dg',
)
const ZONE = new RegExp(String.raw`(?<![\w-])(?<region>${REGION})[a-f](?![\w-])`, 'dg')
const ACTION =
  /not authorized to perform:\s{0,3}(?<service>[a-z][a-z0-9-]{1,40}):(?<operation>[A-Z][A-Za-z0-9]{2,60})/d
const REQUEST_ID =
  /(?:\bx-amzn?-request-?id|\brequest[ _-]?id|\baws_request_id)["']?\s{0,3}[:=]\s{0,3}["']?(?<requestId>[A-Za-z0-9+/=_-]{8,80})/di
const EXTENDED_ID =
  /(?:\bx-amz-id-2|\bextended[ _]?request[ _]?id|\bhost[ _]?id)["']?\s{0,3}[:=]\s{0,3}["']?(?<extendedRequestId>[A-Za-z0-9+/=_-]{16,200})/di
// https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html#xray-api-traceids
const TRACE_ID = /(?:Root=|XRAY TraceId: )(?<traceId>1-[0-9a-f]{8}-[0-9a-f]{24})/d
const STATUS = /(?:status[ _]?code|HTTPStatusCode)["']?\s{0,3}[:=]\s{0,3}["']?(?<httpStatus>[1-5]\d\d)\b/di
const CALLER = /(?:\bUser|\bPrincipal|userArn|callerArn)["']?:\s{0,3}["']?$/

/**
 * What stands in a text whatever its kind: ARNs, IDs, a labelled Region, request IDs.
 * @param known  fields that the reader has; of these nothing is added
 */
export function glean(text: string, offset: number, known: ReadonlySet<FieldName>): readonly Found[] {
  const told = [
    ...labelled(text, offset, ACTION, REQUEST_ID, EXTENDED_ID, TRACE_ID, STATUS),
    ...regionsOf(text, offset),
    ...resourcesOf(text, offset),
  ]
  const named = new Set([...known, ...told.map(({ name }) => name)])
  const implied = [...arnParts(text, offset), ...hostParts(text, offset)].filter(
    ({ name }) => !named.has(name),
  )
  return [...told.filter(({ name }) => !known.has(name)), ...oneEach(implied)]
}

const labelled = (text: string, offset: number, ...patterns: readonly RegExp[]): readonly Found[] =>
  patterns.flatMap((pattern) => groupsOf(pattern.exec(text), offset)).filter(isValue)

// An ID has a digit; what follows the label may be the next word.
const isValue = ({ name, text }: Found): boolean => !name.endsWith('equestId') || /\d/.test(text)

function regionsOf(text: string, offset: number): readonly Found[] {
  const told = groupsOf(REGION_TOLD.exec(text), offset)
  if (told.length > 0) return told
  return []
}

function arnsOf(text: string): readonly RegExpExecArray[] {
  const arns: RegExpExecArray[] = []
  for (const match of text.matchAll(ARN)) {
    arns.push(match)
    if (arns.length >= MATCHES_MAX) break
  }
  return arns
}

function resourcesOf(text: string, offset: number): readonly Found[] {
  const seen = new Set<string>()
  const mention = (name: string, value: string, start: number): readonly Found[] => {
    const plain = value.replace(/(?<![.,:])[.,:]+$/, '')
    if (seen.has(plain) || seen.size >= MENTIONS_MAX) return []
    seen.add(plain)
    return found(name, plain, offset + start)
  }
  const arns = arnsOf(text).flatMap(({ index, 0: arn }) =>
    mention(CALLER.test(text.slice(Math.max(0, index - 20), index)) ? 'source' : 'resource', arn, index),
  )
  const others = [RESOURCE_ID, S3_URI].flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, MATCHES_MAX).flatMap(({ index, 0: id }) =>
      // Part of an ARN that is listed already.
      [...seen].some((value) => value.includes(id)) ? [] : mention('resource', id, index),
    ),
  )
  return [...arns, ...others]
}

const arnParts = (text: string, offset: number): readonly Found[] =>
  derived(arnsOf(text).flatMap((arn) => groupsOf(arn, offset))).filter(
    // The service of the resource need not be the one that was called.
    ({ name, text: value }) => name !== 'service' && value !== '',
  )

function hostParts(text: string, offset: number): readonly Found[] {
  const hosts = [...text.matchAll(HOST)].slice(0, MATCHES_MAX)
  const zones = [...text.matchAll(ZONE)].slice(0, MATCHES_MAX)
  const parts = [...hosts, ...zones].flatMap((match) => groupsOf(match, offset))
  return derived(
    parts
      .map((part) => ({ ...part, text: part.text.replace(/\.$/, '') }))
      .filter(({ name, text: value }) => name !== 'service' || serviceOf(value) !== null),
  )
}

/** Of each field the first; unsure where the text gives several. */
function oneEach(values: readonly Found[]): readonly Found[] {
  return values
    .filter(({ name }, index) => values.findIndex((other) => other.name === name) === index)
    .map((value) =>
      values.some(({ name, text }) => name === value.name && text !== value.text)
        ? { ...value, certainty: 'unsure' }
        : value,
    )
}
