import { defineReader } from '../define-reader'
import { derived, search } from '../found'

const METADATA = /["']?\$metadata["']?\s{0,3}:/
const STATUS = /["']?httpStatusCode["']?\s{0,3}:\s{0,3}(?<httpStatus>\d{3})/d
const REQUEST_ID = /["']?\brequestId["']?\s{0,3}:\s{0,3}["'](?<requestId>[\w-]{6,80})["']/d
const EXTENDED_ID = /["']?extendedRequestId["']?\s{0,3}:\s{0,3}["'](?<extendedRequestId>[\w+/=-]{8,200})["']/d
const THROWN =
  /(?:^|\n)(?:Uncaught |.{0,40}?\bERROR\s{1,4})?(?<errorCode>[A-Z]\w{2,80})(?: \[\w{1,80}\])?: (?<errorMessage>[^\r\n]{1,2000})\r?\n\s{1,8}at /d
const NAME = /["']?(?:name|Code|__type)["']?\s{0,3}:\s{0,3}["'](?<errorCode>[A-Z][\w.]{2,80})["']/d
const MESSAGE = /["']?\b[mM]essage["']?\s{0,3}:\s{0,3}["'](?<errorMessage>[^"'\r\n]{1,2000})["']/d
const COMMAND = /\b(?:de_)?(?<operation>[A-Z][a-z]\w{2,60}?)Command(?:Error)?\b/d
const CLIENT = /@aws-sdk\/client-(?<service>[a-z0-9-]{2,40})/d

export default defineReader({
  id: 'js-sdk-error',
  names: { ja: 'AWS SDK for JavaScript v3 のエラー', en: 'AWS SDK for JavaScript v3 error' },
  priority: 52,
  source: {
    what: '@smithy/smithy-client, ServiceException; @smithy/types, ResponseMetadata',
    asOf: '2026-11',
  },
  outcome: 'failed',
  read({ text }) {
    if (!METADATA.test(text)) return null
    const error = search(text, 0, THROWN, NAME, MESSAGE)
    const ids = search(text, 0, STATUS, REQUEST_ID, EXTENDED_ID)
    if (error.length + ids.length === 0) return null
    const call = derived(search(text, 0, COMMAND, CLIENT))
    return { found: [...error, ...ids, ...call], scope: { start: 0, end: text.length } }
  },
  examples: [
    {
      text: "NoSuchKey: The specified key does not exist.\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:867:20)\n    at async de_GetObjectCommandError (/app/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:4851:14) {\n  '$fault': 'client',\n  '$metadata': {\n    httpStatusCode: 404,\n    requestId: 'K4V9T2Z7Q1M8B3N6',\n    extendedRequestId: 'cXVpZXQgcml2ZXIvbWVhZG93K3N1bnNldA==',\n    cfId: undefined,\n    attempts: 1,\n    totalRetryDelay: 0\n  },\n  Code: 'NoSuchKey'\n}",
      fields: {
        service: 'Amazon S3',
        operation: 'GetObject',
        errorCode: 'NoSuchKey',
        errorMessage: 'The specified key does not exist.',
        httpStatus: '404',
        requestId: 'K4V9T2Z7Q1M8B3N6',
        extendedRequestId: 'cXVpZXQgcml2ZXIvbWVhZG93K3N1bnNldA==',
      },
      summary: {
        en: 's3:GetObject failed with NoSuchKey (404).\nError message: The specified key does not exist.\nRequest ID: K4V9T2Z7Q1M8B3N6\nExtended request ID: cXVpZXQgcml2ZXIvbWVhZG93K3N1bnNldA==',
      },
    },
    {
      text: '{"name":"ThrottlingException","$fault":"client","$metadata":{"httpStatusCode":429,"requestId":"5d0b7f9c-13ae-4a02-b7a5-6a1a7c0de4f1","attempts":3},"message":"Rate exceeded"}',
      fields: {
        errorCode: 'ThrottlingException',
        errorMessage: 'Rate exceeded',
        httpStatus: '429',
        requestId: '5d0b7f9c-13ae-4a02-b7a5-6a1a7c0de4f1',
      },
    },
    {
      text: "TypeError: Cannot read properties of undefined (reading 'id')\n    at handler (/var/task/index.js:3:9)",
      fields: null,
      why: 'an error of the program itself',
    },
  ],
})
