import { bcdDigits } from '../../terminals/protocols/zvt/bcd'
import { acknowledge, refuse } from '../../terminals/protocols/zvt/build'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import { bitmap } from '../../terminals/protocols/zvt/read'
import { isOwed } from './condition'
import { mayReadTlv } from './end-of-day'
import { ERROR_ID } from './error-id'
import { aborted, completed } from './say'
import type { Serving } from './serving'
import { Till } from './till'
import { momentOf } from './wire-time'

/** 80 00 00 and 06 0F: what is done in the terminal without anything to tell. */
export async function complete({ talk }: Serving): Promise<void> {
  await talk.accept()
  await talk.finish(completed())
}

/** 06 70 (ch. 2.18): an echo to the host and back; A3 where none comes. */
export async function tryHostLine({ talk, machine }: Serving): Promise<void> {
  await talk.accept()
  const isUp = await machine.tryHostLine()
  await talk.finish(isUp ? completed() : aborted(ERROR_ID.noHost))
}

/** 80 00 00 and nothing more: 06 E0 display text, 06 B0 abort with nothing to abort. */
export async function acceptOnly({ talk }: Serving): Promise<void> {
  await talk.conclude(acknowledge())
}

/** 06 91 (PA00P015 ch. 2.25): BMP AA YYMMDD and 0C HHMMSS become the terminal's clock. */
export async function setClock(serving: Serving, asked: ZvtMessage): Promise<void> {
  const digits = (id: number) => bcdDigits(bitmap(asked, id)?.bytes ?? new Uint8Array(0)) ?? ''
  const moment = momentOf(digits(0xaa), digits(0x0c), serving.utcOffsetMinutes)
  if (moment === undefined) return serving.talk.conclude(refuse(ERROR_ID.unreadable))
  serving.machine.setClock(moment)
  await complete(serving)
}

/** 06 18 (ch. 2.44): ends the command, then the terminal is off the line until it has started again. */
export async function restart(serving: Serving): Promise<void> {
  await complete(serving)
  serving.restart()
}

/** 06 1A (ch. 2.45): what the terminal is, on paper. */
export async function printConfiguration(serving: Serving, asked: ZvtMessage): Promise<void> {
  const { machine, talk } = serving
  await talk.accept()
  const till = new Till(serving, mayReadTlv(serving, asked))
  const { merchantId, terminalId, batchNo } = machine.state()
  const { maker, model, software } = machine.brand
  const lines = [
    `${maker} ${model}`,
    software,
    `MID ${merchantId}`,
    `TID ${terminalId}`,
    `BATCH ${batchNo}`,
  ]
  if (till.prints && (await till.hand('settlement', lines)) === 'gone') return
  await talk.finish(completed())
}

/** Money and what has to do with it is done on the terminal itself: F0 where a settlement is owed first, else 83. */
export async function refuseMoney({ machine, talk }: Serving): Promise<void> {
  await talk.accept()
  await talk.finish(
    aborted(
      isOwed(machine.brand, machine.state()) ? ERROR_ID.settlementOwed : ERROR_ID.notPossible,
    ),
  )
}
