import { defineReader } from '../define-reader'
import { search } from '../found'
import { goErrorOf } from '../go-error'

const ERROR = /(?:^|\n)[\s│╷]{0,6}Error: (?<errorMessage>[^\r\n]{1,2000})/d
const WITH = /\n[\s│]{1,8}with (?<resource>(?:module\.[\w.[\]"-]{1,120}\.)?aws_\w{2,60}\.[\w[\]".-]{1,120}),/d
const BLOCK = /in resource "aws_\w{2,60}" "[\w-]{1,80}"/
// Providers before 4: "AccessDenied: … status code: 403, request id: …".
const OLD_CODE =
  /(?:^|: )(?<errorCode>[A-Z][A-Za-z]{2,60}(?:\.[A-Za-z]{2,60}|[a-z][A-Z][A-Za-z]{1,60})): [^\r\n]{1,600}[\s│]{1,8}status code: (?<httpStatus>\d{3}), request id: (?<requestId>[\w-]{6,80})/d

export default defineReader({
  id: 'terraform-error',
  names: { ja: 'Terraform のエラー', en: 'Terraform error' },
  priority: 60,
  source: { what: 'hashicorp/terraform, command/format; terraform-provider-aws 3 to 6', asOf: '2026-11' },
  outcome: 'failed',
  read({ text }) {
    const error = ERROR.exec(text)
    const place = search(text, 0, WITH)
    if (error === null || (place.length === 0 && !BLOCK.test(text))) return null
    const call = goErrorOf(text) ?? search(text, 0, OLD_CODE)
    return {
      found: [...call, ...search(text, 0, ERROR), ...place],
      scope: { start: error.index, end: text.length },
    }
  },
  examples: [
    {
      text: '╷\n│ Error: creating Lambda Function (order-export): operation error Lambda: CreateFunction, https\n│ response error StatusCode: 403, RequestID: 3b8e6a74-1f52-4e0b-8c3f-9d2a7b60c1e5, api error\n│ AccessDeniedException: User: arn:aws:iam::111122223333:user/deploy is not authorized\n│ to perform: lambda:CreateFunction\n│ \n│   with aws_lambda_function.order_export,\n│   on main.tf line 12, in resource "aws_lambda_function" "order_export":\n│   12: resource "aws_lambda_function" "order_export" {\n╵',
      fields: {
        service: 'AWS Lambda',
        operation: 'CreateFunction',
        errorCode: 'AccessDeniedException',
        errorMessage:
          'User: arn:aws:iam::111122223333:user/deploy is not authorized to perform: lambda:CreateFunction',
        httpStatus: '403',
        requestId: '3b8e6a74-1f52-4e0b-8c3f-9d2a7b60c1e5',
        accountId: '111122223333',
        resource: 'aws_lambda_function.order_export',
        source: 'arn:aws:iam::111122223333:user/deploy',
      },
      summary: {
        en: 'lambda:CreateFunction failed with AccessDeniedException (403).\nError message: User: arn:aws:iam::111122223333:user/deploy is not authorized to perform: lambda:CreateFunction\nRequest ID: 3b8e6a74-1f52-4e0b-8c3f-9d2a7b60c1e5\nResource: aws_lambda_function.order_export',
      },
    },
    {
      text: 'Error: error creating EC2 Subnet: InvalidSubnet.Conflict: The CIDR \'10.3.0.0/24\' conflicts with another subnet\n\tstatus code: 400, request id: 6f0c2a9e-7b41-4d8a-9e35-0b1c8d7f2a64\n\n  with aws_subnet.batch,\n  on network.tf line 30, in resource "aws_subnet" "batch":',
      fields: {
        errorCode: 'InvalidSubnet.Conflict',
        errorMessage:
          "error creating EC2 Subnet: InvalidSubnet.Conflict: The CIDR '10.3.0.0/24' conflicts with another subnet",
        httpStatus: '400',
        requestId: '6f0c2a9e-7b41-4d8a-9e35-0b1c8d7f2a64',
        resource: 'aws_subnet.batch',
      },
    },
    { text: 'Error: No such file or directory', fields: null, why: 'no resource of the AWS provider' },
  ],
})
