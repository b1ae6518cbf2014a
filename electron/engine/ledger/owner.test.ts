import { mkdirSync, mkdtempSync } from 'node:fs'
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
