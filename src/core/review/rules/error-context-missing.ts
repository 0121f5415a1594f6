import { defineRule, type Hit } from '../define-rule'

const MADE_BY =
  /(?:ログ|バックアップ|ジョブ|タスク|デプロイ|関数|クエリ|クローラー|スクリプト|プログラム|アプリ|呼び出|アクセス|リクエスト|接続|ヘルスチェック|イベント|通知|レスポンス|ビルド|パイプライン|実行|起動)|\b(?:logs?|job|task|backup|query|script|deploy\w*|build|function|request|curl|pipeline|executions?|copy|upload|download|login|sign|health|mount|pull|client|output|importer?|start\w*|launch\w*|invocations?|connection|publish\w*|receiv\w*|crawl\w*|restore|calls?)\b/i
const VERB = /\b(?:GET|POST|PUT|PATCH|COPY|SELECT|UPDATE|INSERT|DELETE|UNLOAD|MERGE)\b/
export default defineRule({
  id: 'error-context-missing',
  level: 'warning',
  article: 'quote-errors-in-full',
  name: { ja: 'エラーが出た操作', en: 'Operation behind the error' },
  message: {
    ja: 'どの操作やコマンドでこのエラーが出たかが書かれていません',
    en: 'It does not say which operation or command produced this error',
  },
  examples: [
    {
      lang: 'ja',
      bad: '⟦「ValidationException: size must be positive」⟧が出ます。なくす方法を教えてください。',
    },
    { lang: 'ja', good: 'UpdateShardCount を呼ぶと「ValidationException: size must be positive」が出ます。' },
    { lang: 'en', bad: 'How do we get rid of ⟦"ConflictException: resource is locked"⟧?' },
    {
      lang: 'en',
      good: 'When we run `aws glue start-crawler`, we get "ConflictException: resource is locked".',
    },
  ],
  check: ({ kind, errors, operations, sentences }): readonly Hit[] => {
    const cited = errors.find(
      ({ quoted, text, range }) =>
        quoted && range.part === 'body' && /[A-Za-z]{4}/.test(text) && text.length < 400,
    )
    if (kind !== 'incident' || cited === undefined || operations.length > 0) return []
    const isNamed = sentences.some(
      ({ own, range }) => range.part === 'body' && (MADE_BY.test(own) || VERB.test(own)),
    )
    return isNamed ? [] : [{ range: cited.range }]
  },
})
