import type { Reading } from '../../../shared/reading'
import type { TerminalId } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'

const KIND = 'good-tls'

/** The version of TLS that the acquirer's host spoke when all was well, and since when it was noted. */
export function lastGoodTls(ledger: Ledger): { version: string; at: string } | undefined {
  const [note] = ledger.notes({ kind: KIND, limit: 1 })
  return note && { version: String(note.body.version), at: note.at }
}

/** Notes a handshake that agreed: the first one, and the newest after each settlement that agreed. */
export function keepGoodTls(ledger: Ledger, terminalId: TerminalId, reading?: Reading): void {
  const version = reading?.result === 'agrees' ? reading.measured.version : undefined
  if (version === undefined || ledger.readOnlyBecause) return
  const before = lastGoodTls(ledger)
  const attempt = ledger.lastAttempt(terminalId)
  const agreedSince = attempt?.outcome === 'agreed' && (attempt.endedAt ?? '') > (before?.at ?? '')
  if (before && (!agreedSince || before.version === version)) return
  ledger.note({ kind: KIND, body: { version } })
}
