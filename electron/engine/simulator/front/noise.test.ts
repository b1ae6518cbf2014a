import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulatedLink } from '../embedded'
import { plug, read, STATUS } from '../raw-register'
import { rehearse } from '../rehearsal'
import type { Line } from '../zvt-front'

const noise = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 6 })
/** Whole APDUs with senseless bodies get further in than mere noise. */
const commands = fc.array(
  fc
    .tuple(
      fc.constantFrom(0x06, 0x05, 0x08, 0x80, 0x84),
      fc.nat(255),
      fc.uint8Array({ maxLength: 24 }),
    )
    .filter(([group, code]) => !(group === 0x06 && code === 0x18))
    .map(([group, code, body]) => Uint8Array.of(group, code, body.length, ...body)),
  { minLength: 1, maxLength: 6 },
)

for (const line of ['tcp', 'serial'] as const satisfies readonly Line[])
  test(`whatever comes in on ${line}, the terminal is there for the next register`, async () => {
    const rehearsal = await rehearse({ brand: 'linden' })
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, commands), async chunks => {
        const { link } = simulatedLink(rehearsal.terminal, line)
        for (const chunk of chunks) await link.write(chunk).catch(() => undefined)
        await rehearsal.clock.sleep(30_000)
        await link.close()
        const [, status] = await plug(rehearsal).ask(STATUS)
        expect(read(status).kind).toBe('completion')
        expect(rehearsal.troubles).toEqual([])
      }),
      { numRuns: 150, seed: 20_261_123 },
    )
  })
