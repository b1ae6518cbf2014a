import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import type { Clock } from '../clock'
import type { BatchRecord } from './batch-record'
import { sampleAttempt, sampleCard, sampleReceipt, sampleSale, T1 } from './contract/sample'
import { type Ledger, openLedger } from './ledger'

const clock: Clock = { now: () => Date.UTC(2026, 10, 23, 14), sleep: () => Promise.resolve() }
const open = (dir: string): Promise<Ledger> => openLedger({ dir, clock, driver: 'wasm' })
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    return Fault.from(thrown).code
  }
  return 'nothing thrown'
}

let dir: string
let ledger: Ledger
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-'))
  ledger = await open(dir)
})
afterEach(() => ledger.close())

describe('terminals', () => {
  test('are saved, changed, listed in order and removed', () => {
    ledger.saveTerminal(sampleCard())
    ledger.saveTerminal(sampleCard('T2'))
    ledger.saveTerminal({ ...sampleCard(), name: '收银台 A' })
    expect(ledger.terminals().map(({ name }) => name)).toEqual(['收银台 A', '收银台 1'])
    ledger.removeTerminal(T1)
    expect(ledger.terminals().map(({ id }) => id)).toEqual(['T2'])
    expect(codeOf(() => ledger.terminal(T1))).toBe('terminal.unknown')
    expect(codeOf(() => ledger.removeTerminal(T1))).toBe('terminal.unknown')
  })
})

describe('attempts', () => {
  test('survive a restart as they were recorded, with their journal', async () => {
    ledger.openAttempt(sampleAttempt('a'))
    const said = ledger.record(
      'a',
      { kind: 'accepted', body: { words: ['结算中'] } },
      { patch: { lastEvent: 'accepted', open: true } },
    )
    expect(said).toEqual({ ...sampleAttempt('a'), lastEvent: 'accepted', open: true })
    ledger.close()
    ledger = await open(dir)
    expect(ledger.attempt('a')).toEqual(said)
    expect(ledger.unfinishedAttempt(T1)).toEqual(said)
    expect(ledger.journal({ attemptId: 'a' })).toMatchObject([
      { seq: 2, kind: 'attempt-opened', terminalId: T1 },
      { seq: 3, kind: 'accepted', body: { words: ['结算中'] }, at: '2026-11-23T14:00:00.000Z' },
    ])
  })

  test('one of a terminal at a time is open', () => {
    ledger.openAttempt(sampleAttempt('a'))
    expect(codeOf(() => ledger.openAttempt(sampleAttempt('b')))).toBe('settlement.running')
    ledger.openAttempt(sampleAttempt('c', 'T2'))
    ledger.record('a', { kind: 'ended' }, { patch: { endedAt: '2026-11-23T14:01:00.000Z' } })
    ledger.openAttempt(sampleAttempt('b'))
    expect(ledger.unfinishedAttempt(T1)?.id).toBe('b')
  })

  test('come in the order they were written, whatever the clock said, page by page', () => {
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
      const startedAt = `2026-11-2${4 - index}T14:00:00.000Z`
      ledger.openAttempt({ ...sampleAttempt(id), startedAt })
      ledger.record(id, { kind: 'ended' }, { patch: { endedAt: startedAt } })
    }
    const ids = (before: string | null) => ledger.attempts({ limit: 2, before }).map(({ id }) => id)
    expect(ids(null)).toEqual(['d', 'c'])
    expect(ids('c')).toEqual(['b', 'a'])
    expect(ledger.lastAttempt(T1)?.id).toBe('d')
    expect(codeOf(() => ids('zz'))).toBe('ledger.not-found')
  })

  test('an unknown one is named', () => {
    expect(codeOf(() => ledger.record('x', { kind: 'note' }))).toBe('ledger.not-found')
    expect(codeOf(() => ledger.attempt('x'))).toBe('ledger.not-found')
  })

  test('keep their id and terminal, whatever a patch says', () => {
    ledger.openAttempt(sampleAttempt('a'))
    const patch = sampleAttempt('b', 'T2')
    expect(ledger.record('a', { kind: 'sent' }, { patch })).toEqual(sampleAttempt('a'))
  })

  test('a record that does not fit is refused as a whole', () => {
    ledger.openAttempt(sampleAttempt('a'))
    const patch = { closesSent: 1.5, open: true }
    expect(codeOf(() => ledger.record('a', { kind: 'sent' }, { patch }))).toBe('internal')
    expect(ledger.attempt('a').open).toBe(false)
    expect(ledger.journal()).toHaveLength(2)
  })
})

