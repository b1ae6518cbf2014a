import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../../../shared/fault'
import type { Ledger } from '../ledger'
import { type Bench, type Case, openHere } from './case'
import { DiskModel, type DiskStep } from './disk-model'
import { withFs } from './fs-in-between'
import { recording } from './recording'
import { sampleAttempt, sampleReceipt, sampleSale } from './sample'
import { type Acknowledged, expectWhole } from './whole'

const STATES = 100
const WRITES = 4

/** Power cuts between any two steps of the disk; a killed process is no test of that: its page cache survives. */
export const powerLossCases: readonly Case[] = [
  {
    name: 'a power cut at any step loses nothing that was acknowledged',
    only: 'wasm',
    async run(bench) {
      const steps = await recorded(bench)
      await eachState(bench, steps, async (files, acknowledged) => {
        await expectWhole(bench, files, acknowledged)
      })
    },
  },
  {
    name: 'a failed flush loses nothing, although the system forgets what it could not write',
    only: 'wasm',
    async run(bench) {
      let nth = 1
      while (await survivesForgetting(bench, nth)) nth += 1
      assert.ok(nth > WRITES, `fired ${nth - 1} times only`)
    },
  },
  {
    name: 'the model itself does lose what is never flushed',
    only: 'wasm',
    async run(bench) {
      const all = await recorded(bench)
      const steps = all.filter(({ kind }) => kind !== 'sync')
      let lost = 0
      await eachState({ ...bench, effort: 0.1 }, steps, async (files, acknowledged) => {
        await expectWhole(bench, files, acknowledged).catch(() => {
          lost += 1
        })
      })
      assert.ok(lost > 0)
    },
  },
]

/** A day and a half: a ledger is made, written, closed, opened and written again. */
async function recorded(bench: Bench): Promise<DiskStep[]> {
  const dir = mkdtempSync(join(bench.dir, 'rec-'))
  const steps: DiskStep[] = []
  await withFs(
    real => recording(real, dir, step => steps.push(step)),
    async () => {
      for (const day of ['a', 'b']) {
        const ledger = await openHere(dir, bench.driver)
        settle(ledger, day, () => {
          const [head] = ledger.journal({ limit: 1 })
          if (head) steps.push({ kind: 'ack', seq: head.seq, hash: head.hash })
        })
        ledger.close()
      }
    },
  )
  return steps
}

function settle(ledger: Ledger, id: string, ack: () => void): void {
  ledger.addTransactions([sampleSale(`00000${id}`, 100)])
  ack()
  ledger.openAttempt(sampleAttempt(id))
  ack()
  for (let part = 1; part <= 6; part += 1) {
    const receipt = sampleReceipt(part * 30, part === 6)
    ledger.record(id, { kind: 'receipt' }, { receipt })
    ack()
  }
  ledger.record(id, { kind: 'ended' }, { patch: { endedAt: '2026-11-23T14:01:00.000Z' } })
  ack()
}

async function eachState(
  bench: Bench,
  steps: readonly DiskStep[],
  check: (files: Map<string, Buffer>, acknowledged: Acknowledged) => Promise<void>,
): Promise<void> {
  const chance = (STATES * bench.effort) / steps.length
  const model = new DiskModel()
  const acknowledged = new Map<number, string>()
  for (const step of steps) {
    model.apply(step)
    if (step.kind === 'ack') acknowledged.set(step.seq, step.hash)
    for (let due = chance; due > 0; due -= 1)
      if (bench.random() < due) await check(model.afterPowerLoss(bench.random), acknowledged)
  }
}

/** The nth flush fails once; at the end the power fails too. @returns whether the flush failed */
async function survivesForgetting(bench: Bench, nth: number): Promise<boolean> {
  const dir = mkdtempSync(join(bench.dir, 'flush-'))
  const model = new DiskModel()
  const acknowledged = new Map<number, string>()
  let left = Number.POSITIVE_INFINITY
  const forgets = (): boolean => {
    left -= 1
    return left === 0
  }
  await withFs(
    real => recording(real, dir, step => model.apply(step), forgets),
    async () => {
      const ledger = await openHere(dir, bench.driver)
      ledger.openAttempt(sampleAttempt('a'))
      left = nth
      for (let index = 1; index <= WRITES; index += 1) {
        recordSurely(ledger, index)
        for (const { seq, hash } of ledger.journal({ limit: 1 })) acknowledged.set(seq, hash)
      }
    },
  )
  const states = Array.from({ length: 3 }, () => model.afterPowerLoss(bench.random))
  for (const files of states) await expectWhole(bench, files, acknowledged)
  return left <= 0
}

/** As the ledger's callers must: after a fault read, and write again only what is not there. */
function recordSurely(ledger: Ledger, index: number): void {
  const write = (): void => {
    ledger.record('a', { kind: 'progress' }, { patch: { closesSent: index } })
  }
  try {
    write()
  } catch (thrown) {
    assert.equal(Fault.from(thrown).code, 'ledger.disk')
    if (ledger.attempt('a').closesSent < index) write()
  }
}
