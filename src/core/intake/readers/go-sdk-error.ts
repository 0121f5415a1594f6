import { defineReader } from '../define-reader'
import { search } from '../found'
import { goErrorOf } from '../go-error'
import { TIME } from '../times'

const LOGGED_AT = new RegExp(String.raw`^\W{0,2}(?:time=")?(?<time>${TIME})`, 'd')

export default defineReader({
  id: 'go-sdk-error',
  names: { ja: 'AWS SDK for Go v2 のエラー', en: 'AWS SDK for Go v2 error' },
  priority: 48,
  source: { what: 'smithy-go, errors.go and transport/http/client.go', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const error = goErrorOf(text)
    return error === null
      ? null
      : { found: [...error, ...search(text, 0, LOGGED_AT)], scope: { start: 0, end: text.length } }
  },
  examples: [
    {
      text: '2026/11/20 06:52:03 operation error S3: PutObject, https response error StatusCode: 403, RequestID: 9HF2R6WQ0XK3D7CS, HostID: bGF0ZSBhdXR1bW4vZm9yZXN0K3BhdGg=, api error AccessDenied: Access Denied',
      fields: {
        service: 'Amazon S3',
        operation: 'PutObject',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
        httpStatus: '403',
        requestId: '9HF2R6WQ0XK3D7CS',
        extendedRequestId: 'bGF0ZSBhdXR1bW4vZm9yZXN0K3BhdGg=',
        time: '2026-11-20T06:52:03',
      },
      summary: {
        ja: '2026-11-20 06:52:03（タイムゾーンの記載なし）に s3:PutObject が AccessDenied（403）で失敗しました。\nエラーメッセージ: Access Denied\nリクエスト ID: 9HF2R6WQ0XK3D7CS\n拡張リクエスト ID: bGF0ZSBhdXR1bW4vZm9yZXN0K3BhdGg=',
      },
    },
    {
      text: "operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: 27b4f0a1-64d8-4d6f-9a0d-3c1b5f7e9d20, ResourceNotFoundException: Secrets Manager can't find the specified secret.",
      fields: {
        service: 'AWS Secrets Manager',
        operation: 'GetSecretValue',
        errorCode: 'ResourceNotFoundException',
        errorMessage: "Secrets Manager can't find the specified secret.",
        httpStatus: '400',
        requestId: '27b4f0a1-64d8-4d6f-9a0d-3c1b5f7e9d20',
      },
    },
    {
      text: 'operation error STS: AssumeRole, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed',
      fields: { service: 'AWS IAM', operation: 'AssumeRole' },
      why: 'no answer came: neither status nor request ID',
    },
    { text: 'panic: runtime error: index out of range [3]', fields: null, why: 'no error of the SDK' },
  ],
})
