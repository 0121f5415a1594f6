#!/usr/bin/env bash
# Files this case with AWS Support. Run it in the exported folder: bash file-case.sh
# In this order: dry run, your confirmation, upload of the masked attachments, create-case. Nothing is uploaded before you agree.
# Exit status: 0 filed, 1 not filed, 3 not filed because you said no.
# Needs AWS CLI v2 with credentials that may call AWS Support; curl too for more than three attachments or one over 5 MB.
# Shapes: @aws-sdk/client-support 3.1134.0, AWS Support API model 2026-10-01.
set -euo pipefail
umask 077

# CASE BEGIN (written at export)
lang=en
paths=()
names=()
# CASE END

# The API has one endpoint for all Regions: https://docs.aws.amazon.com/general/latest/gr/awssupport.html
region=us-east-1
request=create-case.json
set_max_files=3
set_max_bytes=5242880
link_max_files=10
link_max_bytes=157286400

# file:// is read as UTF-8 whatever the locale is, and no pager waits for a key.
export AWS_CLI_FILE_ENCODING=UTF-8
export AWS_PAGER=''

words() {
  case "$lang:$1" in
    ja:no-aws) echo 'AWS CLI が見つかりません。v2 をインストールしてから、もう一度実行してください。' ;;
    en:no-aws) echo 'AWS CLI was not found. Install version 2 and run this again.' ;;
    ja:no-v2) echo 'AWS CLI v2 が必要です。いまの版：' ;;
    en:no-v2) echo 'AWS CLI version 2 is needed. Found:' ;;
    ja:no-curl) echo '大きな添付の送信には curl が必要です。コンソールからも添付できます。' ;;
    en:no-curl) echo 'Large attachments need curl. They can also be attached in the console.' ;;
    ja:no-file) echo 'ファイルがありません：' ;;
    en:no-file) echo 'File not found:' ;;
    ja:empty-file) echo '空のファイルは添付できません：' ;;
    en:empty-file) echo 'An empty file cannot be attached:' ;;
    ja:too-large) echo '1 ファイルの上限（150 MB）を超えています：' ;;
    en:too-large) echo 'Over the limit of 150 MB per file:' ;;
    ja:too-many) echo '添付は 10 ファイルまでです。いまの数：' ;;
    en:too-many) echo 'At most 10 attachments are accepted. Found:' ;;
    ja:dry-run) echo '試行（dryRun）で内容を確かめています…' ;;
    en:dry-run) echo 'Checking with a dry run…' ;;
    ja:dry-run-ok) echo '試行は成功しました。ケースはまだ作成されていません。' ;;
    en:dry-run-ok) echo 'The dry run succeeded. No case was created.' ;;
    ja:dry-run-refused) echo '試行で受け付けられませんでした。ケースは作成されていません。' ;;
    en:dry-run-refused) echo 'The dry run was refused. No case was created.' ;;
    ja:dry-run-odd) echo '試行の結果が想定と異なります。ケースが作成されていないか、サポートセンターで確かめてください。' ;;
    en:dry-run-odd) echo 'The dry run answered in an unexpected way. Look in the Support Center whether a case was created.' ;;
    ja:old-cli) echo 'この AWS CLI は、この呼び出しにまだ対応していません。v2 を更新するか、コンソールで起票してください。' ;;
    en:old-cli) echo 'This AWS CLI does not know the call yet. Update version 2, or file in the console.' ;;
    ja:no-plan) echo '契約中のサポートプランでは API を使えません。コンソールで起票してください。' ;;
    en:no-plan) echo 'The support plan does not include the API. File in the console.' ;;
    ja:attachments) echo '添付するマスク済みファイル：' ;;
    en:attachments) echo 'Masked attachments:' ;;
    ja:ask) echo '起票しますか？ はい なら yes と入力：' ;;
    en:ask) echo 'File the case? Type yes to go on:' ;;
    ja:declined) echo '起票しませんでした。何も送信していません。' ;;
    en:declined) echo 'Not filed. Nothing was sent.' ;;
    ja:uploading) echo '送信中：' ;;
    en:uploading) echo 'Uploading:' ;;
    ja:upload-failed) echo '添付を送信できませんでした。ケースは作成されていません：' ;;
    en:upload-failed) echo 'The upload failed. No case was created:' ;;
    ja:filing-failed) echo 'ケースを作成できませんでした。二重に起票しないよう、先にサポートセンターで確かめてください。' ;;
    en:filing-failed) echo 'The case could not be created. Look in the Support Center before you try again, so that it is not filed twice.' ;;
    ja:filed) echo '起票しました。ケース ID：' ;;
    en:filed) echo 'Filed. Case ID:' ;;
  esac
}
tell() { printf '%s%s\n' "$(words "$1")" "${2:+ $2}" >&2; }
fail() {
  tell "$@"
  exit 1
}

