import { describe, expect, test } from 'vitest'
import { bitmap, findTlv, printLines, reason, texts } from '../../terminals/protocols/zvt/read'
import { readTotals } from '../../terminals/protocols/zvt/totals'
import {
  ACCEPTED,
  ascii,
  END_OF_DAY,
  NOT_READY,
  order,
  plug,
  REGISTRATION,
  REPEAT,
  read,
  registered,
  registration,
  those,
} from '../raw-register'
import { BATCH } from '../rehearsal'

describe('end-of-day', () => {
  test('tells each stage in the terminal’s words, with the progress of the upload', async () => {
    const { register } = await registered({ brand: 'linden' })
    const heard = await register.ask(END_OF_DAY)
    const shown = those(heard, '04ff').map(apdu => texts(read(apdu)).join(' '))
    const expected = ['结算', '正在冲正', '正在对总账', '批上送', '总计单', '明细单', '清除流水']
    expect(expected.filter(word => !shown.some(words => words.includes(word)))).toEqual([])
    expect(shown.some(words => /批上送 \d+\/\d+/.test(words))).toBe(true)
    expect(read(those(heard, '04ff')[0]).head.timeoutMin).toBe(0x03)
  })

  test('reports amount, individual totals, receipts, time, batch and verdicts', async () => {
    const { rehearsal, register } = await registered({ brand: 'linden' })
    const open = rehearsal.terminal.simulation.machine.openTotals()
    const heard = await register.ask(END_OF_DAY)
    const message = read(those(heard, '040f')[0])
    expect([...(bitmap(message, 0x27)?.bytes ?? [])]).toEqual([0])
    const totals = readTotals(bitmap(message, 0x60)?.bytes ?? new Uint8Array(0))
    const sums = Object.values(totals?.schemes ?? {})
    const amount = Number(Buffer.from(bitmap(message, 0x04)?.bytes ?? []).toString('hex'))
    expect(amount).toBe(open.totals.amountMinor)
    expect(sums.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(amount)
    expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(open.totals.count)
    expect([totals?.receiptFrom, totals?.receiptTo]).toEqual([open.receiptFrom, open.receiptTo])
    expect(ascii(bitmap(message, 0x3c)?.bytes)).toBe(`BATCH ${BATCH} CN=1 FX=1`)
    expect(Buffer.from(bitmap(message, 0x0d)?.bytes ?? []).toString('hex')).toBe('1123')
    expect(Buffer.from(findTlv(message, '2E/1F0E')[0]?.bytes ?? []).toString('hex')).toBe(
      '20261123',
    )
  })

  test('brings paper after the result or before it, as blocks or as lines, by brand', async () => {
    const after = await registered({ brand: 'linden' })
    expect(order(await after.register.ask(END_OF_DAY))).toEqual([
      '8000',
      '04ff',
      '040f',
      '06d3',
      '060f',
    ])
    const before = await registered({ brand: 'cascade' })
    const heard = await before.register.ask(END_OF_DAY)
    expect(order(heard)).toEqual(['8000', '04ff', '06d1', '04ff', '040f', '060f'])
    const paper = those(heard, '06d1').flatMap(apdu => printLines(read(apdu)))
    expect(paper[0]?.text.trim()).toBe('结算总计单')
    expect(paper.map(({ last }) => last).lastIndexOf(true)).toBe(paper.length - 1)
  })

  test.each([
    { config: 'ba', tells: 'it prints nothing', lacks: ['06d1', '06d3'] },
    { config: '3e', tells: 'it composes its own paper', lacks: ['06d1', '06d3'] },
    { config: 'b6', tells: 'it wants no progress', lacks: ['04ff'] },
  ])('keeps to a register that says $tells', async ({ config, lacks }) => {
    const { rehearsal, register } = await registered({ brand: 'linden' }, registration(config))
    const codes = order(await register.ask(END_OF_DAY))
    expect(codes.filter(code => lacks.includes(code))).toEqual([])
    expect(codes.at(-1)).toBe('060f')
    expect(rehearsal.terminal.simulation.machine.state().batchNo).toBe('000124')
  })

  test('sends no TLV and no blocks to a register that knows none', async () => {
    const { register } = await registered({ brand: 'linden' }, '060006000000be0156')
    const heard = await register.ask(END_OF_DAY)
    expect(order(heard)).toEqual(['8000', '04ff', '040f', '06d1', '060f'])
    expect(heard.filter(apdu => bitmap(read(apdu), 0x06))).toEqual([])
  })

  test('needs no paper of its own from beginning to end where the register prints', async () => {
    const { rehearsal, register } = await registered({ brand: 'harbor', found: { paper: false } })
    expect((await register.ask(END_OF_DAY)).at(-1)).toBe('060f00')
    expect(rehearsal.terminal.simulation.machine.state().haltStage).toBe(null)
  })

  test('halts at the slip when neither side prints, and goes on when there is paper', async () => {
    const { rehearsal, register } = await registered({ brand: 'cascade', found: { paper: false } })
    const { machine } = rehearsal.terminal.simulation
    const noPrinter = (apdu: string) => (apdu.startsWith('06d1') ? '84cc00' : ACCEPTED)
    expect((await register.ask(END_OF_DAY, noPrinter)).at(-1)).toMatch(/^061e..cc/)
    expect(machine.state().haltStage).toBe('S')
    machine.loadPaper()
    expect((await register.ask(END_OF_DAY, noPrinter)).at(-1)).toBe('060f00')
    expect(machine.state().haltStage).toBe(null)
  })

  test('names the host’s refusal and says it in words', async () => {
    const { register } = await registered({
      brand: 'linden',
      mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'answer-97' }],
    })
    const message = read((await register.ask(END_OF_DAY)).at(-1))
    expect(message.head.resultCode).toBe(0x77)
    expect(ascii(findTlv(message, '1F16')[0]?.bytes)).toBe('97')
    expect(reason(message)).toContain('97')
  })

  test('on an empty batch tells zeros and a receipt range that runs backwards', async () => {
    const { register } = await registered({ brand: 'linden' })
    await register.ask(END_OF_DAY)
    const message = read(those(await register.ask(END_OF_DAY), '040f')[0])
    const totals = readTotals(bitmap(message, 0x60)?.bytes ?? new Uint8Array(0))
    expect(Number(totals?.receiptFrom)).toBe(Number(totals?.receiptTo) + 1)
    expect(ascii(bitmap(message, 0x3c)?.bytes)).toBe('BATCH 000124')
  })
})

