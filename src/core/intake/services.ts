/** A service as IAM actions and host names call it, and as the draft's field does. */
export interface KnownService {
  readonly prefix: string
  readonly name: string
}

// prefix | name in content/facts.json | other ways in which SDKs, event sources and host names write it.
// Service Authorization Reference and SDK service IDs, as of 2026-11.
const TABLE = `
s3|Amazon S3|s3api,s3control,simplestorageservice
ec2|Amazon EC2|elasticcomputecloud
ebs|Amazon EBS|
vpc|Amazon VPC|
autoscaling|Amazon EC2 Auto Scaling|
elasticloadbalancing|Elastic Load Balancing|elb,elbv2,elasticloadbalancingv2
directconnect|AWS Direct Connect|
route53|Amazon Route 53|route53domains,route53resolver
cloudfront|Amazon CloudFront|
wafv2|AWS WAF|waf,wafregional
acm|AWS Certificate Manager|certificatemanager
elasticfilesystem|Amazon EFS|efs
fsx|Amazon FSx|
backup|AWS Backup|
datasync|AWS DataSync|
transfer|AWS Transfer Family|
rds|Amazon RDS|rdsdata
dynamodb|Amazon DynamoDB|dynamodbv2,dynamodbstreams
elasticache|Amazon ElastiCache|
redshift|Amazon Redshift|redshiftdata,redshiftserverless
es|Amazon OpenSearch Service|opensearch,opensearchservice,elasticsearchservice,aoss
dms|AWS Database Migration Service|databasemigrationservice
lambda|AWS Lambda|
apigateway|Amazon API Gateway|apigatewayv2,executeapi
states|AWS Step Functions|sfn,stepfunctions
events|Amazon EventBridge|eventbridge,cloudwatchevents,scheduler
sqs|Amazon SQS|
sns|Amazon SNS|
kinesis|Amazon Kinesis|
firehose|Amazon Kinesis|
kafka|Amazon MSK|msk
ecs|Amazon ECS|elasticcontainerservice
eks|Amazon EKS|
ecr|Amazon ECR|elasticcontainerregistry
elasticbeanstalk|AWS Elastic Beanstalk|
batch|AWS Batch|
iam|AWS IAM|identitymanagement,identityandaccessmanagement
sts|AWS IAM|securitytokenservice
sso|AWS IAM Identity Center|ssoadmin,ssooidc
cognito-idp|Amazon Cognito|cognitoidp,cognitoidentityprovider,cognitoidentity
kms|AWS KMS|keymanagementservice
secretsmanager|AWS Secrets Manager|
organizations|AWS Organizations|
guardduty|Amazon GuardDuty|
securityhub|AWS Security Hub|
cloudwatch|Amazon CloudWatch|monitoring
logs|Amazon CloudWatch|cloudwatchlogs
cloudtrail|AWS CloudTrail|
config|AWS Config|configservice
cloudformation|AWS CloudFormation|
ssm|AWS Systems Manager|systemsmanager,simplesystemsmanagement,ssmmessages
ses|Amazon SES|sesv2,email,simpleemailservice,simpleemailservicev2
glue|AWS Glue|
athena|Amazon Athena|
elasticmapreduce|Amazon EMR|emr
quicksight|Amazon QuickSight|
codepipeline|AWS CodePipeline|
codebuild|AWS CodePipeline|
codedeploy|AWS CodePipeline|
sagemaker|Amazon SageMaker AI|sagemakerruntime
bedrock|Amazon Bedrock|bedrockruntime,bedrockagent,bedrockagentruntime
connect|Amazon Connect|
workspaces|Amazon WorkSpaces|
`

const bySpelling = new Map<string, KnownService>()
for (const row of TABLE.trim().split('\n')) {
  const [prefix = '', name = '', others = ''] = row.split('|')
  for (const spelling of [prefix, ...others.split(',').filter((other) => other !== '')]) {
    bySpelling.set(spelling.replace(/[^a-z0-9]/g, ''), { prefix, name })
  }
}

/** The services that are known here, each once by its prefix. */
export const knownServices: readonly KnownService[] = [...new Set(bySpelling.values())]

/** @param text  `s3`, `s3.amazonaws.com`, `Amazon S3`, `AWSLambda`, `CloudWatch Logs` */
export function serviceOf(text: string): KnownService | null {
  const plain = text
    .toLowerCase()
    .replace(/\.amazonaws\.com(?:\.cn)?$/, '')
    .replace(/[^a-z0-9]/g, '')
  return bySpelling.get(plain) ?? bySpelling.get(plain.replace(/^(?:amazon|aws)/, '')) ?? null
}
