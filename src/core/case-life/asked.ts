const ASKS_JA =
  /(?:[?？]$|(?:ます|です|でしょう|ません|ました)か[。]?$|(?:ください|下さい|お願い(?:いた)?します|お願い申し上げます|いただけますと幸いです)[。.]?$)/
// "Please" asks for something; "please note" and "please do not hesitate" do not.
const ASKS_EN =
  /\?$|^(?:(?:also|then|and)[, ]+)?please (?!note\b|do not hesitate|feel free|be advised|refer\b|see\b)|\b(?:could|can|would) you (?:please )?\w|\blet us know (?:what|which|when|if|whether|how)\b/i
const POLITE =
  /よろしくお願い|引き続き|ご了承ください|ご安心ください|お気軽に|ご連絡ください|ご参照ください|お待ちください|評価をお願い|let us know if you (?:have any|need)|anything else/i

// Haste alone asks nothing that could be answered.
const HURRY = /^(?:大?至急|早急に|早めに|お早めに|なるべく早く|急ぎで)[^、。]{0,8}(?:お願い|ご?対応)/

const LINES_MAX = 2_000
const CHARS_MAX = 500
export const ASKED_MAX = 30

/** One sentence after another; a line break ends one, too. Quoted lines and code blocks are left out. */
function sentencesOf(text: string): readonly string[] {
  let isCode = false
  return text
    .split(/\r?\n/)
    .slice(0, LINES_MAX)
    .flatMap((line) => {
      const plain = line.trim()
      if (plain.startsWith('```') || plain.startsWith('~~~')) {
        isCode = !isCode
        return []
      }
      if (isCode || plain.startsWith('>')) return []
      return plain.replace(/^(?:[-*・•●]|\(?\d{1,2}[.)．）])[ \t　]*/, '').split(/(?<=[。？！])|(?<=[.?!])\s/)
    })
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence.length <= CHARS_MAX)
}

/**
 * What a message asks of its reader: questions and requests, in their order, without polite phrases.
 * @returns at most {@link ASKED_MAX}; a proposal for the reader to correct, found by the forms of sentences alone
 */
export const askedIn = (text: string): readonly string[] =>
  [
    ...new Set(
      sentencesOf(text).filter(
        (sentence) =>
          !POLITE.test(sentence) &&
          !HURRY.test(sentence) &&
          (ASKS_JA.test(sentence) || ASKS_EN.test(sentence)),
      ),
    ),
  ].slice(0, ASKED_MAX)
