// Negations that tell of no trouble: 変更はありません, 試していません, 分かりません, いただけませんか.
const HARMLESS =
  /(?:問題|変更|影響|異常|変わり|差異|違い|心当たり|予定|必要|記載|説明|情報|経験|こだわり|支障)[^、。\n]{0,10}(?:ありません|ございません|見つか(?:ら|り)|見当た|な(?:い|く|し))|(?:記載|公開|案内|明記|説明)され(?:て(?:い|お))?(?:ません|ない|らず)|(?<!起動|到達|動作|稼働|機能|復旧|解消|完了|応答|反応|作成|同期|収束|回復)して(?:い|お)?(?:ません|ない|りません|らず)|(?:わか|分か|判)(?:り|ら)(?:ません|ない|ず)|(?:理解|判断|確信|特定|把握)[がは]?(?:でき|つき|つか|持て)(?:ません|ない|ず|て(?:い|お))|かもしれ(?:ません|ない)|(?:すみ|構い|かまい|限り|存じ|ござい)ません|(?:いただけ|頂け|もらえ|くれ|くださ|下さ)(?:ません|ない)(?:か|でしょ)|なければな|なくてはな|なくても|ないと(?:な|い)|ないように|でも(?:構|かま)|(?:ては|れば)(?:いけ|なり)/g
// What went wrong, as it is told: stems with their inflections.
const NEGATED =
  /(?:[出来見得きしちにみりびいえけせねべめれげぜでて](?<!あり)(?:ませんでした|ません|なくな|なかっ)|(?:でき|られ|[えけせねべめれげぜ]|され|つながら|繋がら|届か|動か|返ら|通ら|入ら|出|起動し|起動せ|応答し|応答せ|反応し|機能し|完了し|終わら|始まら|進ま|戻ら|減ら|変わら|上がら|下がら|治ら|直ら|流れ|来|揃わ|合わ|一致し|見つから|抜け出せ)(?:ず(?!に)|ない|なく))|(?:応答|反応|返事|返答|返信|ログ|データ|通信|受信|到達|疎通)[がは](?:一切|全く|まったく)?(?:ありません|ない|なく|なし)|しか(?:返|出|表示|取れ|得られ|動)/
const EVENT_WORD =
  /失敗(?:し(?:ま|て|た|続|、)|する|に(?:な|終)|が(?:発生|続|増|多))|落ち(?:た|て|まし|る|ます|、)|停止し(?:ま|て|た|、)|止まっ(?:て|た)|止ま(?:り(?:ま|、)|る(?:。|$))|(?:切断|遮断|拒否|破棄|無視|中断|強制終了)(?:さ|し|が|を繰)|切れ(?:て|た|る|ま|、)|途切れ|途絶え|瞬断|断が|弾かれ|はじかれ|蹴られ|詰ま(?:っ|り)|滞留|溜ま(?:っ|り|る)|埋まっ|枯渇|あふれ|溢れ|欠け|欠落|抜け(?:て|落)|失われ|消え(?:た|て|まし|る)|消失|壊れ(?!る)|破損し|化け|ずれ(?:て|ま|る)|重複し(?:て|ま)|二重に|(?:二|2|３|3)\s?(?:倍|重)に|固まっ|固まる|ハングし|フリーズし|クラッシュし|ダウンし|縮退し|劣化し|張り付|頭打ち|急増|急減|急に|急激に|突然|増え(?:た|て|まし|続)|移り続|し続け|を繰り返|繰り返し(?:て|発生)|再発(?:し|が|を)|不具合(?:が(?!あ(?:れ|っ))|で)|障害(?:が(?:発生|起|続)|に(?:な|見舞)|と思|により)|例外(?:が|で終)|スロットリング(?:さ|が|エラー)|タイムアウト(?:し(?:ま|て|た|、)|に(?:な|終)|が(?:発生|多|頻|起|出)|で(?:失|終|落|切)|する(?:。|$|よう|事象))|遅延(?:が(?:発生|出|生)|し(?:て|ま))|(?:遅|重|不安定に)(?:く|い(?:です|状|。|$|と感))|遅く(?:な|て)|鈍(?:い|く)|時間(?:が|を)(?:要し|かか(?:り|る(?:。|$|よう)|っ))|かか(?:り(?:ま|続)|っている|っています|るよう)|おかし(?:い|く)|調子が|不安定|異常(?:が|に(?!な|対)|終了|な値)|(?:起き|始まり|発生し)(?:まし|てい|て、|た|続|ま)|(?<!料金が|費用が|課金が|コストが)発生し(?:ま|て|た)|再起動(?:し(?:ま|た)|され|が(?:発生|繰)|を繰)|フェイルオーバーし(?:ま|た)|(?:勝手に|突然|自動で|意図せず)[^、。\n]{0,10}(?:再起動|停止|終了|変|削除)|(?:よう|状態|まま|ず|く)に?な(?:りまし|って(?:い|お|しま|、)|った|り、|っています)|(?:エラー|状態|異常|[45]\d\d|[A-Z][A-Za-z]{2,40}(?:Exception|Error|Denied|Failed|ED)|(?:un|Un|UN)healthy|UNHEALTHY|DOWN|Down|down|red|NotReady|Degraded|Failed|FAILED|Impaired|impaired|[Pp]ending|PENDING)\s?[にとへ](?:な(?:る|り|っ)|変わ|遷移|移)|のまま|(?:0|ゼロ)のまま|エラー(?:が|に(?:な|終)|で(?!は)|と(?:な|表示|出)|を(?:返|出|吐)|レスポンス|率が)|メッセージが(?:出|表示)|と(?:いう)?(?:表示|エラー|出力)(?:され|が|に)|と(?:出(?:ま|て|る)|言われ|返(?:り|っ|さ))|(?:[45]\d\d|5xx|4xx|５０[０-４])(?:\s[A-Z][A-Za-z ]{2,30})?\s?(?:が(?:返|発生|多|頻|出|断)|を(?:返|多数|記録)|で(?:失|終)|エラー|\s?に)|漏れ|届いていない|空(?:に|っぽに)なっ|見えなく|変わりません|(?:が|は)\s?(?:down|DOWN|NG)/
