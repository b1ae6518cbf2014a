import { tlv } from '../../terminals/protocols/zvt/build'
import { writeLocks } from '../../terminals/protocols/zvt/locks'
import type { Tlv, ZvtMessage } from '../../terminals/protocols/zvt/message'
import { bitmap } from '../../terminals/protocols/zvt/read'
import type { MachineState } from '../machine'
import { conditionOf, locksOf } from './condition'
import { displayed } from './display'
import { ascii, completed, permitted } from './say'
import type { Serving } from './serving'
import { wireTime } from './wire-time'
import { display } from './words'

/** Service byte of 05 01: leave the software version out; send TLV. */
const SERVICE = { noVersion: 0x02, tlv: 0x04 } as const
/** TLV 1F43: the device is ready. */
const DEVICE_READY = 0x00

/** 05 01 (PA00P015 ch. 2.56): status byte, locks, the terminal's own clock, and the words on its display. Asks for no registration. */
export async function tellStatus(serving: Serving, asked: ZvtMessage): Promise<void> {
  const { machine, memory, talk } = serving
  const { brand } = machine
  const state = machine.state()
  const service = bitmap(asked, 0x03)?.bytes[0] ?? 0
  const readsTlv =
    memory.registration?.readsTlv === true ||
    bitmap(asked, 0x06) !== undefined ||
    (service & SERVICE.tlv) !== 0
  const registerPrints =
    brand.receipt.offersToRegister && memory.registration?.printsReceipts === true
  await talk.accept()
  await talk.finish(
    completed(
      permitted(readsTlv, [...device(serving, state), ...display(brand, displayed(brand, state))]),
      {
        ...((service & SERVICE.noVersion) === 0 && { swVersion: ascii(brand.software) }),
        terminalStatus: conditionOf(brand, state, registerPrints),
      },
    ),
  )
}

function device({ machine, utcOffsetMinutes }: Serving, state: MachineState): readonly Tlv[] {
  const { brand } = machine
  if (!brand.supports.statusTlv) return []
  const { date, time } = wireTime(state.terminalNow, utcOffsetMinutes)
  return [
    tlv('1F44', Buffer.from(state.terminalId.padStart(8, '0').slice(-8), 'hex')),
    tlv('E4', [
      tlv('1F40', ascii(`SETTLEDESK-${brand.id.toUpperCase()}`)),
      tlv('1F41', ascii(brand.software)),
      tlv('1F42', ascii(`SD${state.terminalId}`)),
      tlv('1F43', [DEVICE_READY]),
    ]),
    tlv('1F55', writeLocks(locksOf(brand, state))),
    tlv('34', [tlv('1F0E', date), tlv('1F0F', time)]),
  ]
}