describe('notes', () => {
  const kinds = (query: Parameters<Ledger['notes']>[0]) =>
    ledger.notes(query).map(({ kind }) => kind)

  test('are found by kind, by family and by terminal; what belongs to an attempt is none', () => {
    ledger.openAttempt(sampleAttempt('a'))
    ledger.record('a', { kind: 'incident-x' })
    ledger.note({ kind: 'incident-opened', terminalId: T1, body: { screens: 1 } })
    ledger.note({ kind: 'incident-left' })
    ledger.note({ kind: 'incidental' })
    expect(kinds({ kind: 'incident-' })).toEqual(['incident-opened', 'incident-left'])
    expect(kinds({ kind: 'incident-left' })).toEqual(['incident-left'])
    expect(kinds({ kind: 'incident-', terminalId: T1 })).toEqual(['incident-opened'])
    expect(kinds({ kind: 'incident-', limit: 1 })).toEqual(['incident-left'])
    expect(kinds({})).toEqual(['ledger-created', 'incident-opened', 'incident-left', 'incidental'])
  })

  test('the hash of a PIN is kept beside the journal, and replaced', () => {
    ledger.keepPinHash('p', 'first', { kind: 'person-added', body: { personId: 'p' } })
    ledger.keepPinHash('p', 'second', { kind: 'person-pin-changed', body: { personId: 'p' } })
    expect([ledger.pinHash('p'), ledger.pinHash('q')]).toEqual(['second', undefined])
    expect(kinds({ kind: 'person-' })).toEqual(['person-added', 'person-pin-changed'])
    expect(JSON.stringify(ledger.journal())).not.toMatch(/first|second/)
    expect(ledger.verify().ok).toBe(true)
  })
})

describe('slips', () => {
  const slips = () => ledger.receipts('a').map(({ lines, complete }) => [lines.length, complete])
  const print = (lines: number, complete: boolean) =>
    ledger.record('a', { kind: 'receipt' }, { receipt: sampleReceipt(lines, complete) })

  test('grow until they are complete; a reprint that breaks off earlier takes nothing away', () => {
    ledger.openAttempt(sampleAttempt('a'))
    print(3, false)
    print(5, false)
    print(2, false)
    expect(slips()).toEqual([[5, false]])
    print(6, true)
    print(1, false)
    expect(slips()).toEqual([
      [6, true],
      [1, false],
    ])
  })

  test('come part by part, and cost no more by the line for being long', () => {
    ledger.openAttempt(sampleAttempt('a'))
    const lines = sampleReceipt(200, true).lines
    const grow = (from: number, to: number, complete = false) =>
      ledger.record(
        'a',
        { kind: 'receipt' },
        { receipt: { kind: 'detail', from, lines: lines.slice(from, to), complete } },
      )
    grow(0, 1)
    const sizeOf = () => statSync(join(dir, 'ledger.roll')).size
    const sizes = lines.slice(1).map((_, at) => {
      const before = sizeOf()
      grow(at + 1, at + 2, at + 2 === lines.length)
      return sizeOf() - before
    })
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(20)
    expect(ledger.receipts('a')).toEqual([{ kind: 'detail', lines, complete: true }])
    expect(ledger.verify().ok).toBe(true)
  })

  test('a part that follows nothing is a bug, and changes nothing', () => {
    ledger.openAttempt(sampleAttempt('a'))
    print(3, false)
    const { kind, lines } = sampleReceipt(1, false)
    const part = { kind, lines, complete: false, from: 4 }
    expect(codeOf(() => ledger.record('a', { kind: 'receipt' }, { receipt: part }))).toBe(
      'internal',
    )
    expect(slips()).toEqual([[3, false]])
    expect(ledger.verify().ok).toBe(true)
  })
})

