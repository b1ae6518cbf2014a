import type { EngineHandlers, LinkReport } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import { parseAddress, TerminalCard, type TerminalId } from '../../shared/terminal'
import { assistedHandlers } from './assisted/handlers'
import { hasLink, linkedOnly } from './assisted/no-link'
import { careHandlers } from './care/handlers'
import { acquirerHandlers } from './diagnosis/acquirer'
import type { EngineParts } from './engine-parts'
import { exportHandler } from './export/handler'
import { passportHandlers } from './incidents/handlers'
import { incidentsOf } from './incidents/incidents'
import { isClean, Trace } from './incidents/trace'
import { withRoles } from './roles/with-roles'
import { findPayments } from './status/payments'
import { TerminalDesk } from './terminal-desk'
import { wizardHandlers } from './wizard/handlers'
import { Wizards } from './wizard/wizards'

export interface Engine {
  readonly handlers: EngineHandlers
  close(): Promise<void>
}

/** The composition root of the business: the one place where its rooms meet. */
export function buildEngine(given: EngineParts): Engine {
  const trace = new Trace(given.ledger, given.clock)
  const heard: EngineParts['connect'] = async card =>
    given.connect(linkedOnly(card), trace.recorder(card.id))
  const parts = { ...given, connect: heard }
  const { ledger, mode } = parts
  let desks = new Map<TerminalId, TerminalDesk>()
  const desk = (id: TerminalId): TerminalDesk => {
    const card = ledger.terminal(id)
    const known = desks.get(id)
    // A fix may have written another address.
    if (known && (known.running || known.address === card.address)) return known
    const fresh = new TerminalDesk(card, parts)
    desks.set(id, fresh)
    return fresh
  }
  const complete = async (terminalId: TerminalId) => {
    linkedOnly(ledger.terminal(terminalId))
    const view = await desk(terminalId).complete()
    if (!isClean(view.attempt)) trace.keep(terminalId)
    return view
  }
  const incidents = incidentsOf(ledger, parts.newId)
  const wizards = new Wizards({
    ...parts,
    incidents,
    bench: id => ({
      isRunning: () => desk(id).running,
      complete: () => complete(id),
    }),
    changed: screen => parts.emit('wizard.changed', screen),
  })
  const busy = (id: TerminalId) => desk(id).running || wizards.isBusy(id)
  const overview = async () => ({
    mode,
    terminals: ledger.terminals().map(card => desk(card.id).view()),
  })
  return {
    close: async () => ledger.close(),
    handlers: withRoles(parts, {
      'desk.overview': overview,
      ...assistedHandlers({
        ...parts,
        changed: id => parts.emit('terminal.changed', desk(id).view()),
      }),
      'terminal.examine': async ({ terminalId }) =>
        hasLink(ledger.terminal(terminalId).address)
          ? desk(terminalId).examine()
          : desk(terminalId).view(),
      'settlement.complete': async ({ terminalId }) => {
        if (wizards.isBusy(terminalId)) throw new Fault('settlement.running')
        return complete(terminalId)
      },
      'terminal.add': async input => {
        const card = TerminalCard.parse({ ...input, id: parts.newId(), model: 'generic' })
        allowed(mode, card.address)
        ledger.saveTerminal(card)
        return desk(card.id).view()
      },
      'terminal.remove': async ({ terminalId }) => {
        if (busy(terminalId)) throw new Fault('settlement.running')
        ledger.removeTerminal(terminalId)
        desks.delete(terminalId)
        return overview()
      },
      'terminal.test': async ({ address }) => testLink(address, parts),
      'terminal.ports': parts.serialPorts,
      'history.list': async ({ limit, before }) => {
        const names = new Map(ledger.terminals().map(card => [card.id, card.name]))
        return ledger.attempts({ limit, before }).map(attempt => ({
          attempt,
          terminalName: names.get(attempt.terminalId) ?? attempt.terminalId,
          receipts: ledger.receipts(attempt.id),
        }))
      },
      ...exportHandler(parts),
      ...acquirerHandlers(ledger),
      'payments.find': async ({ query }) => findPayments(ledger, query),
      'ledger.verify': async () => ledger.verify(),
      'demo.scenarios': async () => [...parts.scenarios],
      'demo.reset': async ({ scenario, seed }) => {
        if (!parts.resetDemo) throw new Fault('input.invalid', { at: 'demo.reset' })
        if ([...desks.keys()].some(busy)) throw new Fault('settlement.running')
        await parts.resetDemo(scenario, seed)
        desks = new Map()
        return overview()
      },
      ...wizardHandlers(wizards),
      ...passportHandlers({ ...parts, trace }),
      ...careHandlers({ ...parts, incidents: () => incidents.all() }),
    }),
  }
}

/** Demo and shop never share a terminal: simulated addresses stay in the demo, real ones in the shop. */
function allowed(mode: 'demo' | 'shop', address: string): void {
  if (!hasLink(address)) return
  const simulated = parseAddress(address).kind === 'sim'
  if (simulated !== (mode === 'demo')) throw new Fault('input.address', { address, why: 'mode' })
}

/** Registers and asks for the state: nothing that moves money. */
async function testLink(address: string, parts: EngineParts): Promise<LinkReport> {
  const started = parts.clock.now()
  const report = (rest: Partial<LinkReport>): LinkReport => ({
    ok: false,
    ms: Math.round(parts.clock.now() - started),
    terminalId: null,
    model: null,
    software: null,
    fault: null,
    ...rest,
  })
  try {
    allowed(parts.mode, address)
    const card = { id: 'test', name: 'test', address, currency: 'CNY', model: 'generic' }
    const driver = await parts.connect(TerminalCard.parse(card))
    const state = await driver.examine().finally(() => driver.disconnect())
    const { terminalId = null, model = null, software = null } = state
    return report({ ok: true, terminalId, model, software })
  } catch (thrown) {
    return report({ fault: Fault.from(thrown).toData() })
  }
}
