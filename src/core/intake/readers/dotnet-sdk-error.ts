import { defineReader } from '../define-reader'
import { search } from '../found'

const EXCEPTION =
  /\bAmazon\.(?<service>[A-Z]\w{1,40})\.(?:Model\.)?(?<errorCode>[A-Z]\w{2,80}Exception)\b(?:: (?<errorMessage>[^\r\n]{1,2000}))?/d
const CODE = /\bError ?Code["']?\s{0,3}[:=]\s{0,3}["']?(?<errorCode>[A-Z][\w.]{2,80})/d
const STATUS = /The remote server returned an error: \((?<httpStatus>\d{3})\)/d
const CALL =
  /\bat Amazon\.\w{2,40}\.Amazon\w{2,60}Client\.(?<operation>(?!Invoke|EndInvoke)[A-Z]\w{2,60}?)(?:Async)?\(/d

export default defineReader({
  id: 'dotnet-sdk-error',
  names: { ja: 'AWS SDK for .NET / PowerShell の例外', en: 'AWS SDK for .NET / PowerShell exception' },
  priority: 50,
  source: { what: 'AWS SDK for .NET, AmazonServiceException and its subclasses', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const exception = search(text, 0, EXCEPTION)
    if (exception.length === 0 || /\bAmazon\.Runtime\.Internal\b/.test(text.slice(0, exception[0]?.start)))
      return null
    const found = [...search(text, 0, CODE), ...exception, ...search(text, 0, STATUS, CALL)]
    return { found, scope: { start: 0, end: text.length } }
  },
  examples: [
    {
      text: 'Unhandled exception. Amazon.DynamoDBv2.Model.ResourceNotFoundException: Requested resource not found\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type was thrown.\n   at Amazon.DynamoDBv2.AmazonDynamoDBClient.GetItemAsync(GetItemRequest request)\nRequestId: QF8M2K6T1V9X4Z7B3N5C0R2W8Y6D1H4J',
      fields: {
        service: 'Amazon DynamoDB',
        operation: 'GetItem',
        errorCode: 'ResourceNotFoundException',
        errorMessage: 'Requested resource not found',
        requestId: 'QF8M2K6T1V9X4Z7B3N5C0R2W8Y6D1H4J',
      },
    },
    {
      text: 'Amazon.S3.AmazonS3Exception: Access Denied\nErrorCode: AccessDenied\nStatusCode: 403',
      fields: {
        service: 'Amazon S3',
        errorCode: 'AccessDenied',
        errorMessage: 'Access Denied',
        httpStatus: '403',
      },
    },
    { text: 'System.ArgumentNullException: Value cannot be null.', fields: null, why: 'nothing of AWS' },
  ],
})
