import type { ParsedDraft } from './draft-text'
import type { Sentence } from './sentences'

const TRIED =
  /試し(?:ま|て|た)|試行|やってみ|(?:再起動|再作成|再登録|再実行|再デプロイ|作り直|入れ直|切り戻|ロールバック|リトライ|再試行|差し替え|付け直|貼り直|設定し直|確認)(?:し|を(?:行|実施|し))(?:ました|まし|た|て(?:も|みま)|済み|ましたが)|(?:戻す|変える|増やす|減らす|無効にする|有効にする|外す|切り替える|変更する|延ばす)と|(?:戻し|変え|増やし|減らし|無効にし|有効にし|外し|切り替え|変更し|追加し|指定し|延ばし|再起動し|更新し)(?:ても|たが|ましたが|たところ|ましたところ|てみ)|切り分け(?:の結果|として|を行)|(?:を|は)(?:確認|実施)(?:済み|しました|したところ)|手順(?:は|を|どおり|通り)(?:実施|試|行)|発生しませんでした|成功しました|(?:確認|変更|付与|追加|再起動|再作成|再実行|切り替え|更新|削除|無効化|有効化)\s?(?:→|⇒|->|：|:)|試したこと\s?[:：]/
const TRIED_EN =
  /\b(?:tried|(?:we|i|have|and|then|already) (?:re-?(?:started|booted|created|deployed|attached|installed|tried|launched|registered|ran)|rolled back|reverted|checked|verified|tested|recreated|changed|replaced|raised|lowered|increased|disabled|enabled|switched|removed|added|doubled|confirmed|compared|moved|updated|attempted|restored|followed)|re-?(?:booting|starting|creating|deploying|attaching|running|trying)|rolling back|reverting|restoring (?:the|an)|did not help|didn't help|no effect|works? (?:from|with|when|fine)|attempted|troubleshooting)\b/i
// The change that began it is no attempt.
const CHANGE =
  /(?:直前|発生前|前日)(?:に|の)|(?:後|あと|直後)から|したことで始ま|\b(?:just before|right before|since we|after we)\b/i

/** "We have not tried anything": said plainly, which is an answer too. */
export const NOTHING_TRIED =
  /(?:まだ)?(?:何も)?(?:試して|実施して|対処して|対応して)(?:い)?(?:ません|ない)|試したことは?(?:特に)?(?:ありません|なし)|\b(?:nothing (?:was |has been )?tried|not tried anything|have not tried)\b/i

/** Sentences that name something the writer tried. */
export const attemptsOf = ({ sentences }: ParsedDraft): readonly Sentence[] =>
  sentences.filter(
    ({ own, text, range }) =>
      range.part === 'body' &&
      (TRIED.test(own) || TRIED_EN.test(own) || TRIED.test(text)) &&
      !CHANGE.test(own),
  )
