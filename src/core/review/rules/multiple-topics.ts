import { defineRule } from '../define-rule'
import { splitOff } from '../fixes'
import type { Sentence } from '../parse/sentences'

const SEPARATE =
  /別の話|ところで、|それから、|最後に、|二つ目|あわせて別|無関係|\b(?:besides|apart from that|in the same mail|as a separate point|a (?:completely |totally )?different (?:thing|matter|question)|on another note)\b|(?:別件|ところで、|(?:もう一点|もう1点|もう一件|あと一点|それから)、|それとは別|これとは別|もう(?:一つ|1\s?つ|一件|1\s?件)|話は変わ|全く別|まったく別|ついでに|せっかくなので|この機会に|余談(?:です|に)|話は別|関係(?:の|は)ない(?:の)?です|加えて、?別の|二点目|2\s?点目|2\s?つ目)|\b(?:on (?:a|an) (?:unrelated|different|separate) (?:note|matter|topic)|unrelated (?:to (?:this|that|the above)|question)|another (?:topic|matter|unrelated|question)|separate(?:ly)?(?:,| question| issue)|while (?:we are|I am|i'm|we're) at it|since (?:I|we) have you|by the way|second(?:ly)? (?:question|issue|topic)|one more (?:thing|question)|also,? (?:could|can|how|what|why|where|is))\b/i
// Says itself that it is another matter.
const APART =
  /別件|別の|話は(?:変わ|別)|余談|無関係|関係(?:の|は)?ない|二つ目|二点目|unrelated|different|separate|another (?:note|matter|topic)/i
const SERVICES =
  /\b(?:EC2|RDS|Aurora|S3|Systems Manager|Lambda|SQS|SNS|ECS|EKS|DynamoDB|Redshift|ElastiCache|OpenSearch|EFS|FSx|CloudFront|Route ?53|API Gateway|Step Functions|EventBridge|Kinesis|MSK|Glue|Athena|CodeBuild|CodePipeline|CloudFormation|Cognito|KMS|WorkSpaces|Bedrock|SageMaker|CloudWatch|IAM|ECR|ALB|NLB|ELB|VPC|Direct Connect|WAF|Backup|SES)\b/g
const ASKS =
  /[?？]|教え|ご教示|知りた|伺い|聞かせ|ご?相談(?:し|が|も|させ)|見てほし|質問させ|(?:です|ます|せん|でしょう)か(?:[。\s]|$)|\b(?:how|what|which|why|could you|can you|please (?:explain|tell|advise))\b/i
const servicesOf = ({ text }: Sentence): ReadonlySet<string> => new Set(text.match(SERVICES) ?? [])
const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  b.size > 0 && [...a].every((name) => !b.has(name))
export default defineRule({
  id: 'multiple-topics',
  level: 'warning',
  article: 'one-topic-per-case',
  name: { ja: '複数の話題', en: 'Several topics' },
  message: {
    ja: '独立した質問が混ざっているようです。ケースを分けると、それぞれ早く進むことがあります',
    en: 'Independent questions seem to be mixed. Separate cases may move faster',
  },
  examples: [
    {
      lang: 'ja',
      bad: 'SQS の遅延の調べ方を教えてください。別件ですが、IAM の設定方法も教えてください。',
      fixed: 'SQS の遅延の調べ方を教えてください。',
    },
    { lang: 'ja', good: 'SQS の遅延の調べ方を教えてください。見るべきメトリクスはどれですか。' },
    { lang: 'en', bad: 'How do we read SQS delays? On a different note, how is IAM set up?' },
    { lang: 'en', good: 'How do we read SQS delays? Which metric should we watch?' },
  ],
  check: ({ draft, sentences }) => {
    const asked = sentences.filter(({ own, range }) => range.part === 'body' && ASKS.test(own))
    const other = asked.find(({ own }) => SEPARATE.test(own))
    const first = asked[0]
    if (listsApart(asked, sentences)) return [{ range: null }]
    if (first === undefined || other === undefined) return []
    const isOther = other !== first || sentences.some((s) => s !== other && ASKS.test(s.own))
    const before = new Set(sentences.slice(0, sentences.indexOf(other)).flatMap((s) => [...servicesOf(s)]))
    const isApartFromFirst =
      isApart(servicesOf(first), servicesOf(other)) ||
      isApart(before, servicesOf(other)) ||
      servicesOf(other).size === 0 ||
      APART.test(other.own)
    if (!isOther || !isApartFromFirst) return []
    const { start } = other.range
    return [
      {
        range: null,
        fixes: other === first ? [] : [splitOff(draft, start, paragraphEnd(draft.body, start))],
      },
    ]
  },
})

/** Three questions and more about as many services, none of which stands in any other sentence. */
function listsApart(asked: readonly Sentence[], sentences: readonly Sentence[]): boolean {
  const named = asked.filter((sentence) => servicesOf(sentence).size > 0)
  if (named.length < 3) return false
  return named.every((one) =>
    sentences.every(
      (other) =>
        other === one ||
        other.range.part === 'subject' ||
        isApart(servicesOf(one), servicesOf(other)) ||
        servicesOf(other).size === 0,
    ),
  )
}

/** A second topic goes on to the end of its paragraph. */
function paragraphEnd(body: string, start: number): number {
  const end = body.slice(start).search(/\n[ \t]*\n|\n#{1,3}[ \t]/)
  return end < 0 ? body.trimEnd().length : start + end
}
