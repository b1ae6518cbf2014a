import assert from 'node:assert/strict'
import type fs from 'node:fs'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Ledger } from '../ledger'
import { type Bench, type Case, openHere } from './case'
import { DiskModel, type DiskStep } from './disk-model'
import { withFs } from './fs-in-between'
import { sampleAttempt, sampleReceipt, sampleSale } from './sample'

const STATES = 100

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
    real => recording(real, dir, steps),
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

type Acknowledged = ReadonlyMap<number, string>

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

async function expectWhole(
  bench: Bench,
  files: ReadonlyMap<string, Buffer>,
  acknowledged: Acknowledged,
): Promise<void> {
  const dir = join(bench.dir, 'state')
  mkdirSync(dir)
  for (const [name, content] of files) writeFileSync(join(dir, name), content)
  try {
    const ledger = await openHere(dir, bench.driver)
    try {
      assert.equal(ledger.readOnlyBecause, null)
      const kept = new Map(ledger.journal().map(({ seq, hash }) => [seq, hash]))
      for (const [seq, hash] of acknowledged) assert.equal(kept.get(seq), hash, `entry ${seq}`)
      ledger.note({ kind: 'after-crash' })
      assert.deepEqual(ledger.verify().fault, null)
    } finally {
      ledger.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Writes down what the ledger asks of the disk. Its own names only: sockets and lock folders are no data. */
function recording(real: typeof fs, dir: string, steps: DiskStep[]): Partial<typeof fs> {
  const open = new Map<number, string>()
  const known = (file: number, step: (name: string) => DiskStep): void => {
    const name = open.get(file)
    if (name) steps.push(name === '.' ? { kind: 'sync-folder' } : step(name))
  }
  const sync = (file: number): void => known(file, name => ({ kind: 'sync', name }))
  return {
    openSync: (path, flags, mode) => {
      const isNew = !existsSync(path)
      const file = real.openSync(path, flags, mode)
      const name = String(path) === dir ? '.' : basename(String(path))
      if (String(path).startsWith(dir)) open.set(file, name)
      if (isNew && open.has(file)) steps.push({ kind: 'create', name })
      return file
    },
    closeSync: file => {
      open.delete(file)
      real.closeSync(file)
    },
    unlinkSync: path => {
      real.unlinkSync(path)
      if (String(path).startsWith(dir)) steps.push({ kind: 'unlink', name: basename(String(path)) })
    },
    ftruncateSync: (file, size) => {
      real.ftruncateSync(file, size)
      known(file, name => ({ kind: 'truncate', name, size: size ?? 0 }))
    },
    fsyncSync: file => {
      real.fsyncSync(file)
      sync(file)
    },
    fdatasyncSync: file => {
      real.fdatasyncSync(file)
      sync(file)
    },
    writeSync: ((file: number, bytes: Buffer, offset: number, length: number, at: number) => {
      const written = real.writeSync(file, bytes, offset, length, at)
      const copy = Buffer.from(bytes.subarray(offset, offset + length))
      known(file, name => ({ kind: 'write', name, at, bytes: copy }))
      return written
    }) as typeof fs.writeSync,
  }
}