describe('till rows and batches', () => {
  const closed = (batchNo: string | null, tillUntil: string | null): BatchRecord => ({
    attemptId: 'a',
    terminalId: T1,
    batchNo,
    closedAt: '2026-11-23T14:01:00.000Z',
    outcome: 'agreed',
    totals: null,
    tillUntil,
  })

  test('an import is counted once, however often it is repeated', () => {
    const rows = [sampleSale('000001', 12_300), sampleSale('000002', 700)]
    expect(ledger.tillTotals(T1, null)).toBeNull()
    expect(ledger.addTransactions(rows)).toBe(2)
    expect(ledger.addTransactions([...rows, sampleSale('000003', -700)])).toBe(1)
    expect(ledger.tillTotals(T1, null)).toEqual({ count: 3, amountMinor: 12_300, currency: 'CNY' })
  })

  test('the same row with another amount stops the import', () => {
    ledger.addTransactions([sampleSale('000001', 12_300)])
    const rows = [sampleSale('000002', 1), sampleSale('000001', 12_301)]
    expect(codeOf(() => ledger.addTransactions(rows))).toBe('input.invalid')
    expect(ledger.transactions({ terminalId: T1 })).toHaveLength(1)
  })

  test('a closed batch claims what was open up to its instant, and no more', () => {
    ledger.addTransactions([sampleSale('000001', 100), sampleSale('000009', 50)])
    ledger.openAttempt(sampleAttempt('a'))
    const batch = closed('000041', '2026-11-23T10:05:00.000Z')
    ledger.record('a', { kind: 'closed' }, { batch })
    expect(ledger.batches(T1)).toEqual([batch])
    expect(ledger.tillTotals(T1, '000041')).toMatchObject({ count: 1, amountMinor: 100 })
    expect(ledger.tillTotals(T1, null)).toMatchObject({ count: 1, amountMinor: 50 })
    // The same file once more: what is claimed stays claimed and is not counted again.
    expect(ledger.addTransactions([sampleSale('000001', 100)])).toBe(0)
    ledger.record('a', { kind: 'corrected' }, { batch: closed(null, null) })
    expect(ledger.tillTotals(T1, null)).toMatchObject({ count: 2, amountMinor: 150 })
    expect(ledger.verify()).toMatchObject({ ok: true, fault: null })
  })

  test('the same trace number comes round in another batch', () => {
    const row = { ...sampleSale('000001', 100), batchNo: '000041' }
    expect(ledger.addTransactions([row, { ...row, batchNo: '000042' }])).toBe(2)
    expect(ledger.tillTotals(T1, '000042')).toMatchObject({ count: 1 })
    expect(ledger.transactions({ terminalId: T1, batchNo: '000041' })).toEqual([row])
    expect(ledger.transactions({ terminalId: T1, source: 'terminal' })).toEqual([])
  })
})

describe('a clear card number', () => {
  test('never reaches the disk, stops nothing, and leaves a note', () => {
    ledger.openAttempt(sampleAttempt('a'))
    const lines = ['卡号 4111 1111 1111 1111', '批次 000041']
    ledger.record(
      'a',
      { kind: 'receipt' },
      { receipt: { kind: 'merchant', lines, complete: true } },
    )
    const row = { ...sampleSale('000001', 1), maskedPan: '4111111111111111' }
    expect([ledger.addTransactions([row]), ledger.addTransactions([row])]).toEqual([1, 0])
    expect(ledger.receipts('a')[0]?.lines).toEqual(['卡号 4111 11** **** 1111', '批次 000041'])
    expect(ledger.transactions({ terminalId: T1 })[0]?.maskedPan).toBe('411111******1111')
    expect(ledger.notes({ kind: 'card-number-masked' }).map(({ body }) => body)).toEqual([
      { seq: 3, in: 'receipt', at: ['/change/receipt/lines/0'] },
    ])
    const files = ['ledger.db', 'ledger.db-wal', 'ledger.roll']
    const disk = files.map(name => readFileSync(join(dir, name), 'latin1')).join()
    expect(disk).toContain('attempt-opened')
    expect(disk).not.toMatch(/4111.?1111/)
    expect(ledger.verify().ok).toBe(true)
  })
})

describe('a backup', () => {
  test('is a whole ledger of its own, and never overwrites', async () => {
    ledger.saveTerminal(sampleCard())
    const copy = mkdtempSync(join(tmpdir(), 'ledger-copy-'))
    ledger.backup(join(copy, 'ledger.db'))
    expect(codeOf(() => ledger.backup(join(copy, 'ledger.db')))).toBe('input.invalid')
    writeFileSync(join(copy, 'ledger.roll'), readFileSync(join(dir, 'ledger.roll')))
    const restored = await open(copy)
    expect(restored.verify()).toEqual({ ok: true, entries: 2, fault: null })
    restored.close()
  })
})

test('a file of noise is damaged: nobody is told to update', async () => {
  const noise = mkdtempSync(join(tmpdir(), 'ledger-noise-'))
  writeFileSync(join(noise, 'ledger.db'), Buffer.alloc(8_192, 0xa7))
  await expect(open(noise)).rejects.toMatchObject({ code: 'ledger.damaged' })
})
