import { defineRule } from '../define-rule'
import { append } from '../fixes'

const STATE =
  /続いて|続き(?:ます|、)|続けて|継続|現在|いま(?:も|は|でも)|今(?:も|は|なお|でも)|依然|収束|復旧し(?:ま|て|た|、)|復旧して(?:いません|いない)|回復|解消|治ま|元に戻|正常(?:です|に(?:戻|動|稼働|なっ))|再発(?:し|は|も)|毎(?:日|晩|朝|夜|回|時|分|週)|断続|その後|以降(?:は|も|、|ずっと)|まで(?:の間)?(?:に)?(?:発生|続|失敗|停止|遅延)|終了し|のまま|続く|一度(?:だけ|きり)|再現(?:し|でき|性|する)|必ず|毎度|常に|都度|直って|戻って|落ち着い|おさま|出なくな|(?:発生|起き)(?:し)?て(?:い)?(?:ない|ません|おりません)|1\s?回だけ|ときどき|時々|たまに|し続け|(?:失敗|発生|停止|遅延|エラー|増え|出|なっ|続い|返っ|起き|かかっ|落ち|できなくなっ|滞留し|切断し|残っ|溜まっ|張り付い|止まっ)(?:し)?て(?:い|お)(?:ます|る)|ずっと|(?:ても|でも|後も)(?:同じ|同様|変わ|改善し|解消し|直り|直ら)|(?:[〜～~–—-]|から)\s?\d{1,2}[:時]\s?\d{0,2}[^。\n]{0,20}(?:まで|に|、)|\b(?:still|ongoing|continu\w+|persist\w*|recover(?:ed|s)|resolved (?:itself|by itself)|has (?:stopped|ended|not gone)|until|every (?:time|day|hour|night|run|minute)|intermittent\w*|since then|no longer|currently|right now|at the moment|keeps?|to this day|ever since|back to normal|went away|once only|only once|again on|each (?:time|night|day)|always|sometimes|occasionally|never (?:ends|completes)|in order again|goes on|going on|several times (?:an?|per|each) \w+|(?:the )?newest (?:one )?(?:on|at|was)|(?:fine|ok|good|well|healthy|up|back|normal|running|green|reachable) (?:again|since|as before)|(?:been|is|was) (?:fine|ok|good|well|healthy|quiet) (?:ever )?since|as of (?:now|today|\d)|(?:un|')?till? now|up to (?:now|this)|so far|even now|as (?:i|we) (?:write|speak)|lasted|for \d+ (?:seconds|minutes|hours)|once|one time|just the one|happen(?:s|ed) (?:again|each|every|whenever)|whenever|any time|reproducib\w+|constantly|permanently|all the time|over and over|day and night|daily|nightly|hourly|about (?:once|twice) an? \w+)\b|\bha(?:s|ve) been [^.\n]{1,40}? for \d|\bhave (?:been )?(?:\w+ed|\w+ing) since\b/i
const SENTENCES = [
  {
    title: { ja: '「現在も続いています。」を加える', en: 'Add “It is still happening.”' },
    text: { ja: '現在も続いています。', en: 'It is still happening.' },
  },
  {
    title: { ja: '「現在は収束しています。」を加える', en: 'Add “It has recovered.”' },
    text: { ja: '現在は収束しています。', en: 'It has recovered.' },
  },
]
export default defineRule({
  id: 'ongoing-state-missing',
  level: 'warning',
  article: 'ongoing-or-recovered',
  name: { ja: '継続か収束か', en: 'Ongoing or recovered' },
  message: {
    ja: '今も続いているか、収束したかが書かれていません',
    en: 'It does not say whether it continues or has recovered',
  },
  examples: [
    { lang: 'ja', bad: '11 月 20 日 15:52 JST から API が 503 で失敗します。' },
    { lang: 'ja', good: '11 月 20 日 15:52 JST から API が 503 で失敗します。現在も続いています。' },
    {
      lang: 'ja',
      good: '11 月 20 日 15:52〜16:10 JST に API が 503 で失敗しました。',
      why: '終わりの時刻が答えになる',
    },
    { lang: 'en', bad: 'Calls failed with 503 at 10:05 UTC on 20 November.' },
    { lang: 'en', good: 'Calls failed with 503 at 10:05 UTC on 20 November and recovered at 10:20 UTC.' },
  ],
  check: ({ draft, kind, times, days, relativeDays, own }) =>
    kind === 'incident' &&
    !(draft.caseId !== '' && draft.status === 'answered') &&
    times.length + days.length + relativeDays.length > 0 &&
    !STATE.test(own)
      ? [
          {
            range: null,
            fixes: SENTENCES.map(({ title, text }) => ({
              title,
              edits: [append(draft, text[draft.language])],
            })),
          },
        ]
      : [],
})
