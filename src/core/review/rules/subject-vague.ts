import { absent, defineRule } from '../define-rule'

const GREETING =
  /^(?:(?:re|fwd?|aw)[:：]\s*)*(?:【[^】]{0,20}】)?\s?(?:お問い?合わせ|ご?質問(?:です|があります|の件)?|教えてください|ご?相談(?:です)?|(?:ご)?確認(?:のお願い|依頼)?|お願い(?:します|いたします)?|不具合(?:について|の件)?|障害(?:について|の件|発生)?|エラー(?:について|の件|が出ます|発生)?|トラブル|問い合わせの件|ご?(?:連絡|報告|相談)|クローズのお願い|調査依頼|サポート依頼|ヘルプ|困っています|help(?: needed| please)?|question|(?:technical )?(?:issue|problem|error|inquiry|support(?: request)?|trouble)s?|urgent|please help|(?:(?:re|fwd?|aw)[:：]\s*)*[\w./()-]{2,24}(?: [\w./()-]{2,24}){0,2} (?:question|issue|problem|inquiry|trouble|help|request|topic)s?|[\w./ ]{2,30}(?:の)?(?:質問|問題|相談|トラブル|不具合|エラー|障害)|need help|assistance|investigation request)[\s。.!！]*$/i
const ABOUT =
  /の件(?:で|について)?(?:の)?(?:ご)?(?:相談|連絡|質問|報告|確認|お願い|問い?合わ?せ)[\s。]*$|^(?:(?:re|fwd?|aw)[:：]\s*)+[\w ]{2,30}$|^(?:a )?(?:follow[- ]?up|update|enquiry|inquiry|query|request|message|notes?)\b[^.]{0,12}\b(?:regarding|on|to|about|for|concerning)\b[^.]{0,60}\b(?:conversation|case|ticket|mail|message|discussion|call|inquiry|request)\b|(?:について|に関して|の件|のこと|に関する(?:質問|問い合わせ|お問い合わせ|相談))[\s。]*$|^(?:question|issue|problem|trouble|sudden issues?|some issues?|help|inquiry)s? (?:about|with|on|regarding|in|for)\b/i
// A point of a specification.
const ORDERED =
  /順(?:序|番)|優先|選ばれ|選び方|扱い|単位|期間|範囲|関係|組み合わせ|併用|比較|目安|タイミング|\b(?:order|priority|choice|range|period|scope|comparison)\b/i
// Something that was seen, or is wanted.
const TELLS =
  /失敗|エラー|でき(?:ない|ません)|ならない|遅|落ち|停止|つなが|接続|届か|増|減|異常|拒否|タイムアウト|[45]\d\d|アップグレード|バージョンアップ|移行|切り替え|見積|復旧|方法|手順|設定|条件|制限|違い|依頼|要望|可否|注意|理由|原因|仕様|対応|実装|性能|頻度|時期|\b(?:fail|error|cannot|can't|slow|down|denied|timeout|timed|refused|how|which|why|drop|stuck|reset|returns?|[45]\d\d|exception|not|missing|delay|increase|limit)/i
export default defineRule({
  id: 'subject-vague',
  level: 'warning',
  article: 'state-the-goal',
  name: { ja: 'あいまいな件名', en: 'Vague subject' },
  message: {
    ja: '件名から、何が起きたか、何を知りたいかが分かりません',
    en: 'The subject tells neither what happened nor what you want',
  },
  examples: [
    { lang: 'ja', subject: '質問です', bad: 'SQS の遅延の調べ方を教えてください。' },
    { lang: 'ja', subject: 'SQS（orders）の処理が遅れる', good: 'SQS の遅延の調べ方を教えてください。' },
    { lang: 'en', subject: 'Issue with EFS', bad: 'How can we make reads faster?' },
    { lang: 'en', subject: 'EFS fs-1: reads take 20 s', good: 'How can we make reads faster?' },
    { lang: 'en', subject: 'Question about cutover', good: '', why: 'an empty body is still being written' },
  ],
  check: ({ draft: { subject, body } }) =>
    absent(
      subject.trim() !== '' &&
        body.trim() !== '' &&
        (GREETING.test(subject.trim()) ||
          (ABOUT.test(subject.trim()) && !TELLS.test(subject) && !ORDERED.test(subject))),
    ),
})
