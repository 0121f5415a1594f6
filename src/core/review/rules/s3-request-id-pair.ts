import { absent, defineRule } from '../define-rule'

const S3 =
  /\bS3\b|\bs3:\/\/|\b(?:Put|Get|Head|Copy|Delete|List)Objects?(?:V2)?\b|\bUploadPart\b|\bx-amz-id-2\b/
// Its request IDs are 16 characters; a UUID is another service's. https://docs.aws.amazon.com/AmazonS3, as of 2026-11.
const REQUEST_ID =
  /(?<![\w-])x-amz-request-id(?![\w-])|(?:request[\s_-]?id|リクエスト\s?ID)["'」]?\s?[:：=は>]?\s?["'「]?[0-9A-Z]{16}(?![\w-])/i
const HOST_ID =
  /(?<![\w-])x-amz-id-2(?![\w-])|(?<!\w)host\s?-?id(?![\w-])|extended request id|拡張リクエスト\s?ID/i
export default defineRule({
  id: 's3-request-id-pair',
  level: 'info',
  article: 's3-request-id-pair',
  name: { ja: 'S3 の ID の組', en: 'Pair of S3 request IDs' },
  message: {
    ja: 'S3 の調査には x-amz-request-id と x-amz-id-2 の両方が使われます。もう一方も添えてください',
    en: 'For S3, both x-amz-request-id and x-amz-id-2 are used. Please add the other one',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'S3 への PutObject が 503 で失敗します。x-amz-request-id は 8BQ2ZC4TKM0P7XWD です。',
    },
    {
      lang: 'ja',
      good: 'S3 への PutObject が 503 で失敗します。x-amz-request-id は 8BQ2ZC4TKM0P7XWD、x-amz-id-2 は Kq3vT9 です。',
    },
    {
      lang: 'ja',
      good: 'S3 のイベントで起動する Lambda が失敗します。RequestId: 3f2b8c1e-9d4a-4c7b-8a55-0e6d1f2a3b4c',
      why: 'Lambda の ID',
    },
    { lang: 'ja', good: 'x-amz-request-id とは何ですか。S3 の応答に付いています。', why: '質問' },
    { lang: 'en', bad: 'GetObject from S3 fails with 500. x-amz-id-2: Kq3vT9mZ0' },
    {
      lang: 'en',
      good: 'GetObject from S3 fails with 500. x-amz-request-id: 8BQ2ZC4TKM0P7XWD, x-amz-id-2: Kq3vT9mZ0',
    },
    { lang: 'en', bad: 'PutObject fails with 503, request ID 8BQ2ZC4TKM0P7XWD.' },
    { lang: 'en', good: 'PutItem fails with 500, request ID 8BQ2ZC4TKM0P7XWD.', why: 'not S3' },
  ],
  // IDs count wherever they stand: a log is where they come from.
  check: ({ kind, draft: { subject, body, service } }) => {
    if (kind !== 'incident') return []
    const text = `${subject}\n${body.slice(0, READ_MAX)}`
    const isS3 = S3.test(service) || S3.test(text)
    return absent(isS3 && REQUEST_ID.test(text) !== HOST_ID.test(text))
  },
})

const READ_MAX = 60_000