support() { aws support "$@" --region "$region"; }

# A JSON string of an ID or an ETag: only quotes and backslashes can need care.
json_string() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }

size_of() { wc -c <"$1" | tr -d '[:space:]'; }

check_tools() {
  command -v aws >/dev/null 2>&1 || fail no-aws
  local version
  version=$(aws --version 2>&1)
  case "$version" in
    aws-cli/[2-9]* | aws-cli/[1-9][0-9]*) ;;
    *) fail no-v2 "${version%% *}" ;;
  esac
}

# Sets way to none, set or links. One case gets one kind only: whether both may be mixed is not documented.
check_files() {
  local i size
  way=none
  [ -f "$request" ] || fail no-file "$request"
  [ "${#paths[@]}" -gt 0 ] || return 0
  way=set
  [ "${#paths[@]}" -le "$link_max_files" ] || fail too-many "${#paths[@]}"
  [ "${#paths[@]}" -le "$set_max_files" ] || way=links
  for i in "${!paths[@]}"; do
    [ -f "${paths[$i]}" ] || fail no-file "${paths[$i]}"
    size=$(size_of "${paths[$i]}")
    [ "$size" -gt 0 ] || fail empty-file "${paths[$i]}"
    [ "$size" -le "$link_max_bytes" ] || fail too-large "${paths[$i]}"
    [ "$size" -le "$set_max_bytes" ] || way=links
  done
  [ "$way" != links ] || command -v curl >/dev/null 2>&1 || fail no-curl
}

explain() {
  case "$1" in
    *SubscriptionRequiredException*) tell no-plan ;;
    *'Unknown option'* | *'nvalid choice'*) tell old-cli ;;
  esac
}

# A dry run that succeeds arrives as an error: DryRunOperationException.
dry_run() {
  local answer
  tell dry-run
  if answer=$(support create-case --cli-input-json "file://$request" --dry-run 2>&1); then
    printf '%s\n' "$answer" >&2
    fail dry-run-odd
  fi
  case "$answer" in
    *DryRunOperationException*) tell dry-run-ok ;;
    *)
      printf '%s\n' "$answer" >&2
      explain "$answer"
      fail dry-run-refused
      ;;
  esac
}

confirm() {
  local i answer=''
  if [ "$way" != none ]; then
    tell attachments
    for i in "${!paths[@]}"; do printf '  %s (%s bytes)\n' "${paths[$i]}" "$(size_of "${paths[$i]}")" >&2; done
  fi
  printf '%s ' "$(words ask)" >&2
  read -r answer || true
  case "$answer" in
    yes | はい) ;;
    *)
      tell declined
      exit 3
      ;;
  esac
}

# Up to three files of 5 MB; the set lives for one hour.
upload_set() {
  local i comma='' answer
  {
    printf '{"attachments":['
    for i in "${!paths[@]}"; do
      printf '%s{"fileName":%s,"data":"' "$comma" "${names[$i]}"
      base64 <"${paths[$i]}" | tr -d '\r\n'
      printf '"}'
      comma=','
    done
    printf ']}'
  } >"$work/set.json"
  tell uploading "${#paths[@]}"
  if ! answer=$(support add-attachments-to-set --cli-input-json "file://$work/set.json" \
    --cli-binary-format base64 --query attachmentSetId --output text 2>"$work/error"); then
    cat "$work/error" >&2
    fail upload-failed "${#paths[@]}"
  fi
  given=(--attachment-set-id "$answer")
}

