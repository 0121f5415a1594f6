import type { Sign, Signs } from '../reading/reading'
import { soundsChanged, soundsLikeAttempt, soundsLikeOutcome } from './attempts'
import { PAST_CASE } from './cases'
import { RECOVERED } from './detail'
import { soundsFailed } from './failure'
import { firstIn, knownOf } from './remembered'

// What patterns tell of a sentence. The model of roles learns how far to trust each of them.

// Closing words that ask for nothing in particular.
const POLITE =
  /(?:どうぞ|何卒|なにとぞ)?(?:よろしく|宜しく)(?:お願い(?:いた|致)?します|お願い申し上げます|です)?|(?:ご)?(?:確認|対応|支援|協力|助力|検討|査収|教授)(?:のほど|の程|を)?[、\s]?(?:よろしく)?(?:お願い(?:し|いたし|致し|できます|申し上げ)\S{0,6}|ください(?:ませ)?)|助けてください|なんとかしてください|お願い(?:いた|致)?します|(?:please|kindly) (?:help|assist|check|look into (?:it|this)|investigate|advise|support)(?: (?:us|me))?(?=\s{0,3}(?:[.!,]|asap|urgently|immediately|thank|$))|(?:can|could) you (?:please )?(?:help|assist)(?: (?:us|me))?(?=[\s.!?]|$)|thank(?:s| you)[^.\n]{0,40}|(?:please|kindly)(?: just)? (?:(?:take|have) a look(?: at (?:it|this))?|look (?:at|into) (?:it|this)|see (?:below|attached|above)|do the needful|revert)|help us\b|any help is appreciated/gi
const WISH =
  /[?？]|教え|ご教示|ご案内|知りた|(?:し|り|き|ち|い|べ|め|せ|れ|み|に|び|ぎ|け|え)たい|たく(?:、|存|思|考|お願)|ほしい|欲しい|希望(?:し|で)|(?:です|ます|せん|でしょう)か(?:[。\s]|$)|てください|(?:調査|復旧|解消|修正|改善|変更|引き上げ|提供|回答|確認|開示|削除|復元|解除|追加)(?:を|の)?(?:お願い|依頼|ください)|依頼(?:です|します|いたします)|目的(?:は|です)|要望|手順を|方法を|[おご][一-龠ぁ-ん]{1,6}(?:ください|いただ)|いただけ(?:ます|ない|れば)|(?:ご提供|ご提示|お知らせ)ください|(?:^|[.!:\n]\s{0,9}|\b(?:tell|inform|know|advise|explain|understand|clarify|see|check|find out|ask|question is|confirm|determine|decide|wonder(?:ing)?|on|about|for|of|and|or|but|identify)\s(?:us\s|me\s)?)(?:how|what|which|why|when|where|whether)\b|\b(?:could you|can you|can we|may we|would like|want to|wants? (?:it|the|them|our|this)|need to|we need|our (?:goal|aim) is|goal:|tell (?:us|me)|let (?:us|me) know|explain|recommend|advice on|should (?:we|i)|is it possible|is there (?:a|any)|trying to|in order to|please (?:provide|send|confirm (?:whether|that|if)|refund|raise|change|increase|add|remove|restore|enable|unblock|share|give|describe|advise (?:on|how)|look into (?:why|the)|(?:check|find|investigate|identify|verify|review|analy[sz]e|resolve|fix|help (?:us|me) (?:to )?[a-z]{3,}|assist (?:us|me) (?:in|with)) \w+))\b/i
