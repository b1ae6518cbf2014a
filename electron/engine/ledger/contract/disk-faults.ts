import assert from 'node:assert/strict'
import type fs from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../../../shared/fault'
import type { Ledger } from '../ledger'
import { type Bench, type Case, openHere } from './case'
import { withFs } from './fs-in-between'
import { sampleAttempt, sampleReceipt } from './sample'

const WRITES = 3
/** Each slip is longer than the one before. */
const LINES = 10

interface Failure {
  readonly name: string
  readonly calls: readonly ('writeSync' | 'ftruncateSync' | 'fsyncSync' | 'fdatasyncSync')[]
  readonly code: 'ENOSPC' | 'EIO'
  /** Half of the bytes get there. */
  readonly torn?: boolean
  /** Every later call fails too, until there is room again. */
  readonly lasting?: boolean
}

const FAILURES: readonly Failure[] = [
  { name: 'no space', calls: ['writeSync', 'ftruncateSync'], code: 'ENOSPC' },
  { name: 'no space, torn', calls: ['writeSync'], code: 'ENOSPC', torn: true },
  { name: 'failing writes', calls: ['writeSync'], code: 'EIO', lasting: true },
  { name: 'failed flush', calls: ['fsyncSync', 'fdatasyncSync'], code: 'EIO' },
  { name: 'failing flushes', calls: ['fsyncSync', 'fdatasyncSync'], code: 'EIO', lasting: true },
]

/** Full and failing disks, at every call in turn until the fault no longer fires (sqlite.org/testing.html, 3.2). */
export const diskFaultCases: readonly Case[] = FAILURES.map(failure => ({
  name: `${failure.name} at any call: all or nothing, and on again without a restart`,
  // A native package cannot be caught between itself and the disk.
  only: 'wasm' as const,
  async run(bench: Bench) {
    let nth = 1
    while (await survives(bench, failure, nth)) nth += 1
    assert.ok(nth > WRITES, `fired ${nth - 1} times only`)
  },
}))

/** @returns whether the fault fired */
async function survives(bench: Bench, failure: Failure, nth: number): Promise<boolean> {
  const dir = mkdtempSync(join(bench.dir, 'd-'))
  const ledger = await openHere(dir, bench.driver)
  ledger.openAttempt(sampleAttempt('a'))
  const disk = new FailingDisk(failure, nth)
  await withFs(
    real => disk.over(real),
    () => {
      for (let index = 1; index <= WRITES; index += 1) writeOnce(ledger, index, disk)
    },
  )
  assert.equal(ledger.attempt('a').closesSent, WRITES)
  assert.deepEqual(ledger.verify().fault, null)
  ledger.close()
  const again = await openHere(dir, bench.driver)
  assert.equal(again.attempt('a').closesSent, WRITES)
  assert.deepEqual(again.verify().fault, null)
  again.close()
  return disk.fired
}

function writeOnce(ledger: Ledger, index: number, disk: FailingDisk): void {
  const write = (): void => {
    const receipt = sampleReceipt(LINES * index, index === WRITES)
    ledger.record('a', { kind: 'receipt' }, { patch: { closesSent: index }, receipt })
  }
  try {
    write()
  } catch (thrown) {
    assert.equal(Fault.from(thrown).code, 'ledger.disk')
    assert.match(String(Fault.from(thrown).detail.why), /MB free/)
    if (disk.failing) assert.throws(write, { code: 'ledger.disk' })
    disk.repair()
    assert.equal(ledger.readOnlyBecause, null)
    const known = ledger.attempt('a').closesSent
    assert.ok(known === index || known === index - 1)
    const lines = ledger.receipts('a')[0]?.lines.length ?? 0
    assert.equal(lines, LINES * known, 'half of a write is there')
    if (known < index) write()
  }
}

class FailingDisk {
  fired = false
  failing = false
  #calls = 0
  constructor(
    private readonly failure: Failure,
    private readonly nth: number,
  ) {}

  repair(): void {
    this.failing = false
  }

  over(real: typeof fs): Partial<typeof fs> {
    const over: Record<string, unknown> = {}
    for (const name of this.failure.calls) {
      over[name] = (...args: unknown[]) => {
        if (this.#strikes()) {
          if (this.failure.torn) tear(real, args)
          throw Object.assign(new Error(`${this.failure.code}: simulated`), {
            code: this.failure.code,
          })
        }
        return (real[name] as (...args: unknown[]) => unknown)(...args)
      }
    }
    return over
  }

  #strikes(): boolean {
    this.#calls += 1
    if (this.#calls === this.nth) {
      this.fired = true
      this.failing = this.failure.lasting ?? false
      return true
    }
    return this.failing
  }
}

function tear(real: typeof fs, args: unknown[]): void {
  const [file, bytes, offset, length, position] = args as [number, Buffer, number, number, number]
  real.writeSync(file, bytes, offset, Math.floor(length / 2), position)
}
