import { absent, defineRule } from '../define-rule'

// Closing words that ask for nothing in particular.
const POLITE =
  /(?:どうぞ|何卒|なにとぞ)?(?:よろしく|宜しく)(?:お願い(?:いた|致)?します|お願い申し上げます|です)?|(?:ご)?(?:確認|対応|支援|協力|助力|検討|査収|教授)(?:のほど|の程|を)?[、\s]?(?:よろしく)?(?:お願い(?:し|いたし|致し|できます|申し上げ)\S{0,6}|ください(?:ませ)?)|助けてください|なんとかしてください|お願い(?:いた|致)?します|(?:please|kindly) (?:help|assist|check|look into (?:it|this)|investigate|advise|support)(?: (?:us|me))?(?=\s{0,3}(?:[.!,]|asap|urgently|immediately|thank|$))|(?:can|could) you (?:please )?(?:help|assist)(?: (?:us|me))?(?=[\s.!?]|$)|thank(?:s| you)[^.\n]{0,40}|(?:please|kindly)(?: just)? (?:(?:take|have) a look(?: at (?:it|this))?|look (?:at|into) (?:it|this)|see (?:below|attached|above)|do the needful|revert)|help us\b|any help is appreciated/gi
const WISH =
  /[?？]|教え|ご教示|ご案内|知りた|(?:し|り|き|ち|い|べ|め|せ|れ|み|に|び|ぎ|け|え)たい|たく(?:、|存|思|考|お願)|ほしい|欲しい|希望(?:し|で)|(?:です|ます|せん|でしょう)か(?:[。\s]|$)|てください|(?:調査|復旧|解消|修正|改善|変更|引き上げ|提供|回答|確認|開示|削除|復元|解除|追加)(?:を|の)?(?:お願い|依頼|ください)|依頼(?:です|します|いたします)|目的(?:は|です)|要望|手順を|方法を|[おご][一-龠ぁ-ん]{1,6}(?:ください|いただ)|いただけ(?:ます|ない|れば)|(?:ご提供|ご提示|お知らせ)ください|(?:^|[.!:\n]\s*|\b(?:tell|inform|know|advise|explain|understand|clarify|see|check|find out|ask|question is|confirm|determine|decide|wonder(?:ing)?|on|about|for|of|and|or|but|identify)\s(?:us\s|me\s)?)(?:how|what|which|why|when|where|whether)\b|\b(?:could you|can you|can we|may we|would like|want to|wants? (?:it|the|them|our|this)|need to|we need|our (?:goal|aim) is|goal:|tell (?:us|me)|let (?:us|me) know|explain|recommend|advice on|should (?:we|i)|is it possible|is there (?:a|any)|trying to|in order to|please (?:provide|send|confirm (?:whether|that|if)|refund|raise|change|increase|add|remove|restore|enable|unblock|share|give|describe|advise (?:on|how)|look into (?:why|the)|(?:check|find|investigate|identify|verify|review|analy[sz]e|resolve|fix|help (?:us|me) (?:to )?[a-z]{3,}|assist (?:us|me) (?:in|with)) \w+))\b/i
export default defineRule({
  id: 'goal-missing',
  level: 'error',
  article: 'state-the-goal',
  name: { ja: '実現したいこと', en: 'Goal' },
  message: {
    ja: '何を実現したいか、何を知りたいかが書かれていません',
    en: 'It does not say what you want to achieve or to know',
  },
  examples: [
    { lang: 'ja', bad: 'RDS が再起動しました。よろしくお願いします。' },
    { lang: 'ja', good: 'RDS が再起動しました。再発を防ぐ設定を教えてください。' },
    { lang: 'ja', bad: 'EC2 に接続できません。ご対応をお願いいたします。' },
    { lang: 'en', bad: 'The queue stopped. Please help.' },
    { lang: 'en', good: 'The queue stopped. How can we restart it?' },
    { lang: 'en', bad: 'Deployments fail since noon. Thank you for your support.' },
  ],
  prompt: {
    ja: {
      heading: '実現したいこと',
      hint: '〔何ができるようになれば解決ですか。最後に、教えてほしいことを一文で〕',
    },
    en: {
      heading: 'What we want to achieve',
      hint: '[What must work again for this to be solved? End with your question in one sentence]',
    },
  },
  check: ({ draft, own, kind }) => {
    const text = own.replace(POLITE, ' ')
    return absent(draft.body.trim() !== '' && kind !== 'closing' && kind !== 'request' && !WISH.test(text))
  },
})