const STATE =
  /続いて|続き(?:ます|、)|続けて|継続|現在|いま(?:も|は|でも)|今(?:も|は|なお|でも)|依然|収束|復旧し(?:ま|て|た|、)|復旧して(?:いません|いない)|回復|解消|治ま|元に戻|正常(?:です|に(?:戻|動|稼働|なっ))|再発(?:し|は|も)|毎(?:日|晩|朝|夜|回|時|分|週)|断続|その後|以降(?:は|も|、|ずっと)|まで(?:の間)?(?:に)?(?:発生|続|失敗|停止|遅延)|終了し|のまま|続く|一度(?:だけ|きり)|再現(?:し|でき|性|する)|必ず|毎度|常に|都度|直って|戻って|落ち着い|おさま|出なくな|(?:発生|起き)(?:し)?て(?:い)?(?:ない|ません|おりません)|1\s?回だけ|ときどき|時々|たまに|し続け|(?:失敗|発生|停止|遅延|エラー|増え|出|なっ|続い|返っ|起き|かかっ|落ち|できなくなっ|滞留し|切断し|残っ|溜まっ|張り付い|止まっ)(?:し)?て(?:い|お)(?:ます|る)|ずっと|(?:ても|でも|後も)(?:同じ|同様|変わ|改善し|解消し|直り|直ら)|(?:[〜～~–—-]|から)\s?\d{1,2}[:時]\s?\d{0,2}[^。\n]{0,20}(?:まで|に|、)|\b(?:still|ongoing|continu\w+|persist\w*|recover(?:ed|s)|resolved (?:itself|by itself)|has (?:stopped|ended|not gone)|until|every (?:time|day|hour|night|run|minute)|intermittent\w*|since then|no longer|currently|right now|at the moment|keeps?|to this day|ever since|back to normal|went away|once only|only once|again on|each (?:time|night|day)|always|sometimes|occasionally|never (?:ends|completes)|in order again|goes on|going on|several times (?:an?|per|each) \w+|(?:the )?newest (?:one )?(?:on|at|was)|(?:fine|ok|good|well|healthy|up|back|normal|running|green|reachable) (?:again|since|as before)|(?:been|is|was) (?:fine|ok|good|well|healthy|quiet) (?:ever )?since|as of (?:now|today|\d)|(?:un|')?till? now|up to (?:now|this)|so far|even now|as (?:i|we) (?:write|speak)|lasted|for \d+ (?:seconds|minutes|hours)|once|one time|just the one|happen(?:s|ed) (?:again|each|every|whenever)|whenever|any time|reproducib\w+|constantly|permanently|all the time|over and over|day and night|daily|nightly|hourly|about (?:once|twice) an? \w+)\b|\bha(?:s|ve) been [^.\n]{1,40}? for \d|\bhave (?:been )?(?:\w+ed|\w+ing) since\b/i
/** A day or hour by which something is wanted. */
export const DEADLINE =
  /(?:\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}\/\d{1,2}|\d{1,2}\s?[時:]\d{0,2}|本日中|今日中|明日|明後日|今週中|来週|今月中|月末|年内|週明け|[月火水木金]曜日?)(?:の?(?:午前|午後|朝|昼|夕方))?(?:\s?\d{1,2}時)?(?:まで|中)に?[^。\n]{0,16}?(?:回答|返信|対応|解決|復旧|連絡|お願い|必要|教え|ご教示|いただ|欲し|ほし)|(?:\d{1,2}\s?日|[月火水木金土日]曜)(?:中|まで|必着)[^。\n]{0,12}(?:回答|返信|返事|対応|直|解決|復旧|お願い|いただ|くだ)|(?:遅くとも|おそくとも)[^。\n]{0,24}(?:回答|返信|返事|対応|直|解決|復旧|必要|お願い)|必着(?:で|に)|(?:期限|締め?切り?|納期)(?:は|が|:|：)|\b(?:need|want|require|expect|answer|reply|response|resolve[ds]?|fix(?:ed)?|solution|back)\b[^.\n]{0,30}\b(?:by|before|until|no later than) (?:the end of |this |next |tomorrow|today|tonight|noon|[MTWFS][a-z]{2,6}day|EOD|end of|\d)|\b(?:must|has to|have to|should|needs? to) (?:be|go|run|work|arrive|reach)\b[^.\n]{0,30}\b(?:by|before|until) (?:the end of |this |next |tomorrow|today|tonight|noon|[MTWFS][a-z]{2,6}day|EOD|end of|\d)|\bdeadline (?:is|on)\b/i
const IMPACT =
  /影響|業務|売り?上げ|売上|お客様|顧客|利用者|ユーザー(?:が|から|に|全員)|注文|受注|決済|予約|出荷|配信|店舗|取引|返金|機会損失|全社|サービス(?:が|を)?(?:停止|提供)|苦情|納期|生産|診療|給与|締め処理|\b(?:impact|affect(?:s|ed|ing)?|customers?|users?|orders?|revenue|sales|business|payments?|bookings?|shop|store|losing|cannot (?:sell|ship|bill|work)|patients|employees|clients|SLA|deadline)\b/i
const FEATURE =
  /(?:機能(?:の)?(?:追加|改善)|要望|改善(?:を)?(?:要望|希望|してほしい)|ご検討(?:いただ|くだ)|フィードバックとして|(?:サービス|開発)チーム(?:に|へ)(?:お)?(?:伝え|共有|連携|届け)|(?:機能|対応)(?:が|を)[^。\n]{0,12}(?:ほしい|欲しい|望み)|一案として)|\b(?:feature[ -]request|enhancement request|would (?:be (?:great|nice|helpful|useful)|help us|love)|please (?:add|consider|support)|wish list|suggestion for|pass (?:this|it) on to the|product feedback)\b/i
const CLOSING =
  /(?:解決|解消|復旧|改善|完走|収束)(?:し|いた|致|され|でき)[^、。\n]{0,4}(?:ま|て|た)|解決済|(?:直|治)りました|うまくいき|正常に(?:動|戻|なり)|無事に?[^。\n]{0,16}(?:ました|した)|クローズ|閉じ(?:ます|て)|\b(?:resolved|solved|fixed (?:it|now|the)|went through|works? (?:fine |well |perfectly )?(?:now|again)|(?:is|are) (?:fine|gone|ok|okay|good|healthy) (?:now|again)|(?:good|fine|well|okay) (?:again|now)|nothing more is needed|is through now|clos(?:e|ed|ing) (?:this|the|our|my) (?:case|ticket|one))\b/i
const MOMENT =
  /\d{1,2}:\d{2}|\d\s?時(?!間)|\d\s?[ap]m\b|\d{4}-\d{2}-\d{2}|\d{1,2}\s?月\s?\d|\d{1,2}\/\d{1,2}|昨日|前日|翌日|同日|今朝|\b(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d)/i

const PATTERNS: readonly (readonly [Sign, (own: string) => boolean])[] = [
  ['goal', (own) => WISH.test(own) && WISH.test(own.replace(POLITE, ' '))],
  ['attempt', (own) => soundsLikeAttempt(own, MOMENT.test(own))],
  ['outcome', soundsLikeOutcome],
  ['change', (own) => soundsChanged(own, MOMENT.test(own))],
  ['state', (own) => STATE.test(own)],
  ['over', (own) => RECOVERED.test(own)],
  // Rules ask for these two again: the answer is remembered.
  ['past', (own) => firstIn(knownOf(own), PAST_CASE) !== null],
  ['deadline', (own) => firstIn(knownOf(own), DEADLINE) !== null],
  ['impact', (own) => IMPACT.test(own)],
  ['wish', (own) => FEATURE.test(own)],
  ['closing', (own) => CLOSING.test(own)],
  ['moment', (own) => MOMENT.test(own)],
]

/**
 * @param own   the writer's own words, quotes blanked
 * @param text  with what it quotes
 */
export function signsOf(own: string, text = own): Signs {
  const signs = new Set<Sign>()
  if (soundsFailed(own, text)) signs.add('failure')
  for (const [sign, isSaid] of PATTERNS) if (isSaid(own)) signs.add(sign)
  return signs
}
