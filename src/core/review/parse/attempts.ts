import type { ParsedDraft } from './draft-text'
import { plays } from './plays'
import { remembered } from './remembered'
import type { Sentence } from './sentences'

const NOUN_JA =
  '再起動|リブート|再作成|再登録|再実行|再デプロイ|再接続|再設定|再発行|再同期|再インストール|再試行|リトライ|リストア|復元|ロールバック|切り戻し|停止(?:と開始|起動)?|削除|追加|増設|増強|拡張|縮小|スケール(?:アウト|アップ|イン|ダウン)|変更|修正|設定|無効化|有効化|更新|アップ(?:グレード|デート)|ダウングレード|付与|許可|開放|解除|移動|移行|移設|交換|入れ替え|差し替え|置き換え|切り替え|初期化|クリア|キャンセル|パージ|無効|実行|延長|短縮|引き上げ|引き下げ|指定|適用|導入|デプロイ|リリース|アタッチ|デタッチ|マウント|接続し直し|見直し|有効|ローテーション|リサイズ|作成|起動'
const VERB_JA =
  '戻し|変え|増やし|減らし|外し|延ばし|伸ばし|下げ|上げ|切り替え|付け(?:足し|直し|替え)?|足し|広げ|作り直し|入れ(?:直し|替え)|貼り直し|見直し|つなぎ直し|繋ぎ直し|差し替え|置き換え|取り替え|止め|開け|絞り|絞っ|分け|大きくし|小さくし|長くし|短くし|消し|入れ'
const DID_JA = new RegExp(
  `(?:${NOUN_JA})(?:(?:いた|致)?し|を(?:行い|行っ|実施し|実行し|行な))(?:まし|た(?!い|く|め|だ)|て(?:い|お)?(?:ま|る|り)|たところ)|(?:${VERB_JA})(?:まし|た(?!い|く|め|だ)|て(?:い|お)?(?:ま|る|り))|(?:${NOUN_JA})済み`,
)
const DID_EN =
  /\b(?:we|i|they|have|and|then|already|also|team|colleagues?|so far|just|twice|was|were|been) (?:\w+ )?(?:re-?(?:started|booted|created|deployed|attached|installed|launched|registered|ran|built|sized|mounted|issued|set)|rolled (?:back|out)|reverted|swapped|rebuilt|doubled|halved|raised|lowered|increased|decreased|reduced|disabled|enabled|switched|removed|added|replaced|changed|moved|updated|upgraded|downgraded|invalidated|deleted|detached|attached|cleared|flushed|purged|widened|opened|allowed|granted|gave|pinned|migrated|patched|rotated|renewed|turned|deployed|released|introduced|installed|modified|scaled|stopped and started|reconfigured|set|put|imported|restored|pointed|received)\b|\b(?:did|do) (?:a )?(?:reboot|restart|rollback)\b/i