# One call of the upload API with the JSON in call.json; prints what the query picks.
call() { support "$1" --cli-input-json "file://$work/call.json" --query "$2" --output text; }

# A presigned URL is a secret: curl reads it from its standard input, not from the arguments.
put_part() {
  printf 'url = "%s"\n' "$1" |
    curl --silent --show-error --fail --request PUT --upload-file "$2" --dump-header "$work/headers" \
      --output /dev/null --config - || return 1
  etag=$(tr -d '\r' <"$work/headers" | sed -n 's/^[Ee][Tt][Aa][Gg]:[[:space:]]*//p' | tail -n 1)
  [ -n "$etag" ]
}

# Fills $work/done.json with the parts; URLs come ten at a time.
put_parts() {
  local id=$1 total=$2 name=$3 index=1 comma='' url part
  while [ "$index" -le "$total" ]; do
    printf '{"fileName":%s,"uploadId":%s,"uploadRange":{"startIndex":%s}}' "$name" "$(json_string "$id")" "$index" \
      >"$work/call.json"
    call get-attachment-upload-links 'uploadUrls[].[partIndex,url]' >"$work/urls" || return 1
    [ -s "$work/urls" ] || return 1
    while IFS=$'\t' read -r part url; do
      [ "$part" = "$index" ] || return 1
      put_part "$url" "${parts[$((part - 1))]}" || return 1
      printf '%s{"partIndex":%s,"eTag":%s}' "$comma" "$part" "$(json_string "$etag")" >>"$work/done.json"
      comma=','
      index=$((index + 1))
    done <"$work/urls"
  done
}

await_ready() {
  local status='' try
  printf '{"uploadId":%s}' "$(json_string "$1")" >"$work/call.json"
  for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    status=$(call describe-attachment-upload-status uploadStatus) || return 1
    case "$status" in
      attachment-ready) return 0 ;;
      failed) return 1 ;;
    esac
    [ "$try" -eq 30 ] || sleep "${KIHYO_POLL_SECONDS:-4}"
  done
  return 1
}

# Sets upload_id.
upload_file() {
  local path=$1 name=$2 started part_bytes total
  printf '{"fileName":%s,"fileSizeBytes":%s}' "$name" "$(size_of "$path")" >"$work/call.json"
  started=$(call get-attachment-upload-links '[uploadId,partSizeBytes,totalParts]') || return 1
  IFS=$'\t' read -r upload_id part_bytes total <<<"$started"
  rm -f "$work"/part.* "$work/done.json"
  split -a 4 -b "$part_bytes" "$path" "$work/part." || return 1
  parts=("$work"/part.*)
  [ "${#parts[@]}" -eq "$total" ] || return 1
  put_parts "$upload_id" "$total" "$name" || return 1
  printf '{"uploadId":%s,"completedUploads":[%s]}' "$(json_string "$upload_id")" "$(cat "$work/done.json")" \
    >"$work/call.json"
  call complete-attachment-upload uploadStatus >/dev/null || return 1
  await_ready "$upload_id"
}

# More than three files, or one over 5 MB: multipart upload by presigned links.
upload_links() {
  local i
  given=(--upload-ids)
  for i in "${!paths[@]}"; do
    tell uploading "${paths[$i]}"
    if ! upload_file "${paths[$i]}" "${names[$i]}" 2>"$work/error"; then
      cat "$work/error" >&2
      explain "$(cat "$work/error")"
      fail upload-failed "${paths[$i]}"
    fi
    given+=("$upload_id")
  done
}

file_case() {
  local case_id
  # IDs of uploads are no secrets: without the account's credentials they open nothing.
  if ! case_id=$(support create-case --cli-input-json "file://$request" ${given[@]+"${given[@]}"} \
    --query caseId --output text 2>"$work/error"); then
    cat "$work/error" >&2
    fail filing-failed
  fi
  tell filed
  printf '%s\n' "$case_id"
}

cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
check_tools
check_files
dry_run
confirm
given=()
# Beside the request, so that its name is the same for every build of the CLI; it goes when the script ends.
work=$(mktemp -d ./.file-case.XXXXXX)
trap 'rm -rf -- "$work"' EXIT
case "$way" in
  set) upload_set ;;
  links) upload_links ;;
esac
file_case
