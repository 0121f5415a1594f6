import { defineRule } from '../define-rule'
import { saidOrPlayed } from '../parse/plays'

const URGENT =
  /すぐに?(?:ご)?(?:見て|対応|確認|返事|直し)|急ぎ(?:ご)?対応|早め(?:に|の)(?:お願い|ご?対応|ご?回答)|待て(?:ない|ません)|特急|最短で(?:の)?(?:ご?回答|ご?対応|お願い)|急いで(?:対応|いただ|ください|お願い|い(?:ます|る))|時間が(?:ありません|ない(?:です|の))|(?<![-\w])(?:help (?:right )?now|help is needed|time[- ]sensitive|please hurry|hurry up|(?:cannot|can't) wait|drop everything|earliest possible|every minute counts|immediate (?:feedback|reaction|solution)|act fast|time is running out)(?![-\w])|なる早|なるはや|一刻を争|待ったなし|猶予が(?:あり|な)|とにかく急|火急|可及的速やか|取り急ぎ(?:ご)?(?:対応|回答)|大至急|至急|緊急(?!度|連絡|情報|時の|時に|停止|メンテナンス|パッチ|地震|車両|通報|通知|事態|電話|放送|避難|警報|速報|対応(?:手順|体制|マニュアル|訓練))|早急(?:に|な|の)|(?:お)?急ぎ(?:で|の|です|ます|】|ご)|お急ぎ|一刻も早[くい]|一日も早[くい]|今すぐ|いますぐ|(?:すぐに|速やかに|早めに)(?:ご)?(?:対応|回答|復旧|返信|確認|調査)|最優先(?:で|に|の)|早く(?:ご)?(?:対応|回答|復旧|直し|返信)|(?<![-\w]|\b(?:called|named|team|queue|alarm) )(?:urgent(?:ly)?|a\.?s\.?a\.?p\.?|immediate(?:ly)? (?:help|attention|response|action|assistance|support|reply)|(?:respond|reply|help|act|fix (?:it|this)) immediately|emergency(?! (?:information|alerts?|services?|exits?|contacts?|calls?|numbers?|broadcasts?|procedures?|drills?))|right away|as soon as possible|top priority|high(?:est)? priority|very critical|time[- ]critical|greatest (?:possible )?haste|ahead of (?:everything|all) else|drop everything|jump the queue|with all (?:possible )?speed)(?![-\w/]| \([A-Z])/i
export default defineRule({
  id: 'urgency-in-text',
  level: 'warning',
  article: 'urgent-in-text',
  name: { ja: '本文中の「至急」', en: 'Urgency in the text' },
  message: {
    ja: '急ぎの言葉を書いても緊急度は変わりません。緊急度の欄で選んでください',
    en: 'Such words do not change the severity. Please choose it in its field',
  },
  examples: [
    { lang: 'ja', bad: '⟦至急⟧対応をお願いします。' },
    { lang: 'ja', good: '18 時までに復旧しないと、当日分の出荷ができません。' },
    { lang: 'ja', good: 'キュー `urgent-mail` の処理が遅れています。' },
    { lang: 'en', bad: 'This is ⟦urgent⟧, please look at it.' },
    { lang: 'en', good: 'Unless it works by 18:00 UTC, today’s orders cannot be shipped.' },
    { lang: 'en', good: 'Our team is called ASAP (Asia South); see ASAP/Orders.', why: 'a name' },
    { lang: 'en', good: 'The log says "urgent: disk full".' },
  ],
  check: (parsed) => saidOrPlayed(parsed, URGENT, 'hurry'),
})
