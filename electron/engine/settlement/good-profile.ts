import { z } from 'zod'
import type { Receipt } from '../../../shared/settlement'
import type { TerminalCard } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import type { TerminalState } from '../terminals/driver'

/** How a terminal was set when a settlement last agreed. What differs from it later is the first suspect. */
export const GoodProfile = z.object({
  address: z.string(),
  terminalId: z.string().optional(),
  merchantId: z.string().optional(),
  model: z.string().optional(),
  software: z.string().optional(),
})
export type GoodProfile = z.infer<typeof GoodProfile>

const KIND = 'good-profile'
const MERCHANT = /(?:\bMID|商户(?:编)?号|MERCHANT (?:ID|NO))\s*[.:：]*\s*(\d{8,15})\b/i

/** The profile as a terminal shows it now. */
export function profileNow(
  card: TerminalCard,
  state: TerminalState,
  receipts: readonly Receipt[],
): GoodProfile {
  const { terminalId, model, software } = state
  const merchantId = state.merchantId ?? merchantOn(receipts)
  return {
    address: card.address,
    ...(terminalId ? { terminalId } : {}),
    ...(merchantId ? { merchantId } : {}),
    ...(model ? { model } : {}),
    ...(software ? { software } : {}),
  }
}

/** Terminals that keep their merchant number to themselves print it. */
const merchantOn = (receipts: readonly Receipt[]): string | undefined =>
  MERCHANT.exec(receipts.flatMap(({ lines }) => lines).join('\n'))?.[1]

/** After an agreed settlement. Written only where it differs from the one before. */
export function keepGoodProfile(ledger: Ledger, card: TerminalCard, now: GoodProfile): void {
  if (JSON.stringify(lastGoodProfile(ledger, card)) === JSON.stringify(now)) return
  ledger.note({ kind: KIND, terminalId: card.id, body: { ...now } })
}

export function lastGoodProfile(ledger: Ledger, { id }: TerminalCard): GoodProfile | undefined {
  const [note] = ledger.notes({ kind: KIND, terminalId: id, limit: 1 })
  const profile = GoodProfile.safeParse(note?.body)
  return profile.success ? profile.data : undefined
}
