import { defineRule, firstAsked, oneOf } from '../define-rule'

const ASKS = oneOf(
  /(?:メンテナンス|メンテ|保守(?:作業)?|計画停止|パッチ(?:適用)?|リタイア|計画(?:作業|イベント)|定期作業|更新作業)(?:の|は|が|を|作業|による[^。\n]{0,16})?[^。\n]{0,30}?(?:頻度|回数|実績|履歴|何(?:回|度|か月|ヶ月|ヵ月|カ月)|いつ(?:頃|ごろ|行|実施|あ|でし|です)|どのくらい|どれくらい|どの程度|周期|間隔|予定(?:日|は|を|が|表)|時期|スケジュール|統計|一覧|年間|件数)/,
  /(?:過去|前回|直近|次回|今後|昨年|年間|これまで)の?[^。\n]{0,12}(?:メンテナンス|メンテ|保守作業|計画停止)/,
  /\b(?:how (?:often|many|frequently)|when|history of|frequency of|number of|schedule of|past|previous|last|next|statistics (?:of|on)|list of|calendar of|dates of)\b[^.?\n]{0,60}\b(?:maintenances?|patching|planned (?:work|events?)|retirements?)\b/,
  /\b(?:how (?:often|frequently)|how many times|on how many occasions)\b[^.?\n]{0,30}\b(?:you|aws|amazon)\b[^.?\n]{0,20}\b(?:service|maintain|patch|reboot|replace|overhaul)\w*/,
  /\b(?:maintenances?|patching|retirements?)\b[^.?\n]{0,50}\b(?:history|frequency|frequent|statistics|schedule|per year|a year|how often|records?|calendar|interval|last (?:year|month)|next (?:year|month))\b/,
)
// The window that one sets oneself.
const OWN_WINDOW = /メンテナンス\s?ウィンドウ(?:を|の)(?:設定|変更|指定)|\bmaintenance window\b/i
export default defineRule({
  id: 'asks-maintenance-history',
  level: 'warning',
  article: 'maintenance-history',
  name: { ja: 'メンテナンス実績の質問', en: 'Asks for maintenance history' },
  message: {
    ja: 'メンテナンスの実績や頻度はお答えできない内容です。予定は AWS Health で確認できます',
    en: 'Maintenance history and frequency are not given. Planned events appear in AWS Health',
  },
  examples: [
    { lang: 'ja', bad: 'RDS の⟦メンテナンスは年に何回⟧ありますか。' },
    { lang: 'ja', good: 'RDS のメンテナンスウィンドウを変更する方法を教えてください。' },
    { lang: 'en', bad: '⟦How often is maintenance⟧ done on RDS?' },
    { lang: 'en', good: 'How do we change the maintenance window of RDS?' },
  ],
  check: (parsed) => firstAsked(parsed, 'maintenance-history', ASKS, ({ own }) => !OWN_WINDOW.test(own)),
})
