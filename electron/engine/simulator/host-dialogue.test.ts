import { describe, expect, it } from 'vitest'
import { Flash, FlashContent } from './flash'
import { HostDialogue } from './host-dialogue'
import { answerTpdu, decodeFrame, encodeFrame } from './iso8583/frame'
import type { IsoMessage } from './iso8583/message'
import { memoryStore } from './store'

const FRESH = FlashContent.parse({
  version: 1,
  terminalId: '10000001',
  merchantId: '123456789012345',
  batchNo: '000042',
  trace: 999_998,
  receiptNo: 0,
  signedOn: true,
  clockSkewMs: 0,
  log: [],
  reversals: [],
  scripts: [],
  owed: null,
  lastClosing: null,
})

/** A host that answers with whatever `change` makes of the right answer, or of several. */
function dialogue(change: (right: IsoMessage) => readonly IsoMessage[]) {
  const flash = new Flash(memoryStore(), FRESH)
  const line = {
    exchange: async (request: Uint8Array) => {
      const { tpdu, header, message } = decodeFrame(request)
      const right = { type: '0330', fields: { ...message.fields, 39: '00' } }
      const frame = (answer: IsoMessage) =>
        encodeFrame({ tpdu: answerTpdu(tpdu), header, message: answer })
      return { carrier: true, frames: change(right).map(frame) }
    },
  }
  return { flash, host: new HostDialogue(line, flash, 1000) }
}
const ask = (host: HostDialogue) => host.ask('0320', '000042', '207', { 11: '000007', 48: '0003' })
const other = (number: number, value: string) => (right: IsoMessage) => [
  { ...right, fields: { ...right.fields, [number]: value } },
]

describe('the terminal takes an answer', () => {
  it('that is its own', async () => {
    const { host } = dialogue(right => [right])
    const answer = await ask(host)
    expect(answer).toMatchObject({ kind: 'answer', code: '00' })
    expect(answer.kind === 'answer' && answer.field(60)).toBe('00000042207')
  })

  it.each([
    ['TRACE NOT MATCH', other(11, '000006')],
    ['TID NOT MATCH', other(41, '10000002')],
    ['MID NOT MATCH', other(42, '123456789012346')],
    ['BATCHNO NOT MATCH', other(60, '00000043207')],
    ['MTI NOT MATCH', (right: IsoMessage) => [{ ...right, type: '0510' }]],
    ['nothing at all', () => []],
  ])('not when it says %s', async (_, change) => {
    expect(await ask(dialogue(change).host)).toEqual({ kind: 'no-answer' })
  })

  it('out of a heap with a stale one in front', async () => {
    const { host } = dialogue(right => [
      { ...right, fields: { ...right.fields, 11: '000006', 39: '96' } },
      right,
    ])
    expect(await ask(host)).toMatchObject({ code: '00' })
  })
})

it('gives out trace numbers that are in flash before they are used, 999999 before 000001', () => {
  const { host, flash } = dialogue(() => [])
  expect([host.nextTrace(), host.nextTrace()]).toEqual(['999999', '000001'])
  expect(flash.content.trace).toBe(1)
})
