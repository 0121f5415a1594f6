import type { ReadWish } from '../wish-model'
import type { Sentence } from './sentences'

/** A sentence that asks for what an article refuses. */
export interface Wished {
  readonly article: string
  readonly sentence: Sentence
}

// Below this a wish is too uncertain to be held against anybody.
const LEAST = 0.6
const SHORTEST = 8
const LONGEST = 400
// Reading all sentences would take longer than a keystroke may; only what asks can be a wish.
const ASKING =
  /(?:か|かな|かしら|の|ですか)[。？?]?$|[?？]|ください|下さい|たい|ほしい|欲しい|お願い|願い(?:ます|たく)|いただ|頂|もら(?:え|い)|教え|知り|開示|ご?教示|ご?提示|伺|気にな|興味|求め|\b(?:please|kindly|can|could|would|will|tell|let (?:us|me)|explain|provide|send|share|want|wants|wish|like to|need|needs|know|wonder\w*|curious|interested|ask\w*|request\w*|expect\w*|confirm|when|how|what|which|why)\b/i

/** What the sentences wish for that support does not give, in their order. */
export function wishesOf(sentences: readonly Sentence[], read: ReadWish): readonly Wished[] {
  return sentences.flatMap((sentence) => {
    const { own, known } = sentence
    if (own.length < SHORTEST || own.length > LONGEST || !ASKING.test(own)) return []
    if (known.wish === undefined) known.wish = read(own)
    const { wish } = known
    return wish !== null && wish.probability >= LEAST ? [{ article: wish.article, sentence }] : []
  })
}
