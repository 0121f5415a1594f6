import type { Draft } from '../../draft/schema'
import { tellsFailure } from './failure'
import { remembered } from './remembered'
import type { Sentence } from './sentences'

/** What sort of case the text is; rules about incidents rest on all others. */
export type CaseKind = 'incident' | 'question' | 'billing' | 'quota' | 'request' | 'closing'

const REQUEST =
  /(?:機能(?:の)?(?:追加|改善)|要望|改善(?:を)?(?:要望|希望|してほしい)|ご検討(?:いただ|くだ)|フィードバックとして|(?:サービス|開発)チーム(?:に|へ)(?:お)?(?:伝え|共有|連携|届け)|(?:機能|対応)(?:が|を)[^。\n]{0,12}(?:ほしい|欲しい|望み)|一案として)|\b(?:feature[ -]request|enhancement request|would (?:be (?:great|nice|helpful|useful)|help us|love)|please (?:add|consider|support)|wish list|suggestion for|pass (?:this|it) on to the|product feedback)\b/i
// Says itself what it is, whatever trouble it tells of.
const PLAIN_REQUEST =
  /機能(?:の)?(?:追加|改善)?(?:の)?(?:要望|リクエスト)|改善要望|\b(?:feature|enhancement) (?:request|wish|suggestion)\b|\bwish list\b/i
const CLOSING =
  /(?:解決|解消|復旧|改善|完走|収束)(?:し|いた|致|され|でき)[^、。\n]{0,4}(?:ま|て|た)|解決済|(?:直|治)りました|うまくいき|正常に(?:動|戻|なり)|無事に?[^。\n]{0,16}(?:ました|した)|クローズ|閉じ(?:ます|て)|\b(?:resolved|solved|fixed (?:it|now|the)|went through|works? (?:fine |well |perfectly )?(?:now|again)|(?:is|are) (?:fine|gone|ok|okay|good|healthy) (?:now|again)|(?:good|fine|well|okay) (?:again|now)|nothing more is needed|is through now|clos(?:e|ed|ing) (?:this|the|our|my) (?:case|ticket|one))\b/i
const ASKS =
  /[?？]|教え|ご教示|知りたい|でしょうか|(?:です|ます|せん)か(?:[。\s]|$)|\b(?:how|which|why|could you (?!close|please close)|can you (?!close|please close)|please (?:tell|advise|explain))\b/i
const CLOSE_WORD =
  /クローズ(?:し|を|で|に|いただ|させ|願|の(?:連絡|お願い|依頼))|閉じ(?:ます|て|させ)|(?:本件|こちら|これ)(?:は|で|にて)[^。\n]{0,10}(?:終わり|終了|完了|クローズ)|\bclos(?:e|ed|ing) (?:(?:this|the|our|my) )?(?:case|ticket|it)\b|\bclos(?:e|ing) (?:this|that) (?:one|thread|matter)\b|\b(?:case|ticket) (?:can|may|could|should) be closed|\bplease close\b|\byou (?:can|may) close\b/i

/** @param hasError  whether the message of a program is cited anywhere */
export function kindOf(draft: Draft, sentences: readonly Sentence[], hasError: boolean): CaseKind {
  if (draft.caseType === 'account-billing') return 'billing'
  if (draft.caseType === 'quota') return 'quota'
  const own = sentences.map((sentence) => sentence.own).join('\n')
  const isDone = draft.status === 'resolved' || draft.status === 'closed' || CLOSE_WORD.test(own)
  if (CLOSING.test(own) && isDone && !ASKS.test(own)) return 'closing'
  if (PLAIN_REQUEST.test(`${draft.subject}\n${own}`) && !hasError) return 'request'
  if (REQUEST.test(draft.subject) && !sentences.some(tellsFailure)) return 'request'
  return hasError || sentences.some(tellsFailure) ? 'incident' : REQUEST.test(own) ? 'request' : 'question'
}

/** The language of the writer's own words; null when there are too few to tell. */
export function languageOf(own: string): 'ja' | 'en' | null {
  let japanese = 0
  let words = 0
  for (const line of own.split('\n')) {
    const said = lettersOf(line)
    japanese += said.japanese
    words += said.words
  }
  if (japanese + words < 8) return null
  return japanese >= words * 2
    ? 'ja'
    : words >= 8 && japanese * 4 < words
      ? 'en'
      : japanese > 20
        ? 'ja'
        : null
}

const lettersOf = remembered((line) => ({
  japanese: line.match(/[ぁ-んァ-ヶ一-龠]/g)?.length ?? 0,
  words: line.match(/\b[a-z]{3,}\b/g)?.length ?? 0,
}))
