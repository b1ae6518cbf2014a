import type { CareBoard } from '../../../shared/care'
import type { EngineHandlers } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import type { Incident } from '../../../shared/incident'
import { CARE } from '../diagnosis/knowledge/care'
import type { EngineParts } from '../engine-parts'
import { careBoard } from './care-board'
import { emergencyPlans } from './emergency-plans'

interface CareParts extends Pick<EngineParts, 'ledger' | 'clock' | 'newId'> {
  /** Newest first. */
  readonly incidents: () => readonly Incident[]
}

type CareHandlers = Pick<EngineHandlers, Extract<keyof EngineHandlers, `care.${string}`>>

/** The window's calls about prevention. What was done is a note in the journal, so that nobody can say later that it was. */
export function careHandlers({ ledger, clock, newId, incidents }: CareParts): CareHandlers {
  const board = (): CareBoard =>
    careBoard(ledger.notes({ kind: 'care-' }), clock.now(), incidents())
  return {
    'care.list': async () => board(),
    'care.plans': async () => emergencyPlans(),
    'care.done': async ({ care, fine }) => {
      if (!Object.hasOwn(CARE, care)) throw new Fault('input.invalid', { at: 'care' })
      ledger.note({ kind: 'care-done', body: { care, fine } })
      return board()
    },
    'care.add-notice': async ({ title, validFrom }) => {
      ledger.note({ kind: 'care-notice', body: { notice: newId(), title, validFrom } })
      return board()
    },
    'care.read-notice': async ({ notice }) => {
      const known = board().notices.some(({ id }) => id === notice)
      if (!known) throw new Fault('ledger.not-found', { id: notice })
      ledger.note({ kind: 'care-notice-read', body: { notice } })
      return board()
    },
  }
}
