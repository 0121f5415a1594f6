import { defineDetector, NOTHING } from '../define'
import { isPlaceholder, readLabelled } from '../labels'
import { matchAt } from '../scan'

const SHAPE = /(?<![A-Za-z0-9+/])(?:IQoJ|FwoG|FQoG|FwoD|FQoD)[A-Za-z0-9+/%_-]{60,4000}={0,2}/y

export default defineDetector({
  id: 'aws-session-token',
  group: 'credentials',
  names: { ja: 'AWS セッショントークン', en: 'AWS session token' },
  priority: 88,
  label: 'AWS-SESSION-TOKEN',
  source: {
    what: 'STS API Reference, Credentials; openings of tokens as seen in AWS documentation',
    asOf: '2026-11',
  },
  triggers: [
    'session[_.-]{0,1}token',
    'security[_.-]{0,1}token',
    'iqoj',
    'fwog',
    'fqog',
    'fwod',
    'fqod',
    'セッショントークン',
  ],
  find(line, at) {
    const shape = matchAt(SHAPE, line, at - 4)
    if (shape) return [{ start: shape.index, end: shape.index + shape[0].length }]
    const labelled = readLabelled(line, at)
    if (labelled === null) return NOTHING
    const value = line.slice(labelled.start, labelled.end)
    const isToken = /^[A-Za-z0-9+/=%_.-]{16,}$/.test(value) && !isPlaceholder(value)
    return isToken ? [{ start: labelled.start, end: labelled.end }] : NOTHING
  },
  examples: [
    { text: `AWS_SESSION_TOKEN=⟦${['IQo', 'Jb3JpZ2luX2VjE'].join('')}${'k3Qz9Vw7'.repeat(8)}==⟧` },
    {
      text: `X-Amz-Security-Token=⟦${['FwoG', 'ZXIvYXdzE'].join('')}${'a%2FbC1dE2'.repeat(7)}⟧&X-Amz-Expires=300`,
    },
    { text: 'InvalidClientTokenId: The security token included in the request is invalid', why: 'an error' },
  ],
})
