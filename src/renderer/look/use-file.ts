import type { Bridge, Problem } from '@shared/contract'
import { toProblem } from '@shared/errors'
import type { Look } from '@shared/look'
import { useEffect, useState } from 'react'

export interface FileRef {
  readonly draftId: string
  readonly attachmentId: string
}

export interface OpenFile {
  readonly look: Look
  /** another number for every opening: what was read before may not hold any more */
  readonly opening: number
}

export type FileState = OpenFile | { readonly problem: Problem } | null

let openings = 0

/**
 * The file that is gone through; null while it is opened.
 * @param round  opens it again when it changes: decisions, words, or the masked copy are others now
 */
export function useFile(bridge: Bridge, { draftId, attachmentId }: FileRef, round: string): FileState {
  const [state, setState] = useState<FileState>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another opening
  useEffect(() => {
    let isWanted = true
    const show = (next: FileState) => {
      if (isWanted) setState(next)
    }
    void bridge.looks.open({ draftId, attachmentId }).then(
      (reply) => show(reply.ok ? { look: reply.value, opening: ++openings } : { problem: reply.problem }),
      (error: unknown) => show({ problem: toProblem(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [bridge, draftId, attachmentId, round])
  useEffect(() => () => void bridge.looks.close({}), [bridge])
  return state
}
