import { commands } from '@shared/commands'
import type { Bridge, CommandId } from '@shared/contract'
import { useEffect, useRef } from 'react'
import { commandOf } from './shortcuts'

export type CommandHandlers = Readonly<Record<CommandId, () => void>>

/** A screen over the window that has hits of its own takes the keys that go from finding to finding. */
const isTaken = (id: CommandId): boolean =>
  (id === 'next-finding' || id === 'previous-finding') &&
  document.querySelector('dialog[open][data-steps]') !== null

/** Runs commands from keys of the window and from the menu of the app. */
export function useCommands(bridge: Bridge, isMac: boolean, handlers: CommandHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = commandOf(event, commands, isMac)
      if (id === null || isTaken(id)) return
      // Also keeps the menu from running the same accelerator once more.
      event.preventDefault()
      event.stopPropagation()
      latest.current[id]()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    const stop = bridge.on('command', ({ id }) => latest.current[id]())
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      stop()
    }
  }, [bridge, isMac])
}
