/**
 * What the Java SDKs, and CloudFormation in their words, put behind a message: v1 with semicolons and an error code, v2
 * with commas. AmazonServiceException.getMessage, AwsServiceException.getMessage; as of 2026-11.
 */
export const JAVA_PARENS =
  /\(Service: (?<service>[^;,()]{2,60})[;,] Status Code: (?<httpStatus>\d{3})(?:[;,] Error Code: (?<errorCode>[^;,()]{2,80}))?[;,] Request ID: (?<requestId>[\w-]{4,80})(?:[;,] (?:S3 )?Extended Request ID: (?<extendedRequestId>[\w+/=-]{4,200}))?/d
