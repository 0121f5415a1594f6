import { defineMessages, type Lang } from './lang'

/** What every error tells: what happened, what was kept, what to do. One entry a code; the parameters are typed by it. */
const catalogue = defineMessages({
  ja: {
    'bad-request':
      'アプリ内部のやり取り（{channel}）で {path} の形が正しくありませんでした。保存済みの内容はそのままです。もう一度お試しください。',
    'foreign-sender': 'このウィンドウ以外からの呼び出し（{channel}）を拒否しました。何も変更していません。',
    unexpected:
      '予期しない問題が起きました（{detail}）。保存済みの内容はそのままです。同じ操作をもう一度お試しください。',
    'service-failed':
      '「{service}」を開始できませんでした（{detail}）。データはそのまま残っています。アプリを再起動してください。',
    'draft-unreadable':
      '下書き『{name}』を読めませんでした（{why}）。元のファイルは {keptAs} として残しました。',
    'draft-set-aside':
      '下書き『{name}』は読めない状態で見つかったため、{keptAs} として残してあります。前の版を開けます。',
    'draft-missing':
      '下書き『{name}』が見つかりません。別の場所へ移動されたか、削除された可能性があります。書きかけの内容は画面に残っています。',
    'draft-value': '{where}: {key} の値「{value}」は使えません。使える値: {allowed}',
    'draft-yaml': '{where}: 先頭の YAML を読めません（{detail}）。ファイルは変更していません。',
    'newer-version':
      '『{name}』は新しい版の Kihyo で保存されています。ファイルは変更していません。Kihyo を更新してから開いてください。',
    'disk-full':
      'ディスクの空きがないため、書き込めませんでした。以前に保存した内容は無事です。空きを作ってから、もう一度お試しください。',
    'not-writable':
      '{path} に書き込めませんでした。以前に保存した内容は無事です。フォルダーの権限を確認してください。',
    'no-previous-version': '下書き『{name}』の前の版は残っていません。',
    'file-missing':
      'ファイル『{name}』が見つかりません。移動または削除された可能性があります。もう一度追加してください。',
    'file-unreadable':
      'ファイル『{name}』を読めませんでした（{detail}）。権限を確認してから、もう一度追加してください。',
    'file-changed':
      'ファイル『{name}』は処理の途中で変わったため、マスクを中止しました。元のファイルはそのままです。もう一度追加してください。',
    'file-empty': 'ファイル『{name}』は空です。添付する内容があるか確認してください。',
    'folder-empty':
      'フォルダー『{name}』にはファイルがありません。ログの入ったフォルダーか、ファイルを追加してください。',
    'folder-too-large':
      'フォルダー『{name}』には {most} を超えるファイルがあるため、追加しませんでした。必要なファイルだけを選んで追加してください。',
    'file-is-folder': '『{name}』はフォルダーです。中のファイルを選んで追加してください。',
    'mask-cancelled':
      '『{name}』のマスクを中止しました。元のファイルはそのままです。もう一度追加するとやり直せます。',
    'binary-archive':
      '『{name}』は圧縮ファイル（{format}）です。中身を確認できないため、展開してから追加してください。',
    'gzip-damaged':
      '『{name}』は gzip として途中までしか読めません（壊れているか、コピーの途中です）。元のファイルはそのままです。取り直してから、もう一度追加してください。',
    'gzip-bomb':
      '『{name}』は展開すると異常に大きくなるため、マスクを中止しました。元のファイルはそのままです。gunzip で展開して中身を確かめ、必要な部分だけを追加してください。',
    'binary-image':
      '『{name}』は画像（{format}）です。Kihyo のウィンドウで黒塗りできるのは PNG、JPEG、WebP、GIF、BMP です。ほかの形式は、PNG か JPEG で保存し直してから追加してください。',
    'picture-damaged':
      '画像『{name}』は {format} として開けません（壊れているか、コピーの途中です）。元のファイルはそのままです。取り直してから、もう一度追加してください。',
    'picture-too-large':
      '画像『{name}』は大きすぎるため黒塗りできません（{detail}）。40 MB、6,000 万画素、一辺 32,767 画素までです。必要な部分を切り抜いてから、もう一度追加してください。',
    'picture-not-saved':
      '画像『{name}』の黒塗りを保存できませんでした（{detail}）。元のファイルと前に保存した黒塗りはそのままです。もう一度保存してください。',
    'pictures-unchecked':
      'まだ目で確かめていない画像が {count} 件あります。添付の「黒塗りする」で確かめてから書き出してください。',
    'binary-other':
      '『{name}』はテキストではないためマスクできません。テキストに書き出してから追加してください。',
    'attachment-missing': '添付『{name}』のマスク済みファイルが見つかりません。もう一度追加してください。',
    'originals-unreadable':
      'このケースの元の値を読めませんでした（{detail}）。マスク済みのファイルと返信はそのままです。控えを消してからもう一度マスクすると、控え直します。',
    'attachments-busy': 'マスク中のファイルが {count} 件あります。終わってから書き出してください。',
    'export-failed':
      '{folder} に書き出せませんでした（{detail}）。途中のファイルは残していません。下書きは無事です。',
    'export-exists': '{folder} はすでに存在します。上書きしないため、別の名前か場所を指定してください。',
    'article-missing': '記事「{id}」はありません。kihyo articles で一覧を確認できます。',
    'team-file-missing':
      'チームの設定ファイル {path} が見つかりません。移動したときは、設定から選び直してください。それまではチームの設定なしで動きます。',
    'team-file-unfit':
      '『{name}』は 1 MB を超えるか、ファイルではないため、チームの設定として読めません。YAML のファイルを選んでください。',
    'team-yaml':
      '{name} の {line} 行目: YAML を読めません（{detail}）。直してから読み直してください。それまではチームの設定なしで動きます。',
    'team-key':
      '{name} の {line} 行目: 「{key}」は使えません。使えるのは rules と glossary です。この行を除いて読みました。',
    'team-rule': '{name} の {line} 行目: 観点「{rule}」はありません。この行を除いて読みました。',
    'team-level':
      '{name} の {line} 行目: {rule} の値「{value}」は使えません（off / info / warning / error）。この行を除いて読みました。',
    'team-rules':
      '{name} の {line} 行目: rules には「観点の ID: 重要度」を一行に一つ書いてください。この部分を除いて読みました。',
    'team-glossary':
      '{name} の {line} 行目: glossary には 200 文字までの言葉を一行に一つ並べてください。この行を除いて読みました。',
    'own-no-title':
      '自分の記事 {name} の {line} 行目: 題名（title）がありません。この記事を除いて読みました。書き足してから読み直してください。',
    'own-no-front-matter':
      '自分の記事 {name} の {line} 行目: 先頭の --- がありません。この記事を除いて読みました。先頭に --- で囲んだ title を書いてから読み直してください。',
    'own-unclosed':
      '自分の記事 {name} の {line} 行目: --- が閉じていません。この記事を除いて読みました。本文の前に --- の行を書き足してから読み直してください。',
    'own-yaml':
      '自分の記事 {name} の {line} 行目: YAML を読めません（{detail}）。この記事を除いて読みました。直してから読み直してください。',
    'own-no-body':
      '自分の記事 {name} の {line} 行目: 本文がありません。この記事を除いて読みました。書き足してから読み直してください。',
    'own-verdict':
      '自分の記事 {name} の {line} 行目: verdict に使えるのは answerable、needs-background、not-answerable、other-channel、guidance です。この記事を除いて読みました。直してから読み直してください。',
    'own-language':
      '自分の記事 {name} の {line} 行目: language に使えるのは ja と en です。この記事を除いて読みました。直してから読み直してください。',
    'own-day':
      '自分の記事 {name} の {line} 行目: asOf は 2026-11-20 のように書きます。この記事を除いて読みました。直してから読み直してください。',
    'own-value':
      '自分の記事 {name} の {line} 行目: {key} には文字の行だけを書けます。この記事を除いて読みました。記号を含む行は引用符で囲んでから読み直してください。',
    'own-too-large': '自分の記事 {name} は 1 MB を超えるため読みませんでした。分けてから読み直してください。',
    'own-too-many':
      '自分の記事が {limit} 件を超えています。{name} からあとの {count} 件は読みませんでした。減らしてから読み直してください。',
    'own-not-utf8':
      '自分の記事 {name} の {line} 行目に UTF-8 ではない文字があるため、読みませんでした。UTF-8 で保存してから読み直してください。',
    'own-twice':
      '自分の記事 {name} と同じ名前になる記事がすでにあるため、読みませんでした。ファイル名を変えてから読み直してください。',
    'own-link':
      '自分の記事 {name} はリンクのため読みませんでした。ファイルそのものを置いてから読み直してください。',
    'own-is-folder':
      '自分の記事 {name} はフォルダーのため読みませんでした。名前から .md を外してから読み直してください。',
    'own-unreadable':
      '自分の記事 {name} を読めませんでした（{detail}）。読み取りの権限を確認してから読み直してください。',
    'version-missing':
      '下書き『{name}』のその版はありません。古い版は間引かれます。ほかの版を選んでください。',
    'history-damaged':
      '下書き『{name}』の履歴に読めない行が {count} 件ありました。ほかの版はそのまま使えます。',
    'app-did-not-answer':
      'Kihyo が起動中で、下書き『{name}』の変更を受け取りませんでした。何も変更していません。ウィンドウで操作するか、Kihyo を終了してからもう一度お試しください。',
    'comments-full': 'これ以上のコメントは残せません。',
    'draft-read-only':
      '『{name}』は受け取った読み取り専用のケースです。本文は変更していません。コメントで伝えてください。',
    'archive-cancelled': '中止しました。データは元のままで、書きかけのファイルも残っていません。',
    'archive-busy': '別の書き出しか取り込みの途中です。終わってから、もう一度お試しください。',
    'archive-damaged':
      '『{name}』をアーカイブとして読めません（{detail}）。壊れているか、コピーの途中です。何も取り込んでいません。取り直してから、もう一度お試しください。',
    'archive-unsafe':
      '『{name}』には、決められた場所の外に出るか形の正しくない項目『{entry}』があるため、何も取り込んでいません。送り主に確かめてください。',
    'archive-too-large':
      '『{name}』は展開すると大きすぎるため（{detail}）、何も取り込んでいません。送り主に確かめてください。',
    'import-refused': '『{name}』は取り込みませんでした（{why}）。ほかの項目には影響ありません。',
    'cannot-read': '{path} を読めません（{detail}）。',
  },
  en: {
    'bad-request':
      'A message inside the app ({channel}) had the wrong shape at {path}. What was saved is unchanged. Please try again.',
    'foreign-sender': 'A call ({channel}) from outside this window was refused. Nothing was changed.',
    unexpected:
      'Something unexpected happened ({detail}). What was saved is unchanged. Please try the same step again.',
    'service-failed':
      '“{service}” could not start ({detail}). Your data is still there. Please restart the app.',
    'draft-unreadable': 'Could not read the draft “{name}” ({why}). The original file was kept as {keptAs}.',
    'draft-set-aside':
      'The draft “{name}” was found unreadable and is kept as {keptAs}. You can open its earlier version.',
    'draft-missing':
      'The draft “{name}” was not found. It may have been moved or deleted. What you wrote is still in the window.',
    'draft-value': '{where}: “{value}” is not allowed for {key}. Allowed: {allowed}',
    'draft-yaml': '{where}: the YAML at the top cannot be read ({detail}). The file was not changed.',
    'newer-version':
      '“{name}” was saved by a newer Kihyo. The file was not changed. Please update Kihyo, then open it.',
    'disk-full':
      'The disk is full, so nothing could be written. What was saved before is safe. Please free some space and try again.',
    'not-writable':
      'Could not write to {path}. What was saved before is safe. Please check the folder’s permissions.',
    'no-previous-version': 'There is no earlier version of the draft “{name}”.',
    'file-missing':
      'The file “{name}” was not found. It may have been moved or deleted. Please add it again.',
    'file-unreadable':
      'The file “{name}” could not be read ({detail}). Check its permissions, then add it again.',
    'file-changed':
      'The file “{name}” changed while it was being masked, so masking stopped. The original is untouched. Please add it again.',
    'file-empty': 'The file “{name}” is empty. Please check that it is the one you want to attach.',
    'folder-empty': 'There are no files in the folder “{name}”. Please add one with logs, or the files.',
    'folder-too-large':
      'The folder “{name}” holds more than {most} files, so none was added. Please add those that are needed.',
    'file-is-folder': '“{name}” is a folder. Please add the files in it.',
    'mask-cancelled':
      'Masking “{name}” was cancelled. The original is untouched. Add it again to start over.',
    'binary-archive':
      '“{name}” is an archive ({format}). Its contents cannot be checked; please unpack it and add the files.',
    'gzip-damaged':
      '“{name}” is gzip that cannot be read to its end (damaged, or still being copied). The original is unchanged. Fetch it anew, then add it again.',
    'gzip-bomb':
      '“{name}” unpacks to an abnormal size, so masking was stopped. The original is unchanged. Unpack it with gunzip, look inside, and add the part that is needed.',
    'binary-image':
      '“{name}” is a picture ({format}). The Kihyo window can black out PNG, JPEG, WebP, GIF and BMP. Please save other formats as PNG or JPEG, then add it again.',
    'picture-damaged':
      'The picture “{name}” cannot be opened as {format} (damaged, or still being copied). The original is unchanged. Please make it anew, then add it again.',
    'picture-too-large':
      'The picture “{name}” is too large to black out ({detail}). Up to 40 MB, 60 million pixels and 32,767 pixels a side are possible. Please crop it to the part that matters, then add it again.',
    'picture-not-saved':
      'The redacted copy of “{name}” could not be saved ({detail}). The original and what was saved before are unchanged. Please save again.',
    'pictures-unchecked':
      'Pictures that nobody has looked at yet: {count}. Please check them with “Redact” in the attachments, then export.',
    'binary-other': '“{name}” is not text, so it cannot be masked. Export it as text, then add it again.',
    'attachment-missing': 'The masked copy of “{name}” was not found. Please add the file again.',
    'originals-unreadable':
      'The originals of this case could not be read ({detail}). Masked files and replies are as they were. Delete them and mask the files again to keep them anew.',
    'attachments-busy': '{count} files are still being masked. Please export when they are done.',
    'export-failed':
      'Could not export to {folder} ({detail}). No half-written files were left. The draft is safe.',
    'export-exists': '{folder} already exists. It is not overwritten; please choose another name or place.',
    'article-missing': 'There is no article “{id}”. “kihyo articles” lists them.',
    'team-file-missing':
      'The team file {path} was not found. If it was moved, please choose it again in the settings. Until then no team settings apply.',
    'team-file-unfit':
      '“{name}” is larger than 1 MB or no file, so it cannot be read as team settings. Please choose a YAML file.',
    'team-yaml':
      '{name}, line {line}: the YAML cannot be read ({detail}). Please mend it and read it again. Until then no team settings apply.',
    'team-key':
      '{name}, line {line}: “{key}” is not known; rules and glossary are. The file was read without this line.',
    'team-rule': '{name}, line {line}: there is no rule “{rule}”. The file was read without this line.',
    'team-level':
      '{name}, line {line}: “{value}” is not allowed for {rule} (off / info / warning / error). The file was read without this line.',
    'team-rules':
      '{name}, line {line}: rules takes one “rule ID: level” a line. The file was read without this part.',
    'team-glossary':
      '{name}, line {line}: glossary takes a list of words of up to 200 characters each. The file was read without this line.',
    'own-no-title':
      'Your article {name}, line {line}: there is no title. It was left out. Please add one and read the folder again.',
    'own-no-front-matter':
      'Your article {name}, line {line}: it does not begin with ---. It was left out. Please put a title between two lines of --- at the top and read the folder again.',
    'own-unclosed':
      'Your article {name}, line {line}: the --- is not closed. It was left out. Please add a line of --- before the text and read the folder again.',
    'own-yaml':
      'Your article {name}, line {line}: the YAML cannot be read ({detail}). It was left out. Please mend it and read the folder again.',
    'own-no-body':
      'Your article {name}, line {line}: there is no text. It was left out. Please add some and read the folder again.',
    'own-verdict':
      'Your article {name}, line {line}: verdict takes answerable, needs-background, not-answerable, other-channel or guidance. It was left out. Please mend it and read the folder again.',
    'own-language':
      'Your article {name}, line {line}: language takes ja or en. It was left out. Please mend it and read the folder again.',
    'own-day':
      'Your article {name}, line {line}: asOf takes a day like 2026-11-20. It was left out. Please mend it and read the folder again.',
    'own-value':
      'Your article {name}, line {line}: {key} takes lines of text only. It was left out. Please put lines with punctuation in quotes and read the folder again.',
    'own-too-large':
      'Your article {name} is larger than 1 MB and was left out. Please split it and read the folder again.',
    'own-too-many':
      'There are more than {limit} articles of yours. {name} and those after it ({count} in all) were left out. Please remove some and read the folder again.',
    'own-not-utf8':
      'Your article {name}, line {line}: this is not UTF-8. It was left out. Please save it as UTF-8 and read the folder again.',
    'own-twice':
      'Your article {name} has the same name as another and was left out. Please rename the file and read the folder again.',
    'own-link':
      'Your article {name} is a link and was left out. Please put the file itself there and read the folder again.',
    'own-is-folder':
      'Your article {name} is a folder and was left out. Please take .md off its name and read the folder again.',
    'own-unreadable':
      'Your article {name} could not be read ({detail}). Please check that you may read it, then read the folder again.',
    'version-missing':
      'That version of the draft “{name}” is not there; old versions thin out. Please choose another one.',
    'history-damaged':
      '{count} lines in the history of the draft “{name}” cannot be read. The other versions are unaffected.',
    'app-did-not-answer':
      'Kihyo is running and did not take the change to the draft “{name}”. Nothing was changed. Please do it in the window, or quit Kihyo and try again.',
    'comments-full': 'No more comments can be kept.',
    'draft-read-only': '“{name}” was handed to you read-only. Its text is unchanged; please write a comment.',
    'archive-cancelled': 'Cancelled. Your data is as it was, and no half-written file was left.',
    'archive-busy': 'Another export or import is at work. Please try again when it is done.',
    'archive-damaged':
      '“{name}” cannot be read as an archive ({detail}). It is damaged or still being copied. Nothing was imported. Please fetch it anew and try again.',
    'archive-unsafe':
      '“{name}” has an entry “{entry}” that leaves its folder or is not well-formed, so nothing was imported. Please ask whoever sent it.',
    'archive-too-large':
      '“{name}” would unpack too large ({detail}), so nothing was imported. Please ask whoever sent it.',
    'import-refused': '“{name}” was not imported ({why}). The other items are unaffected.',
    'cannot-read': 'Cannot read {path} ({detail}).',
  },
})

type Catalogue = (typeof catalogue)['ja']
export type ErrorCode = keyof Catalogue

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never
/** What the words of an error need to be told: the names in braces of its Japanese text. */
export type ErrorParams<C extends ErrorCode> = Readonly<Record<Placeholder<Catalogue[C]>, string>>

/** An error with its parameters, as it crosses processes. */
export interface Problem {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
}

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(catalogue.ja, code)

/** An error that a person reads; the words are in the catalogue, never in the throwing code. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: C,
    readonly params: ErrorParams<C>,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** The words of a problem. A parameter that is missing reads as empty, so the main thing is told all the same. */
export function describeProblem(problem: Problem, lang: Lang): string {
  return catalogue[lang][problem.code].replace(/\{(\w+)\}/g, (_, name: string) => problem.params[name] ?? '')
}

/** Any thrown thing as a problem: known errors keep their code, the rest becomes `unexpected`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof AppError) return { code: error.code, params: { ...error.params } }
  return { code: 'unexpected', params: { detail: error instanceof Error ? error.message : String(error) } }
}

/** A problem that crossed from another thread, as the error that it was made from. */
export const asAppError = ({ code, params }: Problem): AppError =>
  Object.assign(new AppError('unexpected', { detail: '' }), { code, params, message: code })
