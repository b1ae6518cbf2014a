import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { own } from './owner'

const codeOf = (thrown: unknown): string => Fault.from(thrown).code
const folder = (): string => mkdtempSync(join(tmpdir(), 'own-'))

test('of many comers at once one owns the folder, and the next one after it', async () => {
  const dir = folder()
  for (let round = 0; round < 3; round += 1) {
    const comers = await Promise.allSettled(Array.from({ length: 40 }, () => own(dir)))
    const owners = comers.flatMap(comer => (comer.status === 'fulfilled' ? [comer.value] : []))
    expect(owners).toHaveLength(1)
    for (const comer of comers)
      if (comer.status === 'rejected') expect(codeOf(comer.reason)).toBe('ledger.in-use')
    await owners[0]?.release()
  }
})

test('a folder whose name is too long for a socket is owned all the same', async () => {
  const dir = join(folder(), '很长的名字'.repeat(8), 'ledger')
  mkdirSync(dir, { recursive: true })
  const owner = await own(dir)
  expect(await own(dir).catch(codeOf)).toBe('ledger.in-use')
  await owner.release()
  await (await own(dir)).release()
})

test('a folder that is not there is the disk’s fault', async () => {
  expect(await own(join(folder(), 'missing')).catch(codeOf)).toBe('ledger.disk')
})

const onUnix = test.skipIf(process.platform === 'win32')

/** A comer that sorts after all others and takes its time; the real one finds it standing. */
async function slowCandidate(dir: string, then: 'owner' | 'leaves') {
  let asked = 0
  const server = createServer(connection => {
    asked += 1
    if (asked < 4) return void connection.end('candidate')
    connection.end(then === 'owner' ? 'owner' : 'candidate')
    if (then === 'leaves') server.close()
  })
  await new Promise<void>(resolve => server.listen(join(dir, 'owner-zzzzzzzz'), resolve))
  return server
}

onUnix('a comer waits for a later candidate, and yields when that one owns', async () => {
  const dir = folder()
  const server = await slowCandidate(dir, 'owner')
  expect(await own(dir).catch(codeOf)).toBe('ledger.in-use')
  server.close()
})

onUnix('a comer waits for a later candidate, and owns when that one leaves', async () => {
  const dir = folder()
  await slowCandidate(dir, 'leaves')
  await (await own(dir)).release()
})
