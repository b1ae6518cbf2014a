import { Fault } from '../../../shared/fault'
import type { Reading } from '../../../shared/reading'
import { parseAddress } from '../../../shared/terminal'
import type { Scene } from '../diagnosis/scene'
import { lastGoodProfile } from '../settlement/good-profile'
import type { QuietAction } from './next-move'

/**
 * What the console mends without asking: it moves no money.
 * @throws Fault when it could not be done; then the wizard goes on with the next fix.
 */
export async function mend(
  action: QuietAction,
  readings: readonly Reading[],
  scene: Scene,
): Promise<void> {
  if (action === 'use-what-answered') return moveTo(addressThatAnswers(readings, scene), scene)
  const driver = await scene.connect()
  try {
    // Looking registers first (ZVT PA00P015 ch. 2.1).
    await driver.examine()
    if (action === 'set-clock') await driver.setClock()
  } finally {
    await driver.disconnect()
  }
}

function moveTo(address: string, { ledger, card }: Scene): void {
  if (address === card.address) throw new Fault('input.address', { address, why: 'same' })
  ledger.saveTerminal({ ...card, address })
}

/** The speed at which the terminal was just heard, else where it was on the last good day. */
function addressThatAnswers(readings: readonly Reading[], { ledger, card }: Scene): string {
  const heard = readings.find(({ fact }) => fact === 'serial.baud')
  const now = heard?.result === 'other-works' ? heard.measured.now : undefined
  const address = parseAddress(card.address)
  if (now !== undefined && address.kind === 'zvt-serial') return atBaud(card, Number(now))
  return lastGoodProfile(ledger, card)?.address ?? card.address
}

/** The address of a serial terminal, at another speed. */
export const atBaud = ({ address }: { readonly address: string }, baud: number): string =>
  `${address.split('?')[0]}?baud=${baud}`
