import type { ParsedDraft } from './draft-text'

// The console's number, or the API's own ID: https://docs.aws.amazon.com/awssupport, as of 2026-11.
const CASE_ID = /(?<![\d-])\d{10,18}(?![\d-])|\bcase-\d{12}-[\w-]{4,60}/g

/** Whether the text cites a case by its ID; an account ID of twelve digits is none. */
export function citesCase({ draft, accounts }: ParsedDraft): boolean {
  const accountIds = new Set(accounts.map(({ text }) => text).filter((id) => id.length === 12))
  const cited = `${draft.subject}\n${draft.body}`.match(CASE_ID) ?? []
  return draft.relatedCases.length > 0 || cited.some((id) => id.length !== 12 || !accountIds.has(id))
}

// A time that is past, and within a few words what one does with support.
const JA =
  /(?:以前|前に(?:も)?|前回|過去に|昔|去年|昨年(?:度)?|一昨年|半年前|先月|先週|先日|この(?:間|前)|(?:\d|[一二三四数])\s?(?:年|か月|ヶ月|週間|日)(?:ほど|くらい)?前|少し前|一度|同僚が|前任者が|すでに|既に)[^。\n]{0,26}(?:問い?合わ?せ(?:た|て|し|済|ま)|問い?合わ?せを(?:し|行)|聞いて(?:い|お)|お聞き(?:し|いた)|伺(?:った|い)|ご?質問(?:し|済|を(?:し|いた))|ご?相談(?:し|済|を)|ケースを(?:開|起|出|作)|開いたケース|起票(?:した|し|済)|チケットを(?:切|開|起|出)|教(?:わ|えてもら|えていただ)|ご?(?:回答|案内|助言|対応|教示|調査|連絡)(?:を)?(?:いただ|もら|受け|頂)|お世話になった|お願いした|クローズした|サポート(?:さん|の方|様|センター)?(?:に(?!は)|から|との?|へ))|昔いただいた|サポートから[^。\n]{0,10}(?:もらった|いただいた|聞いた)/
