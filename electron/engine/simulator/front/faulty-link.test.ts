import { expect, test } from 'vitest'
import { memoryPair } from '../../terminals/link/memory'
import { leapClock } from '../leap-clock'
import type { RegisterMishap } from '../mishaps'
import { faultyLink } from './faulty-link'

const ACK = Uint8Array.of(0x06)
const FIRST = Uint8Array.of(0x04, 0xff, 0x02, 0x17, 0x03)
const SECOND = Uint8Array.of(0x06, 0x0f, 0x00)

/** What a register gets of ACK, first and second frame, and when. */
async function through(mishap: RegisterMishap, line: 'tcp' | 'serial' = 'tcp') {
  const clock = leapClock(0)
  const [near, far] = memoryPair()
  const link = faultyLink(far, line, clock)
  link.strike(mishap)
  const sent = (async () => {
    for (const bytes of [ACK, FIRST, SECOND]) await link.write(bytes).catch(() => undefined)
    await clock.sleep(60_000)
    await link.close()
  })()
  const got: { bytes: number[]; atMs: number }[] = []
  for await (const bytes of near.incoming) got.push({ bytes: [...bytes], atMs: clock.now() })
  await sent
  return got
}
const bytesOf = (got: readonly { bytes: number[] }[]) => got.map(({ bytes }) => bytes)

test('a lost frame: the one after it arrives, and a lone ACK is no frame', async () => {
  expect(bytesOf(await through('register-frame-lost'))).toEqual([[...ACK], [...SECOND]])
})

test('a late frame comes after T3, still before the next one', async () => {
  const got = await through('register-frame-late')
  expect(bytesOf(got)).toEqual([[...ACK], [...FIRST], [...SECOND]])
  expect(got[1]?.atMs).toBe(6_000)
})

test('a doubled frame', async () => {
  expect(bytesOf(await through('register-frame-duplicated'))).toEqual([
    [...ACK],
    [...FIRST],
    [...FIRST],
    [...SECOND],
  ])
})

test('a corrupted frame: one bit, in its data on a serial line, in its class on TCP', async () => {
  const onTcp = await through('register-frame-corrupted')
  expect(onTcp[1]?.bytes).toEqual([0x05, 0xff, 0x02, 0x17, 0x03])
  const onSerial = await through('register-frame-corrupted', 'serial')
  expect(onSerial[1]?.bytes).toEqual([0x04, 0xff, 0x02, 0x17, 0x02])
})

test('a cut: nothing more arrives', async () => {
  expect(await through('register-link-cut')).toEqual([])
})
