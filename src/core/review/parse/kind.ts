import type { Draft } from '../../draft/schema'
import { plays, playsIn } from './plays'
import { remembered } from './remembered'
import type { Sentence } from './sentences'

/** What sort of case the text is; rules about incidents rest on all others. */
export type CaseKind = 'incident' | 'question' | 'billing' | 'quota' | 'request' | 'closing'

// Says itself what it is, whatever trouble it tells of.
const PLAIN_REQUEST =
  /機能(?:の)?(?:追加|改善)?(?:の)?(?:要望|リクエスト)|改善要望|\b(?:feature|enhancement) (?:request|wish|suggestion)\b|\bwish list\b/i
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
  const isAsking = ASKS.test(own) && playsIn(sentences, 'goal')
  if (isDone && playsIn(sentences, 'closing') && !isAsking) return 'closing'
  if (PLAIN_REQUEST.test(`${draft.subject}\n${own}`) && !hasError) return 'request'
  const isFailing = playsIn(sentences, 'failure')
  const wishes = sentences.filter((sentence) => plays(sentence, 'wish'))
  if (wishes.some(({ range }) => range.part === 'subject') && !isFailing) return 'request'
  return hasError || isFailing ? 'incident' : wishes.length > 0 ? 'request' : 'question'
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
