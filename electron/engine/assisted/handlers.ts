import type { EngineHandlers } from '../../../shared/contract'
import type { TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import { searchWords } from './search'
import { type AssistedTools, answerAssisted, beginAssisted, totalsAssisted } from './session'

type AssistedCalls = 'assisted.begin' | 'assisted.answer' | 'assisted.totals' | 'words.search'

export interface AssistedParts {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly newId: () => string
  /** Told after each durable change. */
  readonly changed: (terminalId: TerminalId) => void
}

/** The window's questions about terminals that a person works, and about terminals' words. */
export function assistedHandlers(parts: AssistedParts): Pick<EngineHandlers, AssistedCalls> {
  const { ledger, clock, newId, changed } = parts
  const tools = (id: TerminalId): AssistedTools => ({ card: ledger.terminal(id), ledger, clock })
  const told = <T>(id: TerminalId, view: T): T => {
    changed(id)
    return view
  }
  return {
    'assisted.begin': async ({ terminalId: id }) => told(id, beginAssisted(tools(id), newId)),
    'assisted.answer': async ({ terminalId: id, step, report }) =>
      told(id, answerAssisted(tools(id), step, report)),
    'assisted.totals': async ({ terminalId: id, slip }) =>
      told(id, totalsAssisted(tools(id), slip)),
    'words.search': async ({ query, brand, limit }) => [...searchWords(query, { brand, limit })],
  }
}
