import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acquirerFrom, acquirerText } from '../../../shared/acquirer'
import { openLedger } from '../ledger/ledger'
import { acquirerHandlers, acquirerOf } from './acquirer'

test.each([
  ['pos.bank.example:8443', { host: 'pos.bank.example', port: 8443 }],
  ['  192.0.2.9:443 ', { host: '192.0.2.9', port: 443 }],
  ['[2001:db8::1]:8443', { host: '2001:db8::1', port: 8443 }],
])('%s is a host and a port, and is written so again', (text, acquirer) => {
  expect(acquirerFrom(text)).toEqual(acquirer)
  expect(acquirerText(acquirer)).toBe(text.trim())
})

test.each(['', 'bank', 'bank:', 'bank:0', 'bank:70000', 'https://bank:443', 'two words:443'])(
  '"%s" is none',
  text => expect(acquirerFrom(text)).toBeUndefined(),
)

test('what was written last holds, also after a restart, and can be taken back', async () => {
  const clock = { now: () => Date.UTC(2026, 10, 23), sleep: () => Promise.resolve() }
  const dir = mkdtempSync(join(tmpdir(), 'acquirer-'))
  const before = await openLedger({ dir, clock })
  expect(acquirerOf(before)).toBeNull()
  const bank = { host: 'pos.bank.example', port: 8443 }
  expect(await acquirerHandlers(before)['acquirer.write']({ acquirer: bank })).toEqual(bank)
  before.close()
  const after = await openLedger({ dir, clock })
  expect(await acquirerHandlers(after)['acquirer.read']()).toEqual(bank)
  expect(await acquirerHandlers(after)['acquirer.write']({ acquirer: null })).toBeNull()
  after.close()
})