const TRY =
  /試し(?:ま|て|た|に)|試行|やってみ|てみ(?:ま|た|て|ると)|(?:対処|対応|対策|切り分け)(?:として|の結果)|手順(?:は|を|どおり|通り)[^。\n]{0,12}(?:実施|試|行)|実施済み|確認済み|\b(?:tried|trying (?:to|with)|attempted|troubleshooting|to no avail|did(?: not|n't) help)\b/i
// What was done and what came of it, in one breath: 戻すと, 変えても, "reverting it changed nothing".
const TRIAL_JA = new RegExp(
  `(?:(?:${NOUN_JA})し|${VERB_JA})(?:ても|てみ|たところ|ましたが|たが|たものの|たけ)|(?:戻す|変える|増やす|減らす|外す|延ばす|下げる|上げる|切り替える|止める|にする|し直す|付ける|開ける|(?:${NOUN_JA})する)(?:と(?!き|い|の)|だけで|→)|(?:${NOUN_JA})(?:後も|しても|→)|(?:確認|比較|検証|テスト|調査|測定|実行|投入|入力|打つ|打っ|アクセス|接続)[^。\\n]{0,8}(?:ところ|ましたが|しましたが)|(?:から|で|なら|場合)は?[^。\\n]{0,20}(?:成功し|問題なく|正常に|つながり|繋がり|通り|動き|取得でき|発生しま(?:せ|し)|200 (?:が|を))`,
)
const TRIAL_EN =
  /^(?:[-\w]+ ){0,2}[a-z-]{2,}ing\b[^.\n]{3,120}\b(?:help|chang|gave|give|result|differ|work|fail|same|move|made|make|did|solve|fix|remove|stop|bring|brought|end|reduc|improv)\w*|\b(?:works?|succeeds?|connects?|mounts?|is fine|answers?) (?:\w+ )?(?:from|with|when|fine|in|over|if|on)\b|\b(?:re-?(?:booting|starting|creating|deploying|attaching|running|trying)|rolling back|reverting|restoring (?:the|an))\b/i
const CHANGE_MARK =
  /直前|発生前|前日|同日|当日|きっかけ|変更(?:点|内容|履歴)|(?:後|あと|直後)から|以来|したことで始ま|に先立ち|リリース(?:で|後|し)|デプロイ(?:で|後)|アップデート後|更新後|移行後|変更後|\b(?:just before|right before|before (?:that|it|this)|since (?:we|i|the|our)|after (?:we|i|the|an?|our|upgrad|updat|migrat|switch|mov|deploy|chang)\w*|previously|day before|went live|rollout|release of|the only change|our last (?:deploy\w*|release|change)|all of a sudden after)\b/i
const SECTION =
  /試し|試行|対処|対応(?:内容|状況|した|済)|実施|切り分け|確認(?:した|済|事項|内容)|やったこと|行ったこと|調査(?:した|済|内容|状況)|\b(?:tried|attempts?|troubleshooting|steps taken|what (?:we|i) (?:did|have done)|done so far|checked|workarounds?)\b/i
const CHANGE_SECTION =
  /変更|変化|直前|発生前|経緯|作業(?:内容|履歴)|リリース|\b(?:chang\w+|before it (?:began|started)|history|deployments?|what is new)\b/i
const NO_CHANGE =
  /\b(?:have not|haven't|has not|hasn't|did not|didn't|had not|hadn't|without having) (?:changed|touch(?:ed)?|altered|deployed|rolled out|released|change|modified|modif\w+)\b|\b(?:changed|touched) (?:nothing|a thing)\b|\bnothing (?:else )?(?:was |has been |had been )?(?:changed|touched|deployed|altered|modified)\b|\ball (?:else )?is as before\b|\bother than that\b|変更(?:点|など|等|作業|箇所)?(?:は|も|を|や[^。\n]{0,12})?(?:特に|一切|何も)?(?:(?:し|行|加え|実施し|おこな)(?:って|て)?(?:い|お)?(?:ません|ない|らず|りません)|なし|無し|ありません|ございません|ない)|何も(?:変え|変更|触|手を|して)|(?:作業|メンテナンス|デプロイ|リリース|設定変更)(?:は|も)(?:特に|一切)?(?:なし|ありません|行って(?:い|お)|して(?:い|お))|手を加えて(?:い|お)|触って(?:い|お)?(?:ません|ない|りません)|\b(?:nothing (?:was |has been |had been |else )?(?:chang|alter|touch|deploy|modif)\w*|no (?:recent |known |configuration |code )?(?:changes?|deployments?|updates?)|(?:not|n't|never) (?:been )?(?:chang|alter|touch|modif|deploy)\w*|unchanged|without any (?:change|action)\w*)\b/i

/** "We have not tried anything": said plainly, which is an answer too. */
export const NOTHING_TRIED =
  /(?:まだ)?(?:何も)?(?:試して|実施して|対処して|対応して)(?:い)?(?:ません|ない)|試したことは?(?:特に)?(?:ありません|なし)|(?:対処|対応)(?:は|方法は)?(?:まだ|未実施|行って(?:い|お)ら?ない|できて(?:い|お))|\b(?:nothing (?:was |has been )?tried|not (?:yet )?tried anything|have not tried|haven't tried|no idea what to try)\b/i

const isOf = ({ range, text }: Sentence): boolean => range.part === 'body' && text.trim().length > 3

const soundsTried = remembered((own) => TRY.test(own) || TRIAL_JA.test(own) || TRIAL_EN.test(own))
const soundsDone = remembered((own) => DID_JA.test(own) || DID_EN.test(own))

/**
 * Whether words tell of an attempt. What began the trouble is none.
 * @param hasMoment  whether a day or time stands with it
 */
export const soundsLikeAttempt = (own: string, hasMoment: boolean): boolean =>
  !CHANGE_MARK.test(own) && (soundsTried(own) || (soundsDone(own) && !hasMoment))

/** Whether words tell what was changed before the trouble, or that nothing was. */
export const soundsChanged = (own: string, hasMoment: boolean): boolean =>
  NO_CHANGE.test(own) || CHANGE_MARK.test(own) || (soundsDone(own) && (hasMoment || isPlain(own)))

/** Sentences that name something the writer tried. */
export const attemptsOf = ({ sentences }: ParsedDraft): readonly Sentence[] =>
  sentences.filter((sentence) => {
    if (!isOf(sentence) || CHANGE_SECTION.test(sentence.section)) return false
    return SECTION.test(sentence.section) || plays(sentence, 'attempt')
  })

/** Whether the text says what changed before it began, or that nothing did. */
export const tellsChanges = ({ sentences }: ParsedDraft): boolean =>
  sentences.some((sentence) => {
    const { own, section } = sentence
    if (NO_CHANGE.test(own)) return true
    return (
      isOf(sentence) && !SECTION.test(section) && (CHANGE_SECTION.test(section) || plays(sentence, 'change'))
    )
  })

const OUTCOME =
  /(?:ましたが|でしたが|たが|たものの|けれど|けど|→|⇒|->|=>|ところ|(?:たら|すると|と)、|結果|変わら|変化|改善|解消|回復|直ら|直り|同じ|同様|成功|失敗|下が|上が|減|増え|延び|速く|なくな|なりました|効果|だめ|ダメ|駄目|発生しな|出な|戻りま|戻っ|止ま|通り|異常(?:は|なし|あり)|問題(?:は)?(?:なし|ありません|なく)|正常|OK|NG|でした|解決|まま|のみ|だけ)|\b(?:but|yet|however|still|no (?:effect|change|difference|luck|improvement|success|reset)|without (?:success|effect|luck|result|any)|did(?: not|n't) (?:help|change|work|solve|fix|make)|(?:which|it|that|this|and) (?:helped|worked|failed|changed|made|fixed|gave|showed)|same|results?|outcome|afterwards|after that|then (?:it|the)|to no avail|solved|in vain|nothing (?:changed|happened)|changed nothing|persists?|remains?|remained|works?|succeeds?|succeeded|moved the|all (?:fine|good|green|healthy)|gave the|is gone|went away|both completed)\b|ません/i
const REDO =
  /再(?:起動|作成|登録|実行|デプロイ|接続|設定|発行|同期|試行)|リブート|リトライ|ロールバック|切り戻|戻し|クリア|パージ|停止と開始|\b(?:re-?(?:started|booted|created|deployed|attached|installed|launched|registered|ran|mounted|issued)|rolled back|reverted|invalidated|cleared|flushed|purged|stopped and started|reboot|restart)\b/i
// keep-alive at 300 s: no reset within four hours
const ANSWER = /\S{2}[:：]\s?\S{2}/

// Told without a result, and not a mere repetition: rather what changed than what was tried.
const isPlain = (own: string): boolean => !soundsTried(own) && !OUTCOME.test(own) && !REDO.test(own)

/** Whether words tell what came of an attempt; a label is no outcome: "Tried: restarting it". */
export const soundsLikeOutcome = (own: string): boolean => OUTCOME.test(own.replace(/^[^:：]{2,24}[:：]/, ''))

/** Whether the text says what came of the attempts. */
export function tellsOutcome({ sentences }: ParsedDraft, attempts: readonly Sentence[]): boolean {
  const first = attempts[0]
  const last = attempts.at(-1)
  if (first === undefined || last === undefined) return true
  return sentences.slice(sentences.indexOf(first), sentences.indexOf(last) + 2).some((sentence) => {
    const isAnswered =
      attempts.includes(sentence) && ANSWER.test(sentence.text.replace(/^[^:：]{2,24}[:：]/, ''))
    return isAnswered || plays(sentence, 'outcome')
  })
}
