import { type Found, groupsOf, search } from './found'

// Terraform breaks lines at blanks and draws a box around them: `~` stands for a blank or such a break.
const GAP = String.raw`[\s│]{1,12}`
const words = (text: string): string => text.replaceAll('~', GAP)
const CALL = new RegExp(
  words(String.raw`\boperation~error~(?<service>[A-Z][\w ]{1,50}):~(?<operation>[A-Z]\w{2,80}),`),
  'd',
)
const RESPONSE = new RegExp(
  words(
    String.raw`\bresponse~error~StatusCode:~(?<httpStatus>\d{3}),~RequestID:(?:~(?<requestId>[\w-]{6,80}))?`,
  ),
  'd',
)
const HOST_ID = new RegExp(words(String.raw`\bHostID:~(?<extendedRequestId>[\w+/=-]{8,200})`), 'd')
const API_ERROR = new RegExp(
  words(
    String.raw`\bapi~error~(?<errorCode>[A-Za-z][\w.]{2,80}):~(?<errorMessage>[^\r\n]{1,2000}(?:\r?\n│ (?! )[^\r\n]{1,400}){0,8})`,
  ),
  'd',
)
const TYPED_ERROR = new RegExp(
  words(
    String.raw`\b(?:RequestID:~[\w-]{6,80}|HostID:~[\w+/=-]{0,200}),~(?<errorCode>[A-Z]\w{2,80}):~(?<errorMessage>[^\r\n]{1,2000}(?:\r?\n│ (?! )[^\r\n]{1,400}){0,8})`,
  ),
  'd',
)

/** What the Go SDK v2 says of a failed call (smithy-go, OperationError and http.ResponseError); null when nothing. */
export function goErrorOf(text: string): readonly Found[] | null {
  const call = CALL.exec(text)
  if (call === null) return null
  // The rest of the sentence; a log has other sentences behind it.
  const from = call.index
  const rest = text.slice(from, from + 6_000)
  const error = search(rest, from, API_ERROR)
  return [
    ...groupsOf(call),
    ...search(rest, from, RESPONSE, HOST_ID),
    ...(error.length > 0 ? error : search(rest, from, TYPED_ERROR)),
  ]
}
