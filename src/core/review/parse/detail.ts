import type { ParsedDraft } from './draft-text'

// Below this much of the writer's own text, the basics are missing and finer points would only nag.
const SUBSTANTIAL = { ja: 60, en: 100 }

/** Whether an incident is told at such length, with a moment or an error, that finer points are worth asking for. */
export function isDetailedIncident(parsed: ParsedDraft): boolean {
  const { kind, language, draft, own, times, days, relativeDays, errors } = parsed
  if (kind !== 'incident' || times.length + days.length + relativeDays.length + errors.length === 0)
    return false
  return hasLetters(own, SUBSTANTIAL[language ?? draft.language])
}

/** Whether a text has so many characters besides blanks; reads no further than it must. */
function hasLetters(text: string, least: number): boolean {
  let count = 0
  for (let at = 0; at < text.length && count < least; at += 1) if (text.charAt(at).trim() !== '') count += 1
  return count >= least
}

/** Words that tell that trouble is over. */
export const RECOVERED =
  /収束(?:し|済)|復旧(?:し(?!ません|ない|て(?:いません|いない|おりません)|たい)|済)|(?:回復|解消)し(?!ません|ない|たい)|治ま(?:り|っ)|収ま(?:り|った|って(?!い(?:ま|な)))|(?:元に|正常に)戻(?:り(?!ません)|っ)|現在は(?:正常|問題)|いまは(?:正常|問題)|\d\s?(?:分|時)?(?:\s?(?:JST|UTC))?\s?(?:まで|に(?:は)?(?:終わ|止ま))|[:時]\d{0,2}\s?[〜～~–—]\s?\d|\b(?:recovered|resolved (?:itself|by itself)|went away|back to normal|has (?:stopped|ended)|no longer (?:happens|fails|occurs|seen)|(?:ended|stopped) at|until \d|between \d[^.\n]{1,40} and \d|from \d[^.\n]{1,40} to \d)/i

const STILL =
  /(?:今|いま|現在|なお)も(?!正常)|依然|まだ|続いて(?:い|お)|続き|継続|再発|収束して(?:いない|いません|おりません)|\b(?:still|ongoing|persist\w*|keeps?|again|to this day|right now|up to now)\b/i
/** Whether the text says that the trouble is over. */
export const isOver = ({ own }: ParsedDraft): boolean => RECOVERED.test(own) && !STILL.test(own)

// 40 件, 3 %, 200 名, 12,000 users, half of the calls
const COUNTED =
  /(?<![\w.,/:-])[\d０-９](?:[\d０-９,.]{0,12}[\d０-９])?\s?(?:[百千万億]\s?)?(?:余り?|以上|近く|ほど)?\s?(?:の)?(?:人|名|件|台|社|拠点|店舗?|箇所|か所|つの|%|％|割|円|ドル|通|回|ユーザー|利用者|リクエスト|(?:(?!(?:and|or|but|for|to|so|that|on|in|as|from|of) )[a-z-]{2,14} ){0,2}(?:users?|customers?|clients?|people|employees|requests?|calls?|orders?|transactions?|messages?|jobs?|sites?|shops?|stores?|sessions?|devices?|connections?|meters|visitors?|payments?|hosts?|nodes?|servers?|instances?|percent|per (?:second|minute|hour|day)|times|out of|USD|EUR)\b(?!-))|[一二三四五六七八九十百千]{1,3}(?:人|名|件|台|社|拠点|店舗|割)|半(?:数|分)|過半|全(?:員|件|ユーザー|利用者|社|店舗?|拠点|顧客|台|リクエスト|部)|(?:すべて|全て)の|\b(?:half|a third|a quarter|two thirds|one in \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)(?: of)? (?:our |the )?(?:\w+ )?(?:users?|customers?|clients?|people|sites?|shops?|stores?|hosts?|orders?|requests?)|(?:all|every|no|none)(?: of)? (?:our |the )?(?:\w+ )?(?:users?|customers?|clients?|people|sites?|shops?|stores?|orders?|requests?|calls?|employees))\b/i

/** Whether anything is counted in the writer's own words: people, calls, hosts, a share of them. */
export const countsSomething = ({ own }: ParsedDraft): boolean => COUNTED.test(own)
