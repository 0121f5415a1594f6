import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyDraft } from '@core/draft/schema'
import { review } from '@core/review'
import { loadReader } from '@edge/review/load-reader'
import { marked } from 'marked'
import * as v from 'valibot'
import { alternate, type Figure, figure, median, quantile } from './measure'
import type { World } from './parts'

/** A case of the given length whose sentences differ, as those of people do. */
function bodyOf(length: number): string {
  const paragraphs: string[] = []
  for (let n = 0, size = 0; size < length; n += 1) {
    const text = `2026-11-20 ${10 + (n % 12)}:${10 + (n % 50)} JST から、東京リージョンの ALB（web-alb-${n}）への GET ${n} 回のうち ${n % 7} 回が \`50${n % 5} Gateway Time-out\` になります。現在も続いています。\n\nターゲット i-0abc${String(n).padStart(8, '0')} の再登録をしましたが、${n} 分後も 504 のままでした。切り分け方を教えてください。`
    paragraphs.push(text)
    size += text.length + 2
  }
  return paragraphs.join('\n\n').slice(0, length)
}

const draftOf = (body: string) => ({ ...emptyDraft(), subject: 'ALB（web-alb）が 504 を返す', body })
const typed = (body: string, n: number): string => {
  const at = (n * 37) % body.length
  return `${body.slice(0, at)}あ${body.slice(at)}`
}

/** A whole review and one after a keystroke, beside the Markdown parser and textlint on the same text. */
export async function reviewing({ folder, knowledge, isQuick }: World): Promise<Figure[]> {
  // As in the app: with what was learnt of sentences.
  const context = { today: '2026-11-20', lang: 'ja', read: loadReader(knowledge) } as const
  const runs = isQuick ? 200 : 1_000
  const figures: Figure[] = []
  // The first reviews compile the patterns; a worker has that behind it after a few words.
  for (let n = 0; n < 150; n += 1) review(draftOf(`${n}\n${bodyOf(8_000)}`), context)
  for (const size of [200, 1_000, 8_000]) {
    const body = bodyOf(size)
    // A draft that was just opened: nothing of it was seen before.
    const [whole, parsed] = await alternate(
      runs,
      fresh((n) => review(draftOf(`${n}\n${body.replaceAll('web', `w${n}`)}`), context)),
      fresh((n) => marked.parse(`${n}\n${body}`)),
    )
    const [key] = await alternate(
      runs,
      fresh((n) => review(draftOf(typed(body, n)), context)),
      () => undefined,
    )
    figures.push(
      figure('review', `${size} characters, p50`, [median(whole), 'ms'], ['marked, p50', median(parsed)]),
      figure(
        'review',
        `${size} characters, p99`,
        [quantile(whole, 0.99), 'ms'],
        ['marked, p99', quantile(parsed, 0.99)],
      ),
      figure(
        'review',
        `${size} characters, after a keystroke, p50`,
        [median(key), 'ms'],
        ['whole review, p50', median(whole)],
      ),
      figure(
        'review',
        `${size} characters, after a keystroke, p99`,
        [quantile(key, 0.99), 'ms'],
        ['whole review, p99', quantile(whole, 0.99)],
      ),
    )
    if (size === 8_000) figures.push(...(await besideTextlint(folder, body, median(whole), isQuick)))
  }
  return figures
}

function fresh(task: (n: number) => unknown): () => unknown {
  let n = 0
  return () => task(n++)
}

/** None where the references are not installed. */
async function besideTextlint(
  folder: string,
  body: string,
  ours: number,
  isQuick: boolean,
): Promise<Figure[]> {
  const { KIHYO_NODE: node, KIHYO_BENCH_REFERENCES: references } = process.env
  if (node === undefined || references === undefined) return []
  const file = join(folder, 'case.md')
  await writeFile(file, body)
  const script = join(references, 'textlint.mjs')
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '' }
  const { stdout } = spawnSync(node, [script, file, isQuick ? '3' : '9'], { encoding: 'utf8', env })
  const times = v.parse(v.array(v.number()), JSON.parse(stdout))
  return [
    figure('review', '8000 characters, p50', [ours, 'ms'], ['textlint, Japanese preset', median(times)]),
  ]
}