const EVENT_EN =
  /\b(?:fail(?:s|ed|ing|ures?)?|(?:an?|the|this|following|same|these|following|with|get|gets|got|getting|of) (?:[\w-]+ ){0,3}errors?|errors? (?:out|with|since|when|message|is|are|was|were|every|on|in|at|come|came|appear\w*|start\w*|began)|errored|exceptions?|time[sd]? ?-?out|timing out|timeouts?|can(?:not|'t|not| not)|could(?: not|n't)|couldn't|unable to|does(?: not|n't|nt)|do(?: not|n't|nt) (?:reach|arrive|work|get|see|start|respond|receive|show|appear|connect|come)|did(?: not|n't)|(?:is|are|was|were)(?: not|n't) (?:\w+ing|able|available|reachable|accessible|sent|received|created|updated|deleted|delivered|applied|visible|possible|work\w*)|won't|will not|refus(?:es|ed|ing)|denied|rejects?|rejected|rejecting|crash(?:es|ed|ing)?|blows? up|blew up|(?:is|are|was|were|went|goes|gets?|got|turned|become|becomes|became|been|remains?|stays?|stayed|report\w*) (?:still |very |too |so |extremely |terribly |really |painfully |now |completely |all |again |partly )?(?:down|DOWN|unreachable|unavailable|inaccessible|slow|slower|sluggish|stuck|broken|missing|lost|impaired|empty|stale|red|yellow|unhealthy|degraded|blocked|cut|killed|unresponsive|unassigned|wrong|frozen|read-only|pending)|slow(?:er|ed|s)? (?:down|than)|(?:latency|lag|errors?|response times?|cpu|memory|iops?|utili[sz]ation|backlog|queue(?: depth)?|age) (?:\w+ )?(?:rose|rises|increased|went|climb(?:s|ed)|grows|grew|jump(?:s|ed)|spik(?:es|ed))|spik(?:es|ed|ing)|climbs|delay(?:s|ed)|drop(?:s|ped|ping)|dropouts?|disconnect(?:s|ed|ing|ions?)|hang(?:s|ing)?|hung|stuck|freez(?:es|ing)|froze|stopp(?:s|ed)|stops|outages?|interrupt(?:ed|ions?)|unhealthy|degraded|intermittent(?:ly)?|flap(?:s|ping|ped)?|reset(?:s|ting)|resets|lag(?:s|ging|ged)|throttled|throttling|throttles|wrong (?:\w+ )?(?:totals?|results?|values?|data|answers?|numbers?|times?)|incorrect(?:ly)?|unexpected(?:ly)?|no (?:traffic|response|answer|data|packets|messages|reply|output|logs?|requests|longer)|nothing (?:arrives|happens|is delivered|comes)|delivers nothing|ha(?:s|ve) not (?!chang|been chang|tried|alter|touch)|(?:rose|jumped|increased|dropped|fell|grew|went) (?:from|to|by|sharply)|rebooted|restart(?:s|ed|ing) (?:itself|by itself|every|again|since|without)|(?:has|have|had) been (?:restarting|failing|rebooting|timing|returning|getting|seeing|hanging|flapping|dropping|throttl\w+|stale|slow|down)|terminated|expired|never (?:arrives?|completes?|starts?|ends?|reach\w*|finish\w*|receiv\w*)|not (?:respond|work|start|reach|arriv|receiv|updat|load|deliver|connect|mount|boot)\w{0,4}|keeps? (?:fail|restart|crash|return|getting|dropp|say|show|los|reboot)\w*|keeps on|(?:returns?|returned|returning|gets?|got|getting|answers?|answered|shows?|showed|sees?|seeing|saw|gives?|gave|prints?|printed|reports?|ends?|ended|says?|said|throws?|threw)(?: with| me| us| back)? (?:an? |the |only |intermittent |random |occasional |many |lots of )?(?:HTTP )?(?:[a-z]+ )?(?:errors?|[45]\d\d|[45]xx|exceptions?|[A-Z]\w+(?:Exception|Error|Denied|Failed))|corrupt(?:ed|ion)?|twice|duplicated?s?|broke|breaks|disappear(?:s|ed)|vanish(?:es|ed)|los(?:es|t|ing) (?:\w+ )?(?:data|packets?|messages?|connection|tasks?|quorum)|evicted|oom-?killed|out of memory|failed over|having (?:issues?|problems?|trouble)|has (?:issues?|problems?|an issue|a problem)|have (?:an? )?(?:issues?|problems?)|facing (?:an? )?(?:issues?|problems?|errors?)|(?:issue|problem) since|gone|goes red|at a standstill|stopped|status (?:\w+ )?(?:red|yellow|failed|error)|unassigned|returns? no \w+|goes dead|went dead|belly up|falls? over|fell over|is dead|are dead)\b/i
