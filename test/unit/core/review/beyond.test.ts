import { type Draft, emptyDraft } from '@core/draft/schema'
import { review } from '@core/review'
import { describe, expect, it } from 'vitest'
import { labelledDrafts } from './labelled-drafts'
import taxonomy from './taxonomy.json'

const BEYOND = new Set(taxonomy.beyond.map(({ id }) => id))
const beyondOf = (draft: Draft) =>
  review(draft, { today: '2026-11-20', lang: draft.language })
    .map(({ rule }) => rule)
    .filter((rule) => BEYOND.has(rule))

const told = (language: 'ja' | 'en', body: string) => ({
  ...emptyDraft(),
  language,
  subject: language === 'ja' ? '対処方法について' : 'How to deal with it',
  body,
})

describe('the rules beyond the guide', () => {
  const labelled = [...labelledDrafts('development'), ...labelledDrafts('held-out')]

  it('say at most one thing in the mean of a draft that an engineer calls complete', () => {
    const counts = labelled
      .filter((draft) => draft.expect.length === 0)
      .map(({ draft }) => beyondOf(draft).length)
    expect(counts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(counts.length)
  })

  it('do not pile up on any draft', () => {
    expect(labelled.filter(({ draft }) => beyondOf(draft).length > 2).map(({ name }) => name)).toEqual([])
  })

  it('leave a draft alone that has only begun', () => {
    expect(beyondOf(told('ja', '端末から接続できません。値がおかしいです。'))).toEqual([])
    expect(beyondOf(told('en', 'Many users cannot connect. The totals are wrong.'))).toEqual([])
  })

  it.each([
    [
      'ja',
      '2026-11-18 14:00 JST から、Lambda（mail-send、東京）が毎回「AccessDenied」で失敗します。ロール mail-role に ses:SendEmail を付けても変わりません。現在も続いています。',
    ],
    [
      'ja',
      '2026-11-18 14:00 JST に i-0abc1234def56789（東京）のシステムステータスチェックが失敗し、停止と開始で復旧しました。今後に備えて自動復旧を設定する手順を教えてください。設定変更はありません。',
    ],
    [
      'ja',
      'EKS クラスター prod（東京、1.31）のノード 6 台のうち 1a の 2 台が 2026-11-18 14:00 JST から NotReady です。kubelet のログに「PLEG is not healthy」と出ます。現在も続いています。',
    ],
    [
      'ja',
      '来月の移行について、SDK と CLI のどちらを使うべきか教えてください。多くのユーザーに影響が出ないようにしたいと考えています。失敗した場合の戻し方も知りたいです。',
    ],
    [
      'en',
      'Since 2026-11-18 14:00 UTC every build of the CodeBuild project app-build (eu-west-1) ends with "exit status 1". Re-running gave the same. We had changed the buildspec; with the old one it works.',
    ],
    [
      'en',
      'The stack net-core (eu-west-1) has been in UPDATE_ROLLBACK_FAILED since 2026-11-18 14:00 UTC. continue-update-rollback ends with "Export cannot be deleted". 2/3 nested stacks are fine. How do we get it out of this state?',
    ],
    [
      'en',
      'CPU of the instance i-0abc1234def56789 (eu-west-1) has been at 95 % since 2026-11-18 14:00 UTC where it is usually 20 %. The other three hosts are fine. No deployment took place. What can we look at?',
    ],
  ] as const)('have nothing to say (%s): %s', (language, body) => {
    expect(beyondOf(told(language, body))).toEqual([])
  })

  it.each([
    [
      'ja',
      'scope-missing',
      '2026-11-18 14:00 JST から、社員が Client VPN（東京リージョン）に接続できません。「TLS handshake failed」と表示されます。証明書は更新していません。現在も続いています。',
    ],
    [
      'en',
      'scope-missing',
      'Since 2026-11-18 14:00 UTC users cannot sign in to our Cognito pool in eu-west-1; they get "NotAuthorizedException". We have changed nothing and it is still happening. What should we check?',
    ],
    [
      'en',
      'expected-missing',
      'Since 2026-11-18 09:00 UTC queries on the Redshift cluster dw-main (us-east-1) are very slow. We have restarted nothing and changed nothing. It is still so. What can we check?',
    ],
    [
      'ja',
      'frequency-missing',
      '2026-11-18 14:00 JST から 14:30 JST まで、Lambda（mail-send、東京）から SES への送信が失敗しました。その後復旧しています。デプロイなどの変更はありません。原因の調べ方を教えてください。',
    ],
    [
      'ja',
      'version-missing',
      '2026-11-18 14:00 JST 以降、boto3 で S3 の一覧を取得すると「ReadTimeoutError」が発生します。実行環境は i-0abc1234def56789（東京）です。設定変更はなく、現在も続いています。',
    ],
    [
      'en',
      's3-request-id-pair',
      'GetObject on bucket scans-raw returns 503 since 14:00 UTC.\n\n```\nHTTP/1.1 503 Slow Down\nx-amz-request-id: 7B4A0FABBEF00D42\n```',
    ],
  ] as const)('ask for it (%s): %s', (language, rule, body) => {
    expect(beyondOf(told(language, body))).toEqual([rule])
  })
})
