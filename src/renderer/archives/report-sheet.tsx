import type { ImportReport } from '@shared/contract'
import { describeProblem } from '@shared/errors'
import { formatNumber } from '../app/format'
import { useLang, useText } from '../app/language'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { messages } from './messages'

// Of ten thousand drafts nobody reads the names one by one.
const SHOWN_MAX = 200

export interface ReportSheetProps {
  readonly report: ImportReport
  readonly onOpen: (draftId: string) => void
  readonly onClose: () => void
}

/** What an import did: added, there already, refused with the reason. */
export function ReportSheet({ report, onOpen, onClose }: ReportSheetProps) {
  const text = useText(messages)
  const lang = useLang()
  const { added, skipped, refused } = report
  const isEmpty = added.length + skipped.length + refused.length === 0
  const open = (id: string) => {
    onClose()
    onOpen(id)
  }
  return (
    <Sheet title={text.report} closeLabel={text.close} className="archive-sheet" onClose={onClose}>
      <p className="archive-note">{isEmpty ? text.nothing : text.untouched}</p>
      <Items title={text.added} items={added} onOpen={open} />
      {refused.length > 0 && (
        <section className="archive-refused">
          <h3>{text.refused({ count: formatNumber(refused.length, lang) })}</h3>
          <ul>
            {refused.slice(0, SHOWN_MAX).map((problem) => {
              const words = describeProblem(problem, lang)
              return <li key={words}>{words}</li>
            })}
          </ul>
          <More count={refused.length} />
        </section>
      )}
      <Items title={text.skipped} items={skipped} />
    </Sheet>
  )
}

interface ItemsProps {
  readonly title: (p: { count: string }) => string
  readonly items: ImportReport['added']
  readonly onOpen?: (draftId: string) => void
}

function Items({ title, items, onOpen }: ItemsProps) {
  const text = useText(messages)
  const lang = useLang()
  if (items.length === 0) return null
  return (
    <section>
      <h3>{title({ count: formatNumber(items.length, lang) })}</h3>
      <ul>
        {items.slice(0, SHOWN_MAX).map(({ what, name, id, isRenamed }) => (
          <li key={`${what} ${id} ${name}`}>
            <span className="archive-what">{text[`what-${what}`]}</span>
            <span className="archive-name">
              {name}
              {isRenamed === true && <small>{text.renamed}</small>}
            </span>
            {(what === 'draft' || what === 'comment') && onOpen !== undefined && (
              <Button size="small" look="quiet" onClick={() => onOpen(id)}>
                {text.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <More count={items.length} />
    </section>
  )
}

function More({ count }: { readonly count: number }) {
  const text = useText(messages)
  const lang = useLang()
  if (count <= SHOWN_MAX) return null
  return <p className="archive-note">{text.more({ count: formatNumber(count - SHOWN_MAX, lang) })}</p>
}
