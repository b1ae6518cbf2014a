import assert from 'node:assert/strict'
import { mkdirSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { closed, listening } from '../owner-server'
import type { DriverName } from '../sql'
import { loadNode } from '../sql-node'
import { type Bench, type Case, openHere } from './case'
import { ended, start } from './process'

/** Processes that die, and processes that come at once. */
export const killCases: readonly Case[] = [
  {
    name: 'kill -9 loses nothing that was acknowledged',
    async run(bench) {
      let acknowledged = 0
      for (let cycle = 0; cycle < 8 * bench.effort; cycle += 1)
        acknowledged += await killedWriter(bench, bench.driver, bench.driver)
      assert.ok(acknowledged > 8 * bench.effort, `only ${acknowledged} writes were under way`)
    },
  },
  {
    name: 'a hot log left by one driver is read by the other',
    async run(bench) {
      if (!loadNode()) return
      const other = bench.driver === 'wasm' ? 'node' : 'wasm'
      for (let cycle = 0; cycle < 2 * bench.effort; cycle += 1) {
        await killedWriter(bench, other, bench.driver)
        await killedWriter(bench, bench.driver, other)
      }
    },
  },
  {
    name: 'a second process is refused while the first lives',
    async run(bench) {
      const ledger = await openHere(bench.dir, bench.driver)
      await assert.rejects(openHere(bench.dir, bench.driver), { code: 'ledger.in-use' })
      const lines = await raced(bench, 1, [bench.dir])
      assert.deepEqual(lines, ['0 ledger.in-use'])
      ledger.close()
      const again = await openHere(bench.dir, bench.driver)
      again.close()
    },
  },
  {
    name: 'of many processes at once exactly one owns the ledger',
    async run(bench) {
      const folders = Array.from({ length: 15 * bench.effort }, (_, round) =>
        join(bench.dir, String(round)),
      )
      for (const folder of folders) await leaveStaleSockets(folder)
      const lines = await raced(bench, 5, folders)
      for (const round of folders.keys()) {
        const said = lines.filter(line => line.startsWith(`${round} `))
        assert.equal(said.length, 5)
        assert.equal(said.filter(line => line.endsWith(' won')).length, 1, `round ${round}`)
      }
    },
  },
]

/** @returns how many writes the process had been told are safe before it was killed */
async function killedWriter(bench: Bench, by: DriverName, reader: DriverName): Promise<number> {
  const heads = new Map<number, string>()
  const patience = 1 + Math.floor(bench.random() * 40)
  const child = start(bench.script, 'write', [bench.dir, by], line => {
    const [seq, hash = ''] = line.split(' ')
    // A line that the kill cut short acknowledges nothing.
    if (hash.length === 64) heads.set(Number(seq), hash)
    if (heads.size >= patience) child.kill('SIGKILL')
  })
  await ended(child)
  const ledger = await openHere(bench.dir, reader)
  assert.equal(ledger.readOnlyBecause, null)
  const kept = new Map(ledger.journal().map(({ seq, hash }) => [seq, hash]))
  for (const [seq, hash] of heads) assert.equal(kept.get(seq), hash, `entry ${seq} was lost`)
  ledger.note({ kind: 'after-crash' })
  assert.deepEqual(ledger.verify().fault, null)
  ledger.close()
  return heads.size
}

async function raced(
  bench: Bench,
  processes: number,
  folders: readonly string[],
): Promise<string[]> {
  const lines: string[] = []
  const begin = Date.now() + 600
  const args = [String(begin), '40', ...folders]
  const children = Array.from({ length: processes }, () => {
    let finish: (whole: boolean) => void
    const whole = new Promise<boolean>(resolve => {
      finish = resolve
    })
    const child = start(bench.script, 'race', args, line => {
      if (line === 'done') finish(true)
      else lines.push(line)
    })
    const gone = ended(child).then(() => finish(false))
    return { child, whole, gone }
  })
  const raced = await Promise.all(children.map(({ whole }) => whole))
  for (const { child } of children) child.kill('SIGKILL')
  await Promise.all(children.map(({ gone }) => gone))
  assert.ok(!raced.includes(false), `a process ended on its way: ${lines.join(', ')}`)
  return lines
}

/** Sockets whose process has ended: bound, renamed, and then closed under the old name. */
async function leaveStaleSockets(folder: string): Promise<void> {
  mkdirSync(folder)
  if (process.platform === 'win32') return
  for (const name of ['owner-00000000', 'owner-ffffffff']) {
    const server = createServer()
    await listening(server, join(folder, 'bound'))
    renameSync(join(folder, 'bound'), join(folder, name))
    await closed(server)
  }
}
