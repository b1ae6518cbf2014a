import type { FactName } from '../../../../shared/facts'
import { parseAddress } from '../../../../shared/terminal'
import { type GoodProfile, lastGoodProfile, profileNow } from '../../settlement/good-profile'
import { lastGoodTls } from '../good-tls'
import type { Finding, Measure, Scene } from '../scene'

const TLS_MS = 3_000

/** What differs from the day a settlement last agreed: numbers, software, port, speed, encryption. */
export const profile: Measure = async (scene, sight) => {
  const { ledger, card } = scene
  const good = lastGoodProfile(ledger, card)
  if (!good) return tls(scene)
  const seen = await sight.look()
  const [attempt] = ledger.attempts({ terminalId: card.id, limit: 1 })
  const receipts = attempt ? ledger.receipts(attempt.id) : []
  const now = seen.reached ? profileNow(card, seen.state, receipts) : { address: card.address }
  return [
    ...compared('profile.terminal-id', good.terminalId, now.terminalId),
    ...compared('profile.merchant-id', good.merchantId, now.merchantId),
    ...compared('profile.software', good.software, now.software),
    ...compared('profile.port', place(good), place(now)),
    ...compared('profile.baud', speed(good), speed(now)),
    ...(await tls(scene)),
  ]
}

type Compared = Extract<FactName, `profile.${string}`>

function compared(
  fact: Compared,
  before: string | undefined,
  now: string | undefined,
): readonly Finding[] {
  if (before === undefined || now === undefined) return []
  return [{ fact, result: before === now ? 'same' : 'changed', measured: { before, now } }]
}

function place({ address }: GoodProfile): string | undefined {
  const parsed = parseAddress(address)
  if (parsed.kind === 'zvt-tcp') return `${parsed.host}:${parsed.port}`
  return parsed.kind === 'zvt-serial' ? parsed.path : undefined
}

function speed({ address }: GoodProfile): string | undefined {
  const parsed = parseAddress(address)
  return parsed.kind === 'zvt-serial' ? String(parsed.baud) : undefined
}

/** The acquirer's version of TLS; certificates are renewed in the ordinary way of things. */
async function tls({ acquirer, surroundings, ledger }: Scene): Promise<readonly Finding[]> {
  const before = lastGoodTls(ledger)
  if (!before || !acquirer) return []
  const shake = await surroundings.tls(acquirer.host, acquirer.port, TLS_MS)
  return shake?.version ? compared('profile.tls', before.version, shake.version) : []
}
