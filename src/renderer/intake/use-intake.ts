import type { Intake } from '@core/intake'
import { useCallback, useState } from 'react'

// Shorter than any error that could be read.
const SHORTEST = 20

export interface IntakeState {
  readonly intake: Intake | null
  readonly onPaste: (text: string) => void
  readonly close: () => void
}

/** Looks into what is pasted into the body: an error or a log line may fill fields. */
export function useIntake(): IntakeState {
  const [intake, setIntake] = useState<Intake | null>(null)
  const onPaste = useCallback((text: string) => {
    if (text.length < SHORTEST) return
    // Loaded when it is needed; the paste itself has gone on already.
    void import('@core/intake').then(({ readPaste }) => setIntake(readPaste(text)))
  }, [])
  const close = useCallback(() => setIntake(null), [])
  return { intake, onPaste, close }
}
