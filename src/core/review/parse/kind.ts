import type { Draft } from '../../draft/schema'
import type { Sentence } from './sentences'

/** What sort of case the text is; rules about incidents rest on all others. */
export type CaseKind = 'incident' | 'question' | 'billing' | 'quota' | 'request' | 'closing'

// What went wrong, as it is told: stems with their inflections.
const FAILURE =
  /(?:でき|(?<!読み)取れ|出|開け|入れ|つながら|繋がら|届か|見え|動か|起動せ|応答し|反応し|返ら|返ってこ|表示され|保存され|反映され|終わら|完了し|始まら|進ま|戻ら|消え|減ら|変わら|上がら|送れ|受け取れ|読め|書け|使え|治ら|直ら|認識され|実行され|届)(?:ず(?!に)|ない|ません|なく|なか)|失敗(?:し(?:ま|て|た|続|、)|する|になり|が(?:発生|続|増)|に終)|エラー(?:が|に(?:な|終)|で|と(?:な|表示|出)|を(?:返|出)|レスポンス|率が[^。\n]{0,12}(?:上|増|高))|例外が|タイムアウト(?:し|に|が|と|エラー)|切断|途切れ|瞬断|停止し(?:ま|て|た)|(?:勝手に|突然|自動で)(?:再起動|停止|終了)|落ち(?:た|て|まし|る|ます)|(?:遅|重)(?:い|く)(?:なり|なっ|です|、|。|ため)|遅延(?:が|し|は|を)|滞留|スロットリング|ダウンし|障害(?:が|に|で|と思|により)|不具合(?:が|で)|異常(?:が|に|終了|な値)|拒否され|固まっ|ハングし|クラッシュ|おかし(?:い|く)|不安定|調子が悪|急増|急に(?:増|減|遅)|増え(?:た|て|まし|続)|張り付|(?:二|2|３|3)\s?(?:倍|重)に|(?:0|ゼロ)のまま|のまま(?:です|で|進|$)|(?:が|は)\s?down|DOWN|発生し(?:ま|て|た|続)|になります|になって(?:い|お|しま)|にな(?:った|っている|りました)|移り続|増え続|再発し|漏れ|消失|壊れ|文字化け|重複して|届いていない|かかり(?:ま|続)|かかって|空になっ|欠落|縮退|フェイルオーバーし(?:ま|た)|(?:起き|始まり)(?:まし|てい|て、)|再起動(?:し(?:ま|た)|され|が発生|を繰り返)/
