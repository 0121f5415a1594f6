import { useEffect, useRef, useState } from 'react'
import { useText } from '../app/language'
import { Icon } from '../ui/icons'
import { messages } from './messages'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** The whole window takes files; while one hovers over it, it says so. */
export function DropOverlay({ onDrop }: { readonly onDrop: (files: readonly File[]) => void }) {
  const text = useText(messages)
  const [isOver, setOver] = useState(false)
  const drop = useRef(onDrop)
  drop.current = onDrop
  useEffect(() => {
    // Children send enter and leave as well; the drag has left the window when they balance.
    let depth = 0
    const listeners = new AbortController()
    const listen = (
      type: 'dragenter' | 'dragleave' | 'dragover' | 'drop',
      act: (event: DragEvent) => void,
    ) => {
      const handle = (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        act(event)
      }
      // Before the editor, which would take the dropped text.
      window.addEventListener(type, handle, { capture: true, signal: listeners.signal })
    }
    listen('dragenter', () => {
      depth += 1
      setOver(true)
    })
    listen('dragleave', () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    })
    listen('dragover', (event) => {
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    })
    listen('drop', (event) => {
      event.stopPropagation()
      depth = 0
      setOver(false)
      // Empty when Chromium cannot read a name, as with Japanese ones in a system without a UTF-8 locale.
      drop.current([...(event.dataTransfer?.files ?? [])])
    })
    return () => listeners.abort()
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-overlay">
      <div>
        <Icon name="drop" />
        <strong>{text.drop}</strong>
        <span>{text.dropDetail}</span>
      </div>
    </div>
  )
}