const TIME = String.raw`(?:last (?:year|month|week|time|spring|summer|autumn|fall|winter|\w+day)|(?:some |a few |two |three |\d{1,3} )?(?:days?|weeks?|months?|years?) ago|earlier|before|previously|already|back then|in the past|once|yesterday|in (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))`
const PARTNER = String.raw`(?:you(?:r (?:\w+ )?(?:team|colleagues?|engineers?|support))?|(?:the )?support(?: team| engineer)?|aws support|the engineer)`
const DEALT = `(?:told|advised|suggested|recommended|explained|answered|helped|discussed|talked|raised|asked|wrote|contacted|walked|cleared|resolved|looked|had a look|been in touch|got|given|reported)`
const EN = new RegExp(
  [
    String.raw`\b${PARTNER}\b[^.\n]{0,30}\b${DEALT}\b[^.\n]{0,50}\b${TIME}\b`,
    String.raw`\b${TIME}\b[^.\n]{0,24}\b${PARTNER}\b[^.\n]{0,24}\b${DEALT}\b`,
    String.raw`\b${DEALT}\b[^.\n]{0,40}\b(?:with|by|to|from) ${PARTNER}\b[^.\n]{0,40}\b${TIME}\b`,
    String.raw`\b(?:had|opened|filed|have|raised|reported)\b[^.\n]{0,20}\b(?:case|ticket|this|it|problem)\b[^.\n]{0,24}\b${TIME}\b(?: (?:and|with|to) )?`,
    String.raw`\b(?:another|other|earlier|identical|similar) (?:support )?(?:case|ticket)\b(?! of this)`,
    String.raw`\b(?:case|ticket) (?:of ours|(?:my|our) (?:colleague|team|predecessor))\b|\b(?:good |helpful )?answer from you\b|\byour (?:earlier |previous |last )?advice\b|\bthe engineer (?:we|i) (?:talked|spoke) (?:to|with)\b|\bproblem (?:we|i) reported\b`,
  ].join('|'),
  'i',
)
const EARLIER =
  /(?:以前|前回|先日|過去|昨年|去年|先月|先週|一昨日|昨日|この間|前に|前の|別の|もう一つの|最初の|元の)(?:に|の|も|、|から)?(?:お)?(?:問い?合わ?せ|ケース|起票|サポートに(?:聞|相談|問)|(?:ご)?(?:質問|相談|お願い|依頼|報告|案内)(?:した|し|いただいた|させて)[^。\n]{0,14}(?:件|内容|とき|際|もの))|(?:例|あ)の件|(?:以前|前(?:に)?|前回|過去|昔|去年|昨年(?:度)?|一昨年|先月|先週|先日|この間|春|夏|秋|冬|\d{1,2}\s?(?:月|か月|ヶ月|ヵ月|年|週間)(?:ほど|くらい)?(?:前)?)(?:頃|ごろ)?(?:に(?:も)?|の|、|も)?[^。\n]{0,30}(?:サポート(?:さん|様|の方|センター|の担当)?(?:に|から|へ|の方に)[^。\n]{0,12}(?:見て|教わ|聞い|尋ね|確認し|相談|お願い|対応)|(?:ご)?(?:回答|案内|対応|教示|助言|調査)(?:を)?いただいた(?!ら)|(?:ケース|チケット|問い合わせ票)(?:を|で|に))|(?:別|もう一つの|他の|ほかの)(?:の)?(?:ケース|チケット|問い合わせ)(?:で|に|でも|にも|を)|(?:先日|前回|以前)(?:の)?(?:ご)?(?:回答|案内|やり取り|やりとり)|(?:以前|前(?:に)?|前回|過去|昔|去年|昨年|先月|先週|先日|この間|\d{1,2}\s?月|春|夏|秋|冬)(?:頃|ごろ)?(?:に|にも|も|の)?[^。\n]{0,20}(?:問い?合わ?せ(?:た|して|しまし|させ)|ご?相談(?:した|しまし|して|させ|に乗)|ご?質問(?:した|しまし|させ)|お聞きし|伺った|伺いま|(?:サポート|御社|貴社|AWS)(?:さん|様|の方)?(?:に|から|へ)[^。\n]{0,16}(?:教えていただ|教えてもら|回答をいただ|回答いただ|ご?案内(?:いただ|され)|助けて|調べて(?:いただ|もら)))|(?:ケース|問い合わせ)(?:で|にて)(?:ご)?案内(?:いただ|された)|\b(?:our|my|the|a|an|another|that) (?:previous|earlier|last|past|old|other|prior|first|original|existing) (?:support )?(?:case|ticket|inquiry|request)\b|\b(?:as (?:we|i) (?:reported|asked|wrote) (?:before|earlier|last|previously)|last time (?:we|i) (?:asked|contacted|opened|filed)|(?:we|i) (?:opened|filed|raised) a (?:case|ticket) (?:before|last|earlier|about this|previously)|(?:ticket|case|inquiry) (?:that )?(?:we|i) (?:had )?(?:logged|opened|raised|filed|sent|submitted)|(?:raised|reported|discussed|brought) (?:it|this|that|the (?:same|issue|problem)) (?:up )?(?:with|to) (?:you|aws|support)|(?:you(?: folks| guys| people)?|your (?:team|colleagues?|engineers?)) (?:already |kindly )?(?:sorted|solved|fixed|helped|answered|resolved|advised|told|recommended|suggested)\b[^.\n]{0,60}\b(?:back (?:in|then)|last (?:year|month|week|time|spring|summer|autumn|winter)|months? ago|weeks? ago|years? ago|previously|in (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)))\b/i
/** Words that tell of an earlier case. */
export const PAST_CASE = new RegExp([EARLIER, JA, EN].map(({ source }) => source).join('|'), 'i')
