import { type AccountOptions, NO_ACCOUNT } from '@core/account/record'
import type { AccountImported, Bridge, Problem, Reply } from '@shared/contract'
import { toProblem } from '@shared/errors'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'

// Behind the first draft: nobody opens a chooser sooner.
const LOAD_AFTER_MS = 400

/** What is known of the own account; nothing until it was read. */
const AccountContext = createContext<AccountOptions>(NO_ACCOUNT)
export const AccountProvider = AccountContext.Provider
export const useAccount = (): AccountOptions => useContext(AccountContext)

export interface AccountActions {
  readonly options: AccountOptions
  /** files of the last import that were not used */
  readonly faults: AccountImported['faults']
  readonly isShown: boolean
  readonly show: () => void
  readonly close: () => void
  readonly choose: () => void
  readonly importDropped: (files: readonly File[]) => void
  readonly forget: (part: 'services' | 'severities' | 'contacts' | 'cases') => void
}

/** The account's data and what can be done with it. */
export function useAccountData(bridge: Bridge, onProblem: (problem: Problem) => void): AccountActions {
  const [options, setOptions] = useState<AccountOptions>(NO_ACCOUNT)
  const [faults, setFaults] = useState<AccountImported['faults']>([])
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const load = async () => {
      const reply = await bridge.account.get({})
      if (reply.ok) setOptions(reply.value)
      else onProblem(reply.problem)
    }
    const timer = setTimeout(() => void load(), LOAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [bridge, onProblem])
  return useMemo(() => {
    const ask = async <T,>(call: Promise<Reply<T>>): Promise<T | null> => {
      const reply = await call.catch((error: unknown) => ({ ok: false as const, problem: toProblem(error) }))
      if (reply.ok) return reply.value
      onProblem(reply.problem)
      return null
    }
    const take = async (call: Promise<Reply<AccountImported | null>>) => {
      const imported = await ask(call)
      if (imported === null) return
      setOptions(imported.options)
      setFaults(imported.faults)
    }
    return {
      options,
      faults,
      isShown,
      show: () => {
        setFaults([])
        setShown(true)
      },
      close: () => setShown(false),
      choose: () => void take(bridge.account.choose({})),
      importDropped: (files) => void take(bridge.account.importDropped({ files })),
      forget: (part) =>
        void ask(bridge.account.forget({ part })).then((now) => now !== null && setOptions(now)),
    }
  }, [bridge, onProblem, options, faults, isShown])
}