// Not told as something that happened: a case to be prepared for, a wish, a plan.
const NOT_AN_EVENT =
  /(?:場合(?:の|に|は|、|が|でも|も|$)|とき(?:の|に備)|た(?:とき|場合|際)に(?:は)?(?:通知|連絡|検知|自動|起動|実行|備)|時の(?:動作|挙動|通知|対応|設計|再試行|リトライ|再送)|際の|に備え|ように(?:したい|する|設計|しておき)|(?:し|られ|でき)たら(?:通知|連絡)|(?:方法|手順|設計|検討|計画|仕組み|条件|仕様)(?:です|を|が|は|について|、|。|$)|予定(?:です|で|して|が|を)|たい(?:です|と(?:思|考)|。|$)|ても(?:続|止)|防(?:ぐ|ぎ|止)|避け|可能性|想定|知りたい|見込|かどうか|たら(?:、|どう)|(?:もし|仮に))|\b(?:if|whether|in case|would|might|may|could it|to avoid|to prevent|so that|how (?:do|can|should|to)|plan(?:ning|s)? to|want to|what happens when|how (?:often|likely|many|probable)|on average|designing|design|before we|should (?:get|be|not)|must not|difference between|when(?:ever)? a|best practice|(?:we|i) (?:could not|couldn't|cannot|can't|did not|didn't) (?:work out|figure out|find (?:out|that|this|it|any\w*)|understand|know|tell))\b/i
// A question tells of trouble only where it asks for the reason or the way out.
const WAY_OUT =
  /なぜ|何故|どうして|原因|理由|要因|対処|復旧|解決|解消|直(?:す|し|せ|る|り)|回避|復帰|元に戻|切り分け|\b(?:why|how come|caus\w+|reason|wrong|fix\w*|solv\w+|resolv\w+|recover|restore|work ?around|workaround|get (?:it|this|the \w+) (?:back|working|to work)|explain)\b/i
const QUESTION =
  /[?？]|(?:です|ます|せん|でしょう|だろう|ものな?|の|べき|よい|いい|良い)か(?:[。\s]|$)|教え|ご教示|知りた|ご案内|お聞かせ|お知らせ|見込めば/

const clausesOf = (text: string): readonly string[] => text.split(/[、,;；。:：]|ですが|ますが|たが/)

function tells(clause: string, isAsked: boolean): boolean {
  if (NOT_AN_EVENT.test(clause)) return false
  const plain = clause.replace(HARMLESS, ' ')
  if (!NEGATED.test(plain) && !EVENT_WORD.test(plain) && !EVENT_EN.test(plain)) return false
  return !isAsked || WAY_OUT.test(clause)
}

/**
 * Whether a sentence tells of something that went wrong, by its words alone.
 * @param own  quotes blanked
 */
export function soundsFailed(own: string, text: string): boolean {
  if (own.trim() === '')
    return /(?:Exception|Error|ERROR|FATAL|denied|timed out|refused)\b/.test(text) && text.length > 20
  const clauses = clausesOf(own)
  const isQuestion = QUESTION.test(own)
  // English asks with its whole sentence, Japanese with the last clause.
  const isEnglish = own.trimEnd().endsWith('?') && !/[ぁ-ん]/.test(own)
  return clauses.some((clause, i) => {
    const isLast = clauses.slice(i + 1).every((rest) => rest.trim() === '')
    return tells(clause, isQuestion && (isEnglish || isLast || QUESTION.test(clause)))
  })
}
