import { type EditorView, hoverTooltip } from '@codemirror/view'
import type { Finding, Fix } from '@core/review/types'
import type { Lang } from '@shared/lang'
import { messages as reviewMessages } from '../review/messages'
import { placedFindings } from './finding-marks'

/** What the review says about the place under the pointer, with its fixes as buttons. */
export function findingHint(lang: () => Lang, apply: (fix: Fix) => void) {
  return hoverTooltip(
    (view, position) => {
      const here = placedFindings(view.state).filter(({ from, to }) => from <= position && position <= to)
      const first = here[0]
      if (first === undefined || view.compositionStarted) return null
      return {
        pos: first.from,
        end: Math.max(...here.map(({ to }) => to)),
        above: true,
        create: () => ({
          dom: hintDom(
            view,
            here.map(({ finding }) => finding),
            lang(),
            apply,
          ),
        }),
      }
    },
    { hoverTime: 250 },
  )
}

function hintDom(
  view: EditorView,
  findings: readonly Finding[],
  lang: Lang,
  apply: (fix: Fix) => void,
): HTMLElement {
  const root = view.dom.ownerDocument.createElement('div')
  for (const finding of findings) root.append(hintOf(finding, lang, apply))
  return root
}

/** One finding in words, with its fixes as buttons. */
export function hintOf(finding: Finding, lang: Lang, apply: (fix: Fix) => void): HTMLElement {
  const hint = element('div', 'cm-hint')
  const level = element('span', `cm-hint-level cm-hint-${finding.level}`)
  level.textContent = reviewMessages[lang][`level-${finding.level}`]
  hint.append(level, finding.message)
  if (finding.fixes.length === 0) return hint
  const fixes = element('div', 'cm-hint-fixes')
  for (const fix of finding.fixes) {
    const button = element('button', '')
    button.textContent = fix.title
    button.addEventListener('click', () => apply(fix))
    fixes.append(button)
  }
  hint.append(fixes)
  return hint
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag)
  if (name !== '') made.className = name
  return made
}
