import { absent, defineRule } from '../define-rule'

// Errors that an AWS API or the console answers with a request ID.
const API_ERROR =
  /\b(?:AccessDenied|UnauthorizedOperation|ThrottlingException|Throttling|RequestLimitExceeded|InternalError|InternalServerError|InternalFailure|ServiceUnavailable|SlowDown|ValidationException|ValidationError|InvalidParameter\w*|ResourceNotFoundException|BadRequestException|ConflictException|InsufficientInstanceCapacity|LimitExceededException|SignatureDoesNotMatch|\w{4,40}Exception)\b|An error occurred \(/
export default defineRule({
  id: 'request-id-missing',
  level: 'info',
  article: 'request-id-and-time',
  name: { ja: 'Request ID', en: 'Request ID' },
  message: {
    ja: 'AWS の API やコンソールのエラーには、Request ID を添えると調査が早まります',
    en: 'For an error of an AWS API or the console, the request ID speeds up the investigation',
  },
  examples: [
    { lang: 'ja', bad: 'PutItem が「ThrottlingException: Rate exceeded」で失敗します。' },
    {
      lang: 'ja',
      good: 'PutItem が「ThrottlingException: Rate exceeded」で失敗します（Request ID: QH7C0J1V）。',
    },
    { lang: 'en', bad: 'PutObject fails with "AccessDenied: Access Denied".' },
    { lang: 'en', good: 'PutObject fails with "AccessDenied: Access Denied", request ID 8BQ2ZC4T.' },
  ],
  check: ({ kind, errors, hasRequestId }) =>
    absent(kind === 'incident' && !hasRequestId && errors.some(({ text }) => API_ERROR.test(text))),
})
