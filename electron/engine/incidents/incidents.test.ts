import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import { type Ledger, openLedger } from '../ledger/ledger'
import { foldIncidents } from './fold'
import { incidentsOf } from './incidents'
import { heardReference, referenceFor } from './reference'

const clock: Clock = { now: () => Date.UTC(2026, 10, 23, 14), sleep: () => Promise.resolve() }
const open = (dir: string): Promise<Ledger> => openLedger({ dir, clock })
const T1 = 'T1' as TerminalId
const at = '2026-11-23T14:00:00.000Z'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'incident-'))
})

describe('an incident', () => {
  test('is what its notes say, and survives a program that died', async () => {
    const ledger = await open(dir)
    const incidents = incidentsOf(ledger, randomUUID)
    const { id, reference } = incidents.begin(T1)
    const paper = { fact: 'printer.state', result: 'paper-out' } as const
    incidents.add(id, 'measured', { readings: [{ ...paper, measured: { code: 'CC' }, at }] })
    incidents.add(id, 'answered', { question: 'paper', option: 'no' })
    incidents.add(id, 'shown', { screen: 'fix', step: 'fix:load-paper' })
    const result = { result: 'no-change', proof: paper } as const
    incidents.add(id, 'tried', { fix: 'load-paper', cause: 'C04', ...result })
    const before = incidents.add(id, 'attempted', { attemptId: 'a' })
    // What a killed program leaves: nothing was closed, the log was not folded in.
    const left = mkdtempSync(join(tmpdir(), 'incident-left-'))
    for (const file of ['ledger.db', 'ledger.db-wal', 'ledger.roll'])
      copyFileSync(join(dir, file), join(left, file))
    ledger.close()
    const again = await open(left)
    const found = incidentsOf(again, randomUUID).begin(T1)
    again.close()
    expect(found).toEqual(before)
    expect(found).toMatchObject({
      ...{ id, reference, terminalId: T1, openedAt: at, end: null, attemptIds: ['a'] },
      readings: { 'printer.state': { result: 'paper-out', measured: { code: 'CC' } } },
      answers: { paper: 'no' },
      tried: [{ fix: 'load-paper', cause: 'C04', ...result }],
      screens: [{ screen: 'fix', step: 'fix:load-paper' }],
    })
  })

  test('that was left is taken up again; one that ended is not', async () => {
    const ledger = await open(dir)
    const incidents = incidentsOf(ledger, randomUUID)
    const first = incidents.begin(T1)
    incidents.add(first.id, 'answered', { question: 'paper', option: 'no' })
    incidents.add(first.id, 'ended', { end: 'left' })
    expect(incidents.open(T1)?.end).toBe('left')
    expect(incidents.begin(T1)).toMatchObject({ id: first.id, end: null, answers: { paper: 'no' } })
    incidents.add(first.id, 'taken-back', { what: 'answer', id: 'paper' })
    expect(incidents.find(first.reference.toLowerCase()).answers).toEqual({})
    incidents.add(first.id, 'ended', { end: 'passport' })
    expect(incidents.open(T1)).toBeUndefined()
    const second = incidents.begin(T1)
    expect(second.id).not.toBe(first.id)
    expect(incidents.all().map(({ id }) => id)).toEqual([second.id, first.id])
    expect(incidents.all('T2' as TerminalId)).toEqual([])
    ledger.close()
  })

  test('is not harmed by a note of a newer version, nor by one that belongs to none', async () => {
    const ledger = await open(dir)
    const incidents = incidentsOf(ledger, randomUUID)
    const { id } = incidents.begin(T1)
    ledger.note({ kind: 'incident-photographed', terminalId: T1, body: { incidentId: id } })
    ledger.note({ kind: 'incident-tried', terminalId: T1, body: { incidentId: id, fix: 7 } })
    ledger.note({ kind: 'incident-ended', terminalId: T1, body: { incidentId: 'x', end: 'left' } })
    expect(foldIncidents(ledger.notes({ kind: 'incident-' }))).toHaveLength(1)
    expect(incidents.find(id)).toMatchObject({ tried: [], end: null })
    ledger.close()
  })
})

describe('a reference number', () => {
  const reference = fc.uuid().map(id => referenceFor(id, () => false))

  test('can be said and typed in any case, and a wrong or swapped character is noticed', () => {
    fc.assert(
      fc.property(reference, fc.nat(7), fc.nat(14), (reference, place, other) => {
        expect(reference).toMatch(/^[234679CFHKMRTWXY]{4}-[234679CFHKMRTWXY]{4}$/)
        const plain = reference.replace('-', '')
        expect(heardReference(` ${plain.slice(0, 3)} ${plain.slice(3).toLowerCase()}`)).toBe(
          reference,
        )
        const wrong = '234679CFHKMRTWXY'.replace(plain[place] ?? '', '')[other]
        expect(
          heardReference(plain.slice(0, place) + wrong + plain.slice(place + 1)),
        ).toBeUndefined()
      }),
    )
  })

  test('is not given twice in one ledger', () => {
    const first = referenceFor('id', () => false)
    const second = referenceFor('id', taken => taken === first)
    expect(second).not.toBe(first)
    expect(heardReference(second)).toBe(second)
  })
})
