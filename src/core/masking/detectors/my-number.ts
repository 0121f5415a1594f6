import { defineDetector, NOTHING } from '../define'
import { matchAt } from '../scan'

const NUMBER =
  /(?:カード)?(?:の)?(?:番号)?(?:（[^（）]{0,12}）|\([^()]{0,12}\))?["']?[ \t　]{0,4}(?:は|[:：=＝]|=>|,)?[ \t　]{0,4}["'「]?([\d０-９]{4}([- 　－]?)[\d０-９]{4}\2[\d０-９]{4})(?![\d０-９])/iy

export default defineDetector({
  id: 'my-number',
  group: 'personal',
  names: { ja: 'マイナンバー', en: 'Individual number (My Number)' },
  priority: 58,
  label: 'MY-NUMBER',
  source: {
    what: 'Order of the Ministry of Internal Affairs and Communications No. 85 of 2014, article 5 (12 digits, the last one checks)',
    asOf: '2026-11',
  },
  triggers: [
    'マイナンバー',
    '個人番号',
    'my[_ -]{0,1}number',
    'individual[_ -]{0,1}number',
    'kojin[_]{0,1}bango',
    'kojinbangou',
  ],
  find(line, at) {
    const match = matchAt(NUMBER, line, at)
    const text = match?.[1]
    if (!match || text === undefined) return NOTHING
    // The label is enough: a number with a wrong check digit is somebody's number mistyped.
    const end = match.index + match[0].length
    return [{ start: end - text.length, end }]
  },
  examples: [
    { text: 'マイナンバー：⟦1234 5678 9018⟧' },
    { text: '"my_number":"⟦123456789018⟧"' },
    { text: '個人番号 未登録', why: 'no number' },
    { text: 'myNumber of retries: 3', why: 'a counter' },
  ],
})
