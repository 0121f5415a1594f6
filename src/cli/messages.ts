import { defineMessages } from '@shared/lang'

/** What the command line says to people. */
export const messages = defineMessages({
  ja: {
    help: `使い方: kihyo コマンド [オプション]

  ask [--lang ja|en] [--json] [--articles フォルダー] 質問
                                          サポートが答えられる質問かを調べます
  ask --jsonl [--lang ja|en] < 質問.txt   1 行 1 問を読み、1 行 1 件の JSON で答えます
  articles [--lang ja|en] [--json]        記事の一覧
  article ID [--lang ja|en] [--json]      記事を 1 つ表示します
  review [--lang ja|en] [--json] [--team ファイル] 下書き.md …
                                          下書きの指摘を表示します
  mask [--profile balanced|strict|minimal] [--own-account ID]… [--key ファイル] [--report ファイル] [ファイル]
                                          標準入力（またはファイル）の機密情報を伏せて標準出力へ書きます
  export 下書き.md --out フォルダー [--attach ファイル]… [--key ファイル] [--lang ja|en]
                                          本文、マスク済みの添付、チェックリストを書き出します
         [--way console|api|slack|reseller|repost] [--accepted-by 名前] [--log-format 'ファイル名=書式']…
                                          起票の方法、添付を確認した人、標準から変えたログの書式も記載します
  new [--template trouble|how-to|billing|quota] [--lang ja|en]
                                          新しい下書きを標準出力へ書きます

  list [--status drafting|filed|answered|resolved|closed]… [--json]
                                          アプリの下書きの一覧（アプリの起動中も使えます）
  show ID [--json]                        アプリの下書きを Markdown で表示します
  close ID                                ケースをクローズ済みにします（AWS には何も送りません）
  import ファイル [--restore] [--json]    下書き（.md）やアーカイブを取り込みます。上書きはしません
                                          --restore: 自分のバックアップから鍵やごみ箱も戻します
  export --all --out ファイル [--backup [--with-keys] [--with-originals]]
                                          すべての下書きを 1 つのアーカイブに書き出します
                                          --backup: データフォルダー全体 · --with-keys: 仮名の鍵も含めます
                                          --with-originals: マスクした値の控え（暗号化）も含めます

  --help, --version

鍵ファイル（--key）: 64 桁の 16 進数、または 16 バイト以上の任意のバイト列。同じ鍵なら、同じ値は同じ仮名になります。
                     省略すると、実行ごとに新しい鍵を使います。作り方の例: openssl rand -hex 32 > case.key
終了コード: 0 完了 · 1 完了（error の指摘、書き出しで未対応の指摘、読めない項目あり） · 2 使い方の誤り、または入力を読めない`,
    seeHelp: 'kihyo --help で使い方を確認できます。',
    noCommand: (p: { name: string }) => `「${p.name}」というコマンドはありません。`,
    missing: (p: { what: string }) => `${p.what} を指定してください。`,
    tooMany: (p: { what: string }) => `余分な引数があります: ${p.what}`,
    badOption: (p: { detail: string }) => `オプションを解釈できません: ${p.detail}`,
    badChoice: (p: { option: string; value: string; allowed: string }) =>
      `${p.option} に「${p.value}」は使えません。使える値: ${p.allowed}`,
    badFormat: (p: { value: string }) =>
      `--log-format には、添付するファイルの名前と書式を「名前=書式」で指定してください: ${p.value}`,
    badAccount: (p: { value: string }) => `--own-account には 12 桁の数字を指定してください: ${p.value}`,
    badKey: (p: { file: string }) =>
      `${p.file}: 鍵は 64 桁の 16 進数、または 16 バイト以上にしてください（openssl rand -hex 32 で作れます）。`,
    twoReaders: '--jsonl のときは質問を標準入力から渡してください。',
    askInstead: '言い換えの例',
    articles: '記事',
    own: '自分の記事',
    byOwn: '自分の記事による判定',
    closest: '近い記事',
    sources: '出典',
    asOf: (p: { day: string }) => `${p.day} 時点`,
    related: '関連',
    dismissed: (p: { count: number }) => `見送った指摘: ${p.count} 件`,
    noFindings: (p: { file: string }) => `${p.file}: 指摘はありません`,
    total: (p: { error: number; warning: number; info: number }) =>
      `error ${p.error} · warning ${p.warning} · info ${p.info}`,
    exported: (p: { folder: string; count: number }) =>
      `${p.folder} に ${p.count} 個のファイルを書き出しました。PDF はアプリの書き出しでのみ作成します。`,
    closed: (p: { id: string }) =>
      `${p.id} をクローズ済みにしました。AWS のケースは、コンソールで解決済みにしてください。`,
    closedBefore: (p: { id: string }) => `${p.id} はすでにクローズ済みです。何も変更していません。`,
    imported: (p: { add: number; skip: number; refuse: number }) =>
      `追加 ${p.add} 件 · すでにあるため省略 ${p.skip} 件 · 取り込めなかったもの ${p.refuse} 件`,
    archived: (p: { file: string; count: number }) => `${p.file} に下書き ${p.count} 件を書き出しました。`,
    openFindings: (p: { count: number }) =>
      `未対応の指摘が ${p.count} 件あります（checklist.md に記載しました）。`,
  },
  en: {
    help: `Usage: kihyo COMMAND [options]

  ask [--lang ja|en] [--json] [--articles FOLDER] QUESTION
                                          can support answer this?
  ask --jsonl [--lang ja|en] < questions  one question a line in, one JSON object a line out
  articles [--lang ja|en] [--json]        lists the articles
  article ID [--lang ja|en] [--json]      shows one article
  review [--lang ja|en] [--json] [--team FILE] DRAFT.md …
                                          shows the findings of drafts
  mask [--profile balanced|strict|minimal] [--own-account ID]… [--key FILE] [--report FILE] [FILE]
                                          masks standard input (or FILE) to standard output
  export DRAFT.md --out DIR [--attach FILE]… [--key FILE] [--lang ja|en]
                                          writes body, masked attachments and checklist
         [--way console|api|slack|reseller|repost] [--accepted-by NAME] [--log-format 'FILE=FORMAT']…
                                          tells the way of filing, who accepted the files, and unusual log formats
  new [--template trouble|how-to|billing|quota] [--lang ja|en]
                                          writes a fresh draft to standard output

  list [--status drafting|filed|answered|resolved|closed]… [--json]
                                          lists the drafts of the app, also while it is open
  show ID [--json]                        prints a draft of the app as Markdown
  close ID                                marks a case as closed (nothing is sent to AWS)
  import FILE [--restore] [--json]        takes in a draft (.md) or an archive; overwrites nothing
                                          --restore: from your own backup, keys and trash, too
  export --all --out FILE [--backup [--with-keys] [--with-originals]]
                                          writes all drafts to one archive
                                          --backup: the whole data folder · --with-keys: keys of stand-ins, too
                                          --with-originals: the encrypted originals of masked values, too

  --help, --version

Key file (--key): 64 hexadecimal digits, or 16 or more bytes of any kind. With the same key a value has the same
                  stand-in everywhere. Without it each run makes its own. One is made by: openssl rand -hex 32 > case.key
Exit status: 0 done · 1 done, with findings of level error, open findings in an export, or items left out · 2 usage or unreadable input`,
    seeHelp: '“kihyo --help” shows the usage.',
    noCommand: (p) => `There is no command “${p.name}”.`,
    missing: (p) => `Please give ${p.what}.`,
    tooMany: (p) => `Too many arguments: ${p.what}`,
    badOption: (p) => `Cannot read the options: ${p.detail}`,
    badChoice: (p) => `${p.option} cannot be “${p.value}”. Allowed: ${p.allowed}`,
    badFormat: (p) => `--log-format takes NAME=FORMAT, with the name of an attached file: ${p.value}`,
    badAccount: (p) => `--own-account takes 12 digits: ${p.value}`,
    badKey: (p) =>
      `${p.file}: a key is 64 hexadecimal digits, or 16 or more bytes (openssl rand -hex 32 makes one).`,
    twoReaders: 'With --jsonl the questions come from standard input.',
    askInstead: 'Ask instead',
    articles: 'Articles',
    own: 'your article',
    byOwn: 'says your article',
    closest: 'Closest articles',
    sources: 'Sources',
    asOf: (p) => `as of ${p.day}`,
    related: 'Related',
    dismissed: (p) => `dismissed findings: ${p.count}`,
    noFindings: (p) => `${p.file}: no findings`,
    total: (p) => `error ${p.error} · warning ${p.warning} · info ${p.info}`,
    exported: (p) => `Wrote ${p.count} files to ${p.folder}. Only the app makes the PDFs.`,
    closed: (p) => `Marked ${p.id} as closed. Please resolve the case in the AWS console, too.`,
    closedBefore: (p) => `${p.id} was closed already. Nothing was changed.`,
    imported: (p) => `added ${p.add} · there already ${p.skip} · not imported ${p.refuse}`,
    archived: (p) => `Wrote ${p.count} drafts to ${p.file}.`,
    openFindings: (p) => `${p.count} findings are open (see checklist.md).`,
  },
})

/** The verdicts in words. */
export const verdictNames = defineMessages({
  ja: {
    answerable: 'サポートが答えられます',
    'needs-background': '目的と背景を書けば答えられることがあります',
    'not-answerable': 'サポートでは答えられません',
    'other-channel': '別の窓口が答えます',
    guidance: '起票の作法についての質問です（記事が答えです）',
    unknown: '該当する記事がなく、判断できません',
  },
  en: {
    answerable: 'Support can answer this',
    'needs-background': 'Support may answer when you give purpose and background',
    'not-answerable': 'Support cannot answer this',
    'other-channel': 'Another channel answers this',
    guidance: 'About filing itself: the article is the answer',
    unknown: 'No article fits, so this cannot be judged',
  },
})