const FAILURE_EN =
  /\b(?:fail(?:s|ed|ing|ure)?|error(?:s|ed)?|exception|time[sd]?[ -]?out|timing out|timeouts?|can(?:not|'t| not)|could(?: not|n't)|unable to|does(?: not|n't)|do(?: not|n't) (?:reach|arrive|work|get|see|start|respond)|did(?: not|n't)|won't|refus(?:es|ed)|denied|reject(?:s|ed)|crash(?:es|ed|ing)?|(?:is|are|was|were|went|goes|has been|have been|been) (?:still |very |too |so |extremely |now |completely |again )?(?:down|unreachable|unavailable|slow|stuck|broken|missing|lost|impaired|empty)|slow(?:er|ed)? (?:down|than)|became (?:slow|unavailable)|latency (?:rose|increased|went|is)|delay(?:s|ed)|drop(?:s|ped|ping)|disconnect(?:s|ed)|hang(?:s|ing)?|hung|stuck|stopp?(?:s|ed)|outage|interrupt(?:ed|ion)|unhealthy|degraded|intermittent|throttl(?:es|ed)|throttling (?:errors?|exceptions?)|wrong (?:\w+ )?(?:totals?|results?|values?|data|answers?|numbers?|times?)|incorrect(?:ly)?|no (?:traffic|response|answer|data|packets|messages|reply|output|logs?)|ha(?:s|ve) not|(?:rose|jumped|increased|dropped|grew) (?:from|to|by|sharply)|rebooted (?:itself|by itself|unexpectedly|without)|terminated unexpectedly|expired|no longer|never (?:arrives?|completes?|starts?|ends?|reach)|not (?:respond|work|start|reach|arriv|receiv|updat)\w{0,4}|keeps? (?:failing|restarting|crashing|returning)|returns? (?:an? )?(?:error|[45]\d\d)|gets? (?:an? )?(?:error|[45]\d\d)|(?:shows?|see|gives?) (?:an? )?(?:error|[45]\d\d)|corrupt(?:ed)?|shows? twice|broke)\b/i
// Not told as something that happened: a case to be prepared for, a wish, a plan.
const NOT_AN_EVENT =
  /(?:場合(?:の|に|は|、|が)|とき(?:の|に備)|た(?:とき|場合)に(?:は)?(?:通知|連絡|検知|自動|起動|実行|備)|時の(?:動作|挙動|通知|対応|設計)|際の|に備え|ように(?:したい|する|設計|なる)|(?:し|られ|でき)たら(?:通知|連絡)|(?:たい|方法|手順|設計|検討|予定|計画|仕組み|条件)(?:です|を|が|は|について|、|。|$)|ても(?:続|止)|防(?:ぐ|ぎ|止)|避け|可能性|でしょうか$|知りたい)|\b(?:if|whether|in case|would|could it|to avoid|to prevent|so that|how (?:do|can|should|to)|plan(?:ning)? to|want to|what happens when|how (?:often|likely|many)|on average|designing|design|before we)\b/i
const REQUEST =
  /(?:機能(?:の)?(?:追加|改善)|要望|改善(?:を)?(?:要望|希望|してほしい)|ご検討(?:いただ|くだ)|フィードバックとして)|\b(?:feature request|would be (?:great|nice|helpful) if|please (?:add|consider|support)|wish list|suggestion for)\b/i
const CLOSING =
  /(?:解決(?:し|いた)(?:ま|て)|解消(?:し|いた|され)|直りました|復旧(?:し|いたし)ました|クローズ(?:し|を|いただ|して|お願)|閉じ(?:ます|て))|\b(?:resolved|solved|fixed it|close (?:this|the) case|closing (?:this|the) case|you can close)\b/i
const ASKS =
  /[?？]|教え|ご教示|知りたい|でしょうか|(?:です|ます|せん)か(?:[。\s]|$)|\b(?:how|what|which|why|could you|can you|please (?:tell|advise|explain))\b/i
const CLOSE_WORD =
  /クローズ(?:し|を|いただ|して|お願)|閉じ(?:ます|て)|\bclos(?:e|ing) (?:this|the) case|\byou can close\b/i

/** @param hasError  whether an error message or code is cited anywhere */
export function kindOf(draft: Draft, sentences: readonly Sentence[], hasError: boolean): CaseKind {
  if (draft.caseType === 'account-billing') return 'billing'
  if (draft.caseType === 'quota') return 'quota'
  const own = sentences.map((sentence) => sentence.own).join('\n')
  const isDone = draft.status === 'resolved' || draft.status === 'closed' || CLOSE_WORD.test(own)
  if (CLOSING.test(own) && isDone && !ASKS.test(own)) return 'closing'
  if (REQUEST.test(draft.subject) && !sentences.some(tellsFailure)) return 'request'
  return hasError || sentences.some(tellsFailure) ? 'incident' : REQUEST.test(own) ? 'request' : 'question'
}

/** Whether a sentence tells of something that went wrong. */
export function tellsFailure({ own, text }: Sentence): boolean {
  const clauses = own.split(/[、,;；]/)
  if (clauses.some((c) => (FAILURE.test(c) || FAILURE_EN.test(c)) && !NOT_AN_EVENT.test(c))) return true
  return (
    own.trim() === '' &&
    /(?:Exception|Error|ERROR|FATAL|denied|timed out|refused)\b/.test(text) &&
    text.length > 20
  )
}

const KANA = /[ぁ-んァ-ヶ一-龠]/g
const LATIN_WORD = /\b[a-z]{3,}\b/g

/** The language of the writer's own words; null when there are too few to tell. */
export function languageOf(own: string): 'ja' | 'en' | null {
  const japanese = own.match(KANA)?.length ?? 0
  const words = own.match(LATIN_WORD)?.length ?? 0
  if (japanese + words < 8) return null
  return japanese >= words * 2
    ? 'ja'
    : words >= 8 && japanese * 4 < words
      ? 'en'
      : japanese > 20
        ? 'ja'
        : null
}
