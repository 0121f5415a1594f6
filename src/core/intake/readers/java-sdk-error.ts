import { defineReader } from '../define-reader'
import { derived, type Found, groupsOf, search } from '../found'
import { JAVA_PARENS } from '../java-parens'

const EXCEPTION =
  /\b(?:com\.amazonaws|software\.amazon\.awssdk)\.(?:[a-z0-9_]{1,40}\.){0,6}(?<errorCode>[A-Z]\w{2,80}(?:Exception|Error)): (?<errorMessage>[^\r\n]{1,1000}?)(?= \(Service: |\r?\n|$)/d
const CALL =
  /\bat (?:[\w.-]{1,60}\/{1,2}){0,2}(?:com\.amazonaws|software\.amazon\.awssdk)\.services\.(?<service>[a-z0-9]{2,40})\.(?:[a-z0-9]{1,40}\.){0,3}\w{2,60}Client\.(?<operation>(?!do[A-Z]|invoke\(|execute|anonymousInvoke|lambda\$)[a-z]\w{2,60})\(/d

export default defineReader({
  id: 'java-sdk-error',
  names: { ja: 'AWS SDK for Java の例外', en: 'AWS SDK for Java exception' },
  priority: 50,
  source: { what: 'AWS SDK for Java 1.x and 2.x: messages of their service exceptions', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const exception = groupsOf(EXCEPTION.exec(text))
    const parens = groupsOf(JAVA_PARENS.exec(text))
    if (exception.length === 0) return null
    // The class names the error only where the service gave no code.
    const own = exception.map((value) =>
      value.name === 'errorCode' ? (derived([value])[0] ?? value) : value,
    )
    const call = derived(search(text, 0, CALL)).map(asOperation)
    return { found: [...parens, ...own, ...call], scope: { start: 0, end: text.length } }
  },
  examples: [
    {
      text: 'Exception in thread "main" com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 7QX2M4N8P1R5T9V3; S3 Extended Request ID: b2xkZXIgYnJvb2sgc3RvbmUvZ3JlZW4rYmx1ZQ==; Proxy: null), S3 Extended Request ID: b2xkZXIgYnJvb2sgc3RvbmUvZ3JlZW4rYmx1ZQ==\n\tat com.amazonaws.http.AmazonHttpClient$RequestExecutor.handleErrorResponse(AmazonHttpClient.java:1879)\n\tat com.amazonaws.services.s3.AmazonS3Client.invoke(AmazonS3Client.java:5445)\n\tat com.amazonaws.services.s3.AmazonS3Client.getObject(AmazonS3Client.java:1513)',
      fields: {
        service: 'Amazon S3',
        operation: 'GetObject',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
        httpStatus: '403',
        requestId: '7QX2M4N8P1R5T9V3',
        extendedRequestId: 'b2xkZXIgYnJvb2sgc3RvbmUvZ3JlZW4rYmx1ZQ==',
      },
      summary: {
        ja: 's3:GetObject が AccessDenied（403）で失敗しました。\nエラーメッセージ: Access Denied\nリクエスト ID: 7QX2M4N8P1R5T9V3\n拡張リクエスト ID: b2xkZXIgYnJvb2sgc3RvbmUvZ3JlZW4rYmx1ZQ==',
      },
    },
    {
      text: 'software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException: The specified queue does not exist. (Service: Sqs, Status Code: 400, Request ID: 0c5b3f1e-9d52-5a7e-8f64-2b1d7c9e4a10) (SDK Attempt Count: 1)\n\tat software.amazon.awssdk.services.sqs.DefaultSqsClient.sendMessage(DefaultSqsClient.java:1745)',
      fields: {
        service: 'Amazon SQS',
        operation: 'SendMessage',
        errorCode: 'QueueDoesNotExistException',
        errorMessage: 'The specified queue does not exist.',
        httpStatus: '400',
        requestId: '0c5b3f1e-9d52-5a7e-8f64-2b1d7c9e4a10',
      },
    },
    {
      text: 'software.amazon.awssdk.core.exception.SdkClientException: Unable to execute HTTP request: Connect to sts.ap-northeast-3.amazonaws.com:443 failed: connect timed out',
      fields: {
        service: 'AWS IAM',
        errorCode: 'SdkClientException',
        errorMessage:
          'Unable to execute HTTP request: Connect to sts.ap-northeast-3.amazonaws.com:443 failed: connect timed out',
        region: 'ap-northeast-3',
      },
    },
    { text: 'java.lang.NullPointerException: name is null', fields: null, why: 'no exception of the SDK' },
  ],
})

/** `getObject` → `GetObject`: the operation is named after the method. */
function asOperation(value: Found): Found {
  return value.name === 'operation'
    ? { ...value, text: value.text.charAt(0).toUpperCase() + value.text.slice(1) }
    : value
}
