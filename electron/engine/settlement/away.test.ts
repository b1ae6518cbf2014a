import { expect, test } from 'vitest'
import { bmp } from '../terminals/protocols/zvt/build'
import { done, result, shown, yes } from '../terminals/protocols/zvt/terminal-says'
import { shop } from './line-trouble-peer'

/* A terminal that goes away after its close: it is told so, and not that it can sell now. */

test.each([
  ['code E0', [yes, result(), done([bmp(0x27, [0xe0])])], 'update'],
  ['code FC', [yes, result(), done([bmp(0x27, [0xfc])])], 'restart'],
  ['its display', [yes, result(), shown('终端正在重启'), done()], 'restart'],
  ['its display, and gone before its end', [yes, result(), shown('Neustart'), 'cut'], 'restart'],
  ['its display', [yes, result(), shown('Software-Update', 'Neustart'), done()], 'update'],
] as const)('by %s', async (_, close, away) => {
  const { settle } = await shop([close])
  expect(await settle()).toMatchObject({
    step: 'done',
    closesSent: 1,
    position: { safe: { certainty: 'closed' }, canSell: null, away },
  })
})

test('what it says before its result is no news of afterwards', async () => {
  const { settle } = await shop([[yes, shown('Neustart der Verbindung'), result(), done()]])
  const { position } = await settle()
  expect(position).toMatchObject({ canSell: true })
  expect(position).not.toHaveProperty('away')
})