describe('a register that is slow to answer', () => {
  const deaf = (heard: string) => (heard.startsWith('040f') ? undefined : ACCEPTED)

  test('loses nothing with a brand that carries on', async () => {
    const { register } = await registered({ brand: 'linden' })
    expect((await register.ask(END_OF_DAY, deaf)).at(-1)).toBe('060f00')
  })

  test('loses the line with one that does not, and asks again', async () => {
    const { rehearsal, register } = await registered({ brand: 'harbor' })
    await expect(register.ask(END_OF_DAY, deaf)).rejects.toMatchObject({ code: 'link.closed' })
    const second = plug(rehearsal)
    await second.ask(REGISTRATION)
    const told = read(those(await second.ask(REPEAT), '040f')[0])
    expect(ascii(bitmap(told, 0x3c)?.bytes)).toBe(`BATCH ${BATCH} CN=1 FX=1`)
  })

  test('may ask for the result once more in two seconds', async () => {
    const { register } = await registered({ brand: 'linden' })
    let times = 0
    const later = (apdu: string) =>
      apdu.startsWith('040f') && times++ === 0 ? NOT_READY : ACCEPTED
    const heard = await register.ask(END_OF_DAY, later)
    const [first, second] = those(heard, '040f')
    expect(second).toBe(first)
  })
})
